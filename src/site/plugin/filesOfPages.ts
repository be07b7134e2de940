import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Plugin, Props} from '@docusaurus/types';

/** The style sheets of modules that few pages show; each becomes a sheet of its own. */
const ownSheets =
  /[\\/]src[\\/](?:planner[\\/]Planner|explorer[\\/](?:Explorer|Embed)|search[\\/]SiteSearch|site[\\/](?:home|Paper|offline[\\/]KeepOffline))[\\/](?!opener)\w+\.module\.css$/u;

/** The sheet of the frame around documents, which have the class `docs-wrapper`: sidebar, contents, pagination. */
const docsSheet = 'docs';

/** The part of a bundler's module that is read here. */
interface StyleModule {
  readonly nameForCondition?: () => string | null | undefined;
}

/**
 * Docusaurus makes one sheet of the styles of all pages, and names in a page only what every page has. Here documents and
 * applications have sheets of their own, and each page names its own sheets and scripts in its HTML: the sheets apply
 * before any script runs, and the scripts can be fetched before the main script requests them.
 *
 * Docusaurus has one sheet because the order of several depends on the way from page to page. These are CSS modules,
 * whose rules meet no other module's classes.
 */
export default function filesOfPagesPlugin(): Plugin {
  return {
    name: 'files-of-pages',

    configureWebpack(_config, isServer) {
      if (isServer || process.env.NODE_ENV !== 'production') return {};
      const isShared = (module: StyleModule): boolean => !ownSheets.test(module.nameForCondition?.() ?? '');
      const docs = {
        name: docsSheet,
        type: 'css/mini-extract',
        test: isShared,
        chunks: 'async' as const,
        enforce: true,
      };
      return {optimization: {splitChunks: {cacheGroups: {styles: {chunks: 'initial'}, docs}}}};
    },
  };
}

/**
 * Names the sheets and scripts of each page in its HTML. Docusaurus runs what plugins do after a build at the same
 * time, so this must be done before another plugin's step reads the pages.
 */
export async function nameFilesOfPages({
  generatedFilesDir,
  baseUrl,
  outDir,
  routesPaths,
}: Pick<Props, 'generatedFilesDir' | 'baseUrl' | 'outDir' | 'routesPaths'>): Promise<void> {
  const chunksOf = await readChunks(join(generatedFilesDir, 'routesChunkNames.json'));
  const [styles, scripts] = await Promise.all(
    (['css', 'js'] as const).map((kind) => listAssets(outDir, baseUrl, kind)),
  );
  for (const route of routesPaths) {
    const file = join(outDir, fileOf(route.slice(baseUrl.length)));
    const html = await readFile(file, 'utf8');
    const isDocument = html.includes('docs-wrapper');
    const chunks = chunksOf(route, isDocument);
    const sheets = [...(isDocument ? [docsSheet] : []), ...chunks].flatMap((name) => styles?.get(name) ?? []);
    const later = chunks.flatMap((name) => scripts?.get(name) ?? []);
    await writeFile(file, nameFiles(html, sheets, later));
  }
}

/**
 * The names of the chunks of each page, from what Docusaurus writes: `/plan-f45` is the page `/plan`. The frames around
 * documents stand under the path that their documents begin with.
 */
async function readChunks(file: string): Promise<(route: string, isDocument: boolean) => readonly string[]> {
  const entries = Object.entries(JSON.parse(await readFile(file, 'utf8')) as Record<string, object>).map(
    ([key, chunks]) => ({
      path: key.replace(/-[^-]*$/u, ''),
      isFrame: !('content' in chunks || 'config' in chunks),
      names: stringsIn(chunks),
    }),
  );
  const bases = entries.filter(({isFrame}) => isFrame).map(({path}) => path);
  return (route, isDocument) => {
    const [base] = bases
      .filter((path) => isDocument && route.startsWith(path))
      .sort((one, other) => other.length - one.length);
    return entries
      .filter(({path, isFrame}) => (isFrame ? path === base : path === route))
      .flatMap(({names}) => names);
  };
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

/**
 * The page with links to its own sheets, after the one that all pages share so that theirs prevail, and with
 * the addresses of its own scripts where `startScripts` reads them. Throws if the page has no place for them.
 */
function nameFiles(html: string, sheets: readonly string[], scripts: readonly string[]): string {
  const parts = /^(.*?<link rel="?stylesheet"? [^>]*>)(.*?<script )(data-scripts=.*)$/su.exec(html);
  if (parts === null) throw new Error('A page names no style sheet, or no scripts.');
  const [, begin = '', head = '', rest = ''] = parts;
  const links = sheets.map((href) => `<link rel="stylesheet" href="${href}">`).join('');
  return `${begin}${links}${head}${scripts.length === 0 ? '' : `data-later="${scripts.join(' ')}" `}${rest}`;
}
