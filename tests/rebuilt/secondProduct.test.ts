import {exec} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {copyEnvironment} from '../../tools/copyCheckout';
import {writeProductCopy} from '../../tools/productCopy';
import {firstProduct, secondProductSite} from '../secondProduct/product';

const folder = mkdtempSync(path.join(tmpdir(), 'port-guide-product-'));

/** The tests of a built site that hold for any product; the others need guide pages that this one lacks. */
const checks = ['assets', 'budget', 'head', 'headings', 'images', 'language', 'pages', 'paper', 'policy'];

const run = (script: string) =>
  promisify(exec)(script, {cwd: folder, env: {...process.env, ...copyEnvironment}, maxBuffer: 2 ** 26});

afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

describe('the site of a made-up second product', () => {
  beforeAll(async () => {
    writeProductCopy(folder, secondProductSite);
    await run('npm run -s build');
  }, 600_000);

  it('passes the checks of a built site', async () => {
    const files = checks.map((name) => `tests/built/${name}.test.ts`).join(' ');
    const {stdout} = await run(`npx vitest run --project built ${files}`);
    expect(stdout).toContain('passed');
  }, 600_000);

  it('says nothing of the first product', () => {
    const told = readdirSync(path.join(folder, 'build'), {recursive: true, encoding: 'utf8'})
      .filter((file) => /\.(?:html|json|xml|atom|txt|md|svg|csv)$/u.test(file))
      .flatMap((file) =>
        readFileSync(path.join(folder, 'build', file), 'utf8')
          // The keys under which the browser stores the scroll position and the hosts of the planner.
          .replaceAll(/phoenix-port-guide\.(?:scroll|hosts)/gu, '')
          .split('\n')
          .filter((line) => firstProduct.test(line))
          .map((line) => `${file}: ${firstProduct.exec(line)?.[0] ?? ''}`),
      );
    expect(told).toEqual([]);
  });
});
