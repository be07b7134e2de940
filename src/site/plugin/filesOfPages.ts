import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';

/** The rooms whose styles are on few pages; each brings them in a sheet of its own. */
const rooms =
  /[\\/]src[\\/](?:planner[\\/]Planner|explorer[\\/](?:Explorer|Embed)|search[\\/]SiteSearch|site[\\/](?:home|Paper|offline[\\/]KeepOffline))[\\/](?!opener)\w+\.module\.css$/u;

/** The part of a bundler's module that is read here. */
interface StyleModule {
  readonly nameForCondition?: () => string | null | undefined;
}

/**
 * Docusaurus makes one sheet of the styles of all pages, and names in a page only what every page has. Here the
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
      const test = (module: StyleModule): boolean => !rooms.test(module.nameForCondition?.() ?? '');
      return {optimization: {splitChunks: {cacheGroups: {styles: {test}}}}};
    },

    async postBuild({outDir, routesPaths}) {
      const names = await readChunkNames(join(generatedFilesDir, 'routesChunkNames.json'));
      const [styles, scripts] = await Promise.all(
        (['css', 'js'] as const).map((kind) => listAssets(outDir, baseUrl, kind)),
      );
      for (const route of routesPaths) {
        const own = names.get(route) ?? [];
        const links = [
          ...own
            .flatMap((name) => styles?.get(name) ?? [])
            .map((href) => `<link rel="stylesheet" href="${href}">`),
          ...own
            .flatMap((name) => scripts?.get(name) ?? [])
            .map((href) => `<link rel="preload" as="script" fetchpriority="low" href="${href}">`),
        ];
        if (links.length > 0)
          await addLinks(join(outDir, fileOf(route.slice(baseUrl.length))), links.join(''));
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

/** Adds the links behind the sheet that all pages have, so that theirs has the last word. */
async function addLinks(file: string, links: string): Promise<void> {
  const html = await readFile(file, 'utf8');
  const parts = /^(.*?<link rel="?stylesheet"? [^>]*>)(.*)$/su.exec(html);
  if (parts === null) throw new Error(`${file} names no style sheet.`);
  await writeFile(file, `${parts[1] ?? ''}${links}${parts[2] ?? ''}`);
}
