import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';

/** The rooms whose styles are on few pages; each brings them in a sheet of its own. */
const rooms =
  /[\\/]src[\\/](?:planner[\\/]Planner|explorer[\\/](?:Explorer|Embed)|search[\\/]SiteSearch|site[\\/](?:home|Paper|offline[\\/]KeepOffline))[\\/](?!opener)\w+\.module\.css$/u;

/** The sheet of the frame around documents, which have the class `docs-wrapper`: sidebar, contents, pagination. */
const docsSheet = 'docs';

/** The part of a bundler's module that is read here. */
interface StyleModule {
  readonly nameForCondition?: () => string | null | undefined;
}

/**
 * Docusaurus makes one sheet of the styles of all pages, and names in a page only what every page has. Here documents and
 * applications have sheets of their own, and each page names them, and its own scripts, in its HTML: the sheet counts
 * before any script runs, and the scripts do not wait for those that would ask for them.
 *
 * Docusaurus has one sheet because the order of several depends on the way from page to page. These are CSS modules,
 * whose rules meet no other module's classes.
 */
export default function filesOfPagesPlugin({generatedFilesDir, baseUrl}: LoadContext): Plugin {
  return {
    name: 'files-of-pages',

    configureWebpack(_config, isServer) {
      if (isServer || process.env.NODE_ENV !== 'production') return {};
      const isShared = (module: StyleModule): boolean => !rooms.test(module.nameForCondition?.() ?? '');
      const docs = {
        name: docsSheet,
        type: 'css/mini-extract',
        test: isShared,
        chunks: 'async' as const,
        enforce: true,
      };
      return {optimization: {splitChunks: {cacheGroups: {styles: {chunks: 'initial'}, docs}}}};
    },

    async postBuild({outDir, routesPaths}) {
      const names = await readChunkNames(join(generatedFilesDir, 'routesChunkNames.json'));
      const [styles, scripts] = await Promise.all(
        (['css', 'js'] as const).map((kind) => listAssets(outDir, baseUrl, kind)),
      );
      for (const route of routesPaths) {
        const file = join(outDir, fileOf(route.slice(baseUrl.length)));
        const html = await readFile(file, 'utf8');
        const own = names.get(route) ?? [];
        const isDocument = html.includes('docs-wrapper');
        const links = [
          ...(isDocument ? [docsSheet, ...own] : own)
            .flatMap((name) => styles?.get(name) ?? [])
            .map((href) => `<link rel="stylesheet" href="${href}">`),
          ...own
            .flatMap((name) => scripts?.get(name) ?? [])
            .map((href) => `<link rel="preload" as="script" fetchpriority="low" href="${href}">`),
        ];
        if (links.length > 0) await writeFile(file, addLinks(html, links.join('')));
      }
    },
  };
}

/** The names of the chunks of each page, from what Docusaurus writes: `/plan-f45` is the page `/plan`. */
async function readChunkNames(file: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Map<string, string[]>();
  const routes = JSON.parse(await readFile(file, 'utf8')) as Record<string, object>;
  for (const [key, chunks] of Object.entries(routes)) {
    const route = key.replace(/-[^-]*$/u, '');
    names.set(route, [...(names.get(route) ?? []), ...stringsIn(chunks)]);
  }
  return names;
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** The addresses of built files by the name of their chunk: `c55d6b5c.42f9d8a1.js`. */
async function listAssets(
  outDir: string,
  baseUrl: string,
  kind: 'css' | 'js',
): Promise<ReadonlyMap<string, string>> {
  const files = await readdir(join(outDir, 'assets', kind));
  return new Map(files.map((file) => [file.split('.')[0] ?? '', `${baseUrl}assets/${kind}/${file}`]));
}

function fileOf(path: string): string {
  return path === '' ? 'index.html' : path.endsWith('.html') ? path : `${path}.html`;
}

/** Adds the links behind the sheet that all pages have, so that theirs has the last word. Throws where there is none. */
function addLinks(html: string, links: string): string {
  const parts = /^(.*?<link rel="?stylesheet"? [^>]*>)(.*)$/su.exec(html);
  if (parts === null) throw new Error('A page names no style sheet.');
  return `${parts[1] ?? ''}${links}${parts[2] ?? ''}`;
}
