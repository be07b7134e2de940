import {readFileSync} from 'node:fs';
import path from 'node:path';
import {strFromU8, unzipSync} from 'fflate';
import {beforeAll, expect, it} from 'vitest';
import {packedFolder} from '../../src/site/hosting/packedNames';
import {packSite} from '../../src/site/hosting/packSite';
import {buildDirectory, redirectPaths, locales, routeOf} from '../builtPages';
import {files, pages, readBuiltFile} from './site';

let unpacked: Readonly<Record<string, Uint8Array>> = {};

beforeAll(() => {
  unpacked = unzipSync(packSite(files, (file) => readFileSync(path.join(buildDirectory, file)), '/'));
});

/** The response of a web server without configuration: the file, or the index of the folder. */
function answer(address: string): string | undefined {
  const name = packedFolder + address;
  const file = unpacked[name] ?? unpacked[`${name.replace(/\/$/u, '')}/index.html`];
  return file === undefined ? undefined : strFromU8(file);
}

it('holds every page at the address that links have', () => {
  const wrong = pages.filter(({route, file}) => answer(route) !== readBuiltFile(file));
  expect(wrong.map(({route}) => route)).toEqual([]);
});

it('leads on from what has moved', () => {
  const lost = redirectPaths.flatMap((shared) =>
    locales.map((locale) => routeOf(locale, shared)).filter((route) => answer(route) === undefined),
  );
  expect(lost).toEqual([]);
});

it('holds every other file of the site under its own name', () => {
  const others = files.filter((file) => !file.endsWith('.html') && !file.startsWith('_'));
  expect(others.filter((file) => unpacked[`${packedFolder}/${file}`] === undefined)).toEqual([]);
});

it('tells how to open it', () => {
  expect(strFromU8(unpacked['README.txt'] ?? new Uint8Array())).toContain(
    `http.server 8000 --directory ${packedFolder}`,
  );
});
