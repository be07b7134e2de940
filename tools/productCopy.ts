import {readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Matrix} from '../src/matrix/model';
import type {Published} from '../src/links/model';
import {languages, locales, type Locale} from '../src/words/locales';
import {copyCheckout} from './copyCheckout';

/** What turns the site into the guide of another product: its facts, its words and its guide pages. */
export interface Product {
  /** The product id used in names of files, rules and objects on devices: see `src/matrix/product.ts`. */
  readonly id: string;
  readonly name: string;
  readonly matrix: Matrix;
  /** The product-specific files of `i18n/<locale>/port-matrix/`, by file name without `.json`. */
  readonly texts: Readonly<Record<Locale, Readonly<Record<string, unknown>>>>;
  /** The guide in MDX, by slug. */
  readonly guide: Readonly<Record<Locale, Readonly<Record<string, string>>>>;
}

const nothingPublished: Published = {
  routes: {},
  connections: [],
  parameters: {},
  parameterNames: {},
  files: [],
};

/**
 * Writes a copy of this checkout into the empty `folder`, with the facts, words and guide of another product. Nothing
 * has been published for that product: it has no link lock, redirects or releases.
 */
export function writeProductCopy(folder: string, {id, name, matrix, texts, guide}: Product): void {
  copyCheckout(folder);
  const write = (file: string, content: string): void => {
    writeFileSync(path.join(folder, file), content);
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
    const {guideFolder} = languages[locale];
    for (const file of readdirSync(path.join(folder, guideFolder)))
      if (file.endsWith('.mdx')) rmSync(path.join(folder, guideFolder, file));
    for (const [slug, page] of Object.entries(guide[locale])) write(`${guideFolder}/${slug}.mdx`, page);
  }
}
