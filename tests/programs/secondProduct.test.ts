import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {writeProductCopy} from '../../tools/productCopy';
import {firstProduct, secondProductSite} from '../secondProduct/product';

const folder = path.resolve('.generated/second-product');

/** The checks of a built site that hold for any product; the others ask for pages that the guide of this one has. */
const checks = ['assets', 'budget', 'head', 'headings', 'images', 'language', 'pages', 'paper', 'policy'];

function run(script: string): {readonly status: number | null; readonly output: string} {
  const {status, stdout, stderr} = spawnSync(script, {
    cwd: folder,
    shell: true,
    encoding: 'utf8',
    // The run around this one is of this checkout.
    env: {...process.env, VITEST: undefined, NODE_ENV: undefined},
  });
  return {status, output: `${stdout}\n${stderr}`.slice(-6_000)};
}

describe('the site of a made-up second product', () => {
  beforeAll(() => {
    writeProductCopy(folder, secondProductSite);
    const {status, output} = run('npm run -s build');
    expect(status, output).toBe(0);
  }, 600_000);

  it('passes the checks of a built site', () => {
    const files = checks.map((name) => `tests/built/${name}.test.ts`).join(' ');
    const {status, output} = run(`npx vitest run --project built ${files}`);
    expect(status, output).toBe(0);
  }, 600_000);

  it('says nothing of the first product', () => {
    const told = readdirSync(path.join(folder, 'build'), {recursive: true, encoding: 'utf8'})
      .filter((file) => /\.(?:html|json|xml|atom|txt|md|svg|csv)$/u.test(file))
      .flatMap((file) =>
        readFileSync(path.join(folder, 'build', file), 'utf8')
          // The name under which a browser keeps the place on the page.
          .replaceAll('phoenix-port-guide.scroll', '')
          .split('\n')
          .filter((line) => firstProduct.test(line))
          .map((line) => `${file}: ${firstProduct.exec(line)?.[0] ?? ''}`),
      );
    expect(told).toEqual([]);
  });
});
