import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {drawImage, drawImages, type Picture} from './drawImages';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'port-guide-images-'));
});

afterEach(() => {
  rmSync(folder, {recursive: true});
});

const write = (text: string, weight: number): Picture => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 30"><text y="20" font-weight="${String(weight)}" font-family="Noto Sans JP">${text}</text></svg>`,
  width: 300,
});

const pictures = new Map(
  [
    'AV Ta fi 443 → 「（バックアップ）」が、ガ',
    '&lt;a &amp; b&gt; &quot;&#39;c&#x64;',
    '(1) … 10.0.0.0/8',
  ].flatMap((text) =>
    [400, 700].map((weight) => [`${text} ${String(weight)}`, write(text, weight)] as const),
  ),
);

it('draws every letter where the whole fonts have it', async () => {
  const images = await drawImages(folder, pictures);
  expect([...images.keys()]).toEqual([...pictures.keys()]);
  for (const [key, picture] of pictures)
    expect(Buffer.from(images.get(key) ?? []).equals(drawImage(picture))).toBe(true);
});

it('draws what it has drawn before no second time', async () => {
  await drawImages(folder, pictures);
  for (const file of readdirSync(folder)) writeFileSync(path.join(folder, file), 'kept');
  const images = await drawImages(folder, pictures);
  expect([...images.values()].map(String)).toEqual([...pictures].map(() => 'kept'));
});
