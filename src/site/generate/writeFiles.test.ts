import {mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {compareFiles, writeFiles} from './writeFiles';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'written-'));
});
afterEach(() => rm(folder, {recursive: true, force: true}));

const files = new Map([
  ['a.txt', 'one'],
  ['deep/er/b.txt', '二\n'],
]);

async function stored(): Promise<readonly string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map(({name}) => name)
    .sort();
}

it('makes the folder hold exactly the files', async () => {
  expect(await writeFiles(folder, files)).toBe(2);
  expect(await readFile(join(folder, 'deep/er/b.txt'), 'utf8')).toBe('二\n');
  expect(await writeFiles(folder, new Map([['a.txt', 'two']]))).toBe(2);
  expect(await stored()).toEqual(['a.txt']);
  expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('two');
});

it('does not touch a file that is already correct, so a watching server stays idle', async () => {
  await writeFiles(folder, files);
  const longAgo = new Date(0);
  await utimes(join(folder, 'a.txt'), longAgo, longAgo);
  expect(await writeFiles(folder, files)).toBe(0);
  expect((await stat(join(folder, 'a.txt'))).mtimeMs).toBe(0);
});

it('compares without writing', async () => {
  await writeFile(join(folder, 'a.txt'), 'other');
  await mkdir(join(folder, 'old'));
  await writeFile(join(folder, 'old/c.txt'), '');
  expect(await compareFiles(folder, files)).toEqual({
    stale: ['a.txt', 'deep/er/b.txt'],
    surplus: ['old/c.txt'],
  });
  expect(await stored()).toEqual(['a.txt', 'c.txt']);
});

it('treats a missing folder as an empty one', async () => {
  const absent = join(folder, 'absent');
  expect(await compareFiles(absent, files)).toEqual({stale: ['a.txt', 'deep/er/b.txt'], surplus: []});
  expect(await writeFiles(absent, files)).toBe(2);
});
