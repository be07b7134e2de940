import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {localizedPath} from '../../words/locales';
import {splitAddress, type Redirects} from '../../links/model';
import type {Words} from '../../words/words';

/** The script that all redirect pages share; a policy that allows the site's own scripts allows it. */
const redirectScript = 'redirect.js';

/**
 * A page in place of one that has moved. It leads on with the query and the fragment, which a `<meta>` refresh would
 * drop; that is left for readers without JavaScript, whose query no page could read.
 */
function renderRedirectPage(
  redirects: Redirects,
  from: string,
  to: string,
  locale: string,
  words: Words,
  base: string,
): string {
  const address = (route: string): string => base + localizedPath(locale, route);
  const target = escapeHtml(address(to));
  const anchors = Object.fromEntries(
    Object.entries(redirects).flatMap(([source, moved]) => {
      const {route, anchor} = splitAddress(source);
      return route === from && anchor !== undefined ? [[anchor, address(moved)]] : [];
    }),
  );
  return `<!doctype html>
<html lang="${locale}" data-target="${target}" data-anchors="${escapeHtml(JSON.stringify(anchors))}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(words('ui:redirect.title'))}</title>
<link rel="canonical" href="${escapeHtml(splitAddress(address(to)).route)}">
<script src="${address(`/${redirectScript}`)}"></script>
<noscript><meta http-equiv="refresh" content="0; url=${target}"></noscript>
</head>
<body>
<p>${escapeHtml(words('ui:redirect.text'))} <a href="${target}">${target}</a></p>
</body>
</html>
`;
}

/**
 * The redirects of whole pages in every language, for hosts that redirect by themselves. Pages of which a section has
 * gone elsewhere are left out: a server does not see which section is meant.
 */
export function listRedirects(
  redirects: Redirects,
  locales: readonly string[],
): readonly {readonly from: string; readonly to: string}[] {
  return pagesOf(redirects)
    .filter(
      ({from, to}) =>
        !to.includes('#') && !Object.keys(redirects).some((source) => source.startsWith(`${from}#`)),
    )
    .flatMap(({from, to}) =>
      locales.map((locale) => ({from: localizedPath(locale, from), to: localizedPath(locale, to)})),
    );
}

/** The same as the file `_redirects` of Netlify and Cloudflare Pages. `base` is the base URL without its last slash. */
export function renderRedirectRules(redirects: Redirects, locales: readonly string[], base: string): string {
  return listRedirects(redirects, locales)
    .map(({from, to}) => `${base}${from} ${base}${to} 301\n`)
    .join('');
}

/** Writes the redirect pages of one language; `base` is the base URL without its last slash. Throws where the site has a page of its own (`routes`) in the place. */
export async function writeRedirectPages(
  folder: string,
  routes: readonly string[],
  redirects: Redirects,
  locale: string,
  words: Words,
  base: string,
): Promise<void> {
  for (const {from, to} of pagesOf(redirects)) {
    if (routes.includes(base + localizedPath(locale, from))) {
      throw new Error(
        `redirects.json › ${from}: the page exists, so nobody would be redirected\nfix: delete the line`,
      );
    }
    const file = join(folder, `${from}.html`);
    await mkdir(dirname(file), {recursive: true});
    await writeFile(file, renderRedirectPage(redirects, from, to, locale, words, base));
  }
}

/** The redirects of whole pages: those that lead away from something without a `#`. */
function pagesOf(redirects: Redirects): readonly {readonly from: string; readonly to: string}[] {
  return Object.entries(redirects).flatMap(([from, to]) => (from.includes('#') ? [] : [{from, to}]));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${String(character.charCodeAt(0))};`);
}
