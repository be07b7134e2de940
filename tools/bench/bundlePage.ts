import path from 'node:path';
import {build} from 'vite';
import type {Bilingual} from './vocabulary';

const root = path.resolve('.');
const pages = path.join(root, 'tools/bench/pages');

/** A page of the benchmark as loaded by a browser. */
export interface PageBundle {
  readonly script: string;
  readonly style: string;
}

/**
 * Bundles a page of the benchmark as for production. The components are the site's own, including Docusaurus's links;
 * only the matrix and what Docusaurus generates about the site are replaced.
 */
export async function bundlePage(
  name: 'explorer',
  locale: keyof Bilingual,
  connections: number,
): Promise<PageBundle> {
  const result = await build({
    configFile: false,
    root,
    mode: 'production',
    logLevel: 'error',
    oxc: {include: /\.[jt]sx?$/, jsx: {runtime: 'automatic', development: false}},
    define: {
      'process.env.NODE_ENV': '"production"',
      BENCH_LOCALE: JSON.stringify(locale),
      BENCH_CONNECTIONS: String(connections),
    },
    plugins: [
      {
        name: 'stand-ins',
        enforce: 'pre',
        resolveId: (request) => standIn(request, locale),
      },
    ],
    build: {
      write: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: path.join(pages, `${name}.tsx`),
        // Its paths are for the type checker and point to declarations.
        tsconfig: false,
        // Docusaurus ships its components with JSX in them.
        moduleTypes: {'.js': 'jsx'},
        output: {format: 'iife', entryFileNames: 'page.js'},
      },
    },
  });
  const files = [result].flat().flatMap((output) => ('output' in output ? output.output : []));
  const text = (extension: string): string =>
    files
      .filter(({fileName}) => fileName.endsWith(extension))
      .map((file) => (file.type === 'chunk' ? file.code : file.source.toString()))
      .join('\n');
  return {script: text('.js'), style: text('.css')};
}

/** The replacement for a module of the site. */
function standIn(request: string, locale: string): string | undefined {
  if (/^(?:\.\.\/)+(?:src\/)?matrix\/matrix$/.test(request) || request === '@words/matrix.json')
    return path.join(pages, 'synthetic.ts');
  if (request === '@words/ui.json') return path.join(root, 'i18n', locale, 'port-matrix/ui.json');
  if (request.startsWith('@site/')) return path.join(root, request.slice('@site/'.length));
  if (request === '@bilingual') return path.join(pages, 'bilingualUrl.ts');
  if (request.startsWith('@generated/')) return path.join(pages, 'generated.ts');
  const shared = /^@docusaurus\/(\w+)$/.exec(request)?.[1];
  return shared === undefined
    ? undefined
    : path.join(root, `node_modules/@docusaurus/core/lib/client/exports/${shared}.js`);
}
