import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import movedPages from '../../../redirects.json';
import {matrix} from '../../matrix/matrix';
import {portRedirects} from '../../links/portRedirects';
import {localizedPath, locales} from '../../words/locales';
import {listRedirects} from '../plugin/redirectPages';
import {findInlineScripts} from './findInlineScripts';
import {listPages} from './findPage';
import {renderHeadersFile} from './renderHeadersFile';
import {renderNginxHeaders, renderNginxMaps, renderNginxServer, type NginxSite} from './renderNginx';
import type {Hosting} from './responseHeaders';

/** Pages that have moved, and the bare number of each port. */
const redirects = {...movedPages, ...portRedirects(matrix)};

/** Every file below the folder, with slashes, sorted. */
async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** What servers need to know about a built site. Reads the pages of all languages, so all must be built. */
export async function loadSite(build: string, baseUrl: string): Promise<NginxSite> {
  const files = await listFiles(build);
  const hashes = new Set<string>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    for (const script of findInlineScripts(await readFile(join(build, file), 'utf8'))) {
      hashes.add(`sha256-${createHash('sha256').update(script).digest('base64')}`);
    }
  }
  const below = (address: string): string => baseUrl + address.slice(1);
  return {
    baseUrl,
    scriptHashes: [...hashes].sort(),
    pages: listPages(files, baseUrl),
    moved: Object.fromEntries(
      listRedirects(redirects, locales).map(({from, to}) => [below(from), below(to)]),
    ),
    // Longest first: the paths of every language begin like those of the language at the root.
    prefixes: locales.map((locale) => localizedPath(locale, '/').slice(1)),
  };
}

/** The first path segments of the pages, without the language. */
function sectionsOf({pages, baseUrl, prefixes}: NginxSite): readonly string[] {
  const sections = [...pages.values()].map((address) => {
    const [first = '', second = ''] = address.slice(baseUrl.length).split('/');
    return prefixes.includes(`${first}/`) ? second : first;
  });
  return [...new Set(sections)].filter((section) => section !== '' && section !== 'embed').sort();
}

/**
 * Writes what hosts need: `_headers` into the built site, and parts of an nginx configuration into `folder`, along with
 * `headers.json`, which tells this repository's server the same.
 */
export async function writeHostingFiles(build: string, folder: string, baseUrl: string): Promise<Hosting> {
  const site = await loadSite(build, baseUrl);
  await writeFile(join(build, '_headers'), renderHeadersFile(site, sectionsOf(site), site.prefixes));
  await mkdir(folder, {recursive: true});
  const files = {
    'headers.conf': renderNginxHeaders(site),
    'maps.conf': renderNginxMaps(site),
    'server.conf': renderNginxServer(site, {
      listen: '8080',
      root: '/srv/port-guide',
      includes: '/etc/nginx/port-guide',
    }),
    'headers.json': JSON.stringify({baseUrl, scriptHashes: site.scriptHashes} satisfies Hosting, null, 2),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return site;
}
