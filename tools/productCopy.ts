import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Matrix} from '../src/matrix/model';
import type {Published} from '../src/links/model';
import {locales, type Locale} from '../src/words/locales';

/** What makes the site the guide of another product: its facts, its words and its guide pages. */
export interface Product {
  /** What files, rules and objects on devices are named after: see `src/matrix/product.ts`. */
  readonly id: string;
  readonly name: string;
  readonly matrix: Matrix;
  /** The content of each file of `i18n/<locale>/port-matrix/` that is the product's own, by file name without `.json`. */
  readonly texts: Readonly<Record<Locale, Readonly<Record<string, unknown>>>>;
  /** The guide in MDX, by slug. */
  readonly guide: Readonly<Record<Locale, Readonly<Record<string, string>>>>;
}

/** Where the guide of each language lies. */
const guideFolders: Readonly<Record<Locale, string>> = {
  ja: 'docs',
  en: 'i18n/en/docusaurus-plugin-content-docs/current',
};

const nothingPublished: Published = {
  routes: {},
  connections: [],
  parameters: {},
  parameterNames: {},
  files: [],
};

/**
 * Writes a copy of this checkout into `folder` with the facts, words and guide of another product, sharing its
 * `node_modules`. Nothing was ever published of that product: it has no link lock, redirects or releases.
 */
export function writeProductCopy(folder: string, {id, name, matrix, texts, guide}: Product): void {
  rmSync(folder, {recursive: true, force: true});
  const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const file of tracked.split('\0').filter((name) => name !== '')) {
    if (!file.endsWith('.mdx')) cpSync(file, path.join(folder, file));
  }
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
  const write = (file: string, content: string): void => {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), {recursive: true});
    writeFileSync(target, content);
  };
  const json = (value: unknown): string => JSON.stringify(value, undefined, 2);
  write(
    'src/matrix/matrix.ts',
    `import type {Matrix} from './model';\n\nexport const matrix = ${json(matrix)} as unknown as Matrix;\n`,
  );
  write(
    'src/matrix/product.ts',
    `export const productId = ${json(id)};\nexport const productName = ${json(name)};\n`,
  );
  write('src/history/releases/index.ts', 'export const releases = [];\n');
  write('docs/signposts.json', json({concepts: {}, connections: {}}));
  write('links.lock.json', json(nothingPublished));
  write('redirects.json', json({}));
  for (const locale of locales) {
    for (const [catalogue, content] of Object.entries(texts[locale]))
      write(`i18n/${locale}/port-matrix/${catalogue}.json`, json(content));
    for (const [slug, page] of Object.entries(guide[locale]))
      write(`${guideFolders[locale]}/${slug}.mdx`, page);
  }
}
