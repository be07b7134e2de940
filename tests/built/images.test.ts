import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {imageFiles} from '../../src/routes';
import {buildDirectory, locales} from '../builtPages';
import {files, metaOf, pages} from './site';

const PNG_SIGNATURE = '89504e470d0a1a0a';

/** Width and height of a PNG in pixels, from its header. */
function sizeOf(file: string): readonly [number, number] {
  const bytes = readFileSync(path.join(buildDirectory, file));
  expect(bytes.subarray(0, 8).toString('hex'), file).toBe(PNG_SIGNATURE);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const previewed = pages.filter((page) =>
  /^\/(?:connections|ports|endpoints|scenarios|workloads)\/./u.test(page.path),
);

describe('the preview image', () => {
  it.each(previewed)('of $route is there, 1200 × 630, and has a text in its place', (page) => {
    const address = metaOf(page, 'og:image') ?? '';
    const file = new URL(address, 'https://relative.invalid').pathname.slice(1);
    expect(sizeOf(file)).toEqual([1200, 630]);
    expect(file.startsWith('en/')).toBe(page.locale === 'en');
    expect(metaOf(page, 'twitter:image')).toBe(address);
    expect([metaOf(page, 'og:image:width'), metaOf(page, 'og:image:height')]).toEqual(['1200', '630']);
    expect((metaOf(page, 'og:image:alt') ?? '').length).toBeGreaterThan(10);
  });
});

it.each(locales)('the map is there as an image at an address of its own in %s', (locale) => {
  const png = imageFiles.map('overview', locale, 'png').slice(1);
  expect(sizeOf(png)[0]).toBeGreaterThan(1000);
  expect(files).toContain(imageFiles.map('overview', locale, 'svg').slice(1));
});
