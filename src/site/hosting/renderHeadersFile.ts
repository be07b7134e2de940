import {
  commonHeaders,
  immutable,
  revalidated,
  transportSecurity,
  unsharedHeaders,
  type Hosting,
} from './responseHeaders';

/**
 * The headers as a `_headers` file for Netlify and Cloudflare Pages. A path gets the headers of every rule that it
 * matches, so headers that must not apply to the embeddable sections are listed for each of the other `sections`: the
 * first path segments, without language.
 */
export function renderHeadersFile(
  hosting: Hosting,
  sections: readonly string[],
  prefixes: readonly string[],
): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const base = hosting.baseUrl;
  return [
    rule(`${base}*`, {...commonHeaders(hosting), 'Strict-Transport-Security': transportSecurity}),
    ...prefixes.flatMap((prefix) => [
      rule(`${base}${prefix}`, {...unsharedHeaders, 'Cache-Control': revalidated}),
      rule(`${base}${prefix}assets/*`, {...unsharedHeaders, 'Cache-Control': immutable}),
      ...sections.flatMap((section) => [
        rule(`${base}${prefix}${section}`, unsharedHeaders),
        rule(`${base}${prefix}${section}/*`, unsharedHeaders),
      ]),
    ]),
    '',
  ].join('\n');
}
