import {execFile} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {copyCheckout, copyEnvironment} from '../../tools/copyCheckout';

// The path is also that of a section, to expose code that confuses a path with a route.
const baseUrl = '/ports/';
const folder = mkdtempSync(path.join(tmpdir(), 'port-guide-base-'));
let files: readonly string[] = [];

beforeAll(async () => {
  // A copy, because the other tests read what is generated and built here.
  copyCheckout(folder);
  const run = (...command: readonly string[]) =>
    promisify(execFile)(process.execPath, command, {
      cwd: folder,
      env: {...process.env, ...copyEnvironment, SITE_URL: `https://example.com${baseUrl}`},
      maxBuffer: 2 ** 26,
    });
  await run('node_modules/tsx/dist/cli.mjs', 'src/site/generate/index.ts');
  // The links of the pages are looked at and not their scripts.
  await run('node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build', '--locale', 'ja', '--no-minify');
  files = readdirSync(path.join(folder, 'build'), {recursive: true, encoding: 'utf8'});
}, 600_000);

afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

it('leads nowhere but below the path, and to files that are there', () => {
  const there = new Set(files.map((file) => file.split(path.sep).join('/')));
  const exists = (below: string): boolean =>
    [below, `${below}.html`, `${below}index.html`].some((file) => there.has(file)) || below.startsWith('en/');
  const pages = files.filter((file) => file.endsWith('.html'));
  const astray = new Set<string>();
  for (const page of pages) {
    for (const [, address = ''] of readFileSync(path.join(folder, 'build', page), 'utf8').matchAll(
      /\s(?:href|src|action)="?(\/[^"\s>]*)/gu,
    )) {
      const [asked = ''] = address.split(/[?#]/u);
      if (!asked.startsWith(baseUrl) || !exists(asked.slice(baseUrl.length))) astray.add(`${page}: ${asked}`);
    }
  }
  expect(pages.length).toBeGreaterThan(100);
  expect([...astray]).toEqual([]);
});

it('names the pages by their whole address', () => {
  const page = readFileSync(path.join(folder, 'build/ports/902.html'), 'utf8');
  expect(/rel="?canonical"? href="?([^"\s>]+)/u.exec(page)?.[1]).toBe('https://example.com/ports/ports/902');
});
