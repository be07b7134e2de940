import {
  commonHeaders,
  immutable,
  revalidated,
  sharedPaths,
  transportSecurity,
  unsharedHeaders,
  type Hosting,
} from './responseHeaders';
import type {Pages} from './findPage';

export interface NginxSite extends Hosting {
  readonly pages: Pages;
  /** Pages that have moved: old path to new one, each with the base URL. */
  readonly moved: Readonly<Record<string, string>>;
  /** Paths below the base URL that hold the pages of one language each: an empty one, and `en/`. */
  readonly prefixes: readonly string[];
}

/**
 * The headers of every response, to be included in a `server`. nginx drops inherited headers in a `location` that adds
 * its own, so no location of the site does; those that vary come from the maps of `renderNginxMaps`.
 */
export function renderNginxHeaders(hosting: Hosting): string {
  const variables: Readonly<Record<string, string>> = {
    'Content-Security-Policy': '$port_guide_policy',
    'Cross-Origin-Resource-Policy': '$port_guide_resource_policy',
    'Cache-Control': '$port_guide_cache',
    'Strict-Transport-Security': '$port_guide_transport',
  };
  return Object.entries({...commonHeaders(hosting), ...variables})
    .map(([name, value]) => `add_header ${name} ${value.startsWith('$') ? value : quote(value)} always;\n`)
    .join('');
}

/** What depends on the URL: to be included in `http`. Strings in a map are matched case-insensitively. */
export function renderNginxMaps(site: NginxSite): string {
  const {baseUrl} = site;
  const base = escapePattern(baseUrl);
  const policy = commonHeaders(site)['Content-Security-Policy'] ?? '';
  const unshared = unsharedHeaders['Content-Security-Policy'] ?? '';
  const map = (input: string, output: string, lines: readonly (readonly [string, string])[]): string =>
    [
      `map ${input} ${output} {`,
      ...lines.map(
        ([key, value]) =>
          `  ${key === 'default' ? key : quote(key)} ${value.startsWith('$') ? value : quote(value)};`,
      ),
      '}\n',
    ].join('\n');
  return [
    'map_hash_bucket_size 256;',
    'map_hash_max_size 8192;\n',
    map('$uri', '$port_guide_policy', [
      ['default', `${policy}; ${unshared}`],
      [`~^${base}${sharedPaths}`, policy],
    ]),
    map('$uri', '$port_guide_resource_policy', [
      ['default', unsharedHeaders['Cross-Origin-Resource-Policy'] ?? ''],
      [`~^${base}${sharedPaths}`, 'cross-origin'],
    ]),
    map('"$status $uri"', '$port_guide_cache', [
      ['default', revalidated],
      [`~^(?:200|206|304) ${base}(?:[a-z]{2}/)?assets/`, immutable],
    ]),
    map('"$scheme $http_x_forwarded_proto"', '$port_guide_transport', [
      ['default', ''],
      ['~https', transportSecurity],
    ]),
    '# The address without what people add to it or leave from the name of the file.',
    map('$uri', '$port_guide_plain', [
      ['default', '$uri'],
      ['~*^(?<port_guide_stem>.*?)(?:/index)?(?:\\.html)?/*$', '$port_guide_stem'],
    ]),
    map('$port_guide_plain', '$port_guide_page', [
      ['default', ''],
      ...[...site.pages.entries()].map(([key, address]) => [key, site.moved[address] ?? address] as const),
    ]),
    '# Where a page is asked for in another way than by its address.',
    map('"$port_guide_page $uri"', '$port_guide_target', [
      ['default', '$port_guide_page'],
      ['~^ ', ''],
      ['~^([^ ]+) \\1$', ''],
    ]),
  ].join('\n');
}

/** A server for the site. The built site is at `root` + base URL, and the two other files are in `includes`. */
export function renderNginxServer(
  {baseUrl, prefixes}: NginxSite,
  {listen, root, includes}: {readonly listen: string; readonly root: string; readonly includes: string},
): string {
  const languages = prefixes.map(
    (prefix) => `
  location = ${baseUrl}${prefix} {
    try_files ${baseUrl}${prefix}index.html =404;
  }
  location = ${baseUrl}${prefix}404.html {
    internal;
  }
  location ${baseUrl}${prefix} {
    error_page 404 ${baseUrl}${prefix}404.html;
    try_files $uri $uri.html =404;
  }
`,
  );
  return `server {
  listen ${listen};
  server_name _;
  server_tokens off;
  # Behind a proxy the port and the scheme of the reader are not those of this server.
  absolute_redirect off;
  root ${root};
  charset utf-8;
  charset_types text/plain text/css text/csv text/markdown text/javascript application/javascript application/json;
  # Files that "npm run compress" made once. With libnginx-mod-http-brotli-static also: brotli_static on;
  gzip_static on;
  gzip_vary on;
  error_page 404 ${baseUrl}404.html;
  include ${includes}/headers.conf;

  # The query is kept here, and the fragment by the browser.
  if ($port_guide_target) {
    return 301 $port_guide_target$is_args$args;
  }
  # Types that the list of nginx lacks.
  location ~ \\.md$ {
    types {}
    default_type text/markdown;
    try_files $uri =404;
  }
  location ~ \\.csv$ {
    types {}
    default_type text/csv;
    try_files $uri =404;
  }
${languages.join('')}}
`;
}

function quote(text: string): string {
  return `"${text.replace(/[\\"]/gu, '\\$&')}"`;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
