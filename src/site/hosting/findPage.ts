/** URL path of each page, by the path in lower case without a trailing slash. */
export type Pages = ReadonlyMap<string, string>;

/**
 * The pages among the files of a built site. Paths have neither `.html` nor a trailing slash, except the home pages of
 * the languages: `/base/`, `/base/en/`, `/base/ports/443`.
 */
export function listPages(files: readonly string[], baseUrl: string): Pages {
  const pages = new Map<string, string>();
  for (const file of [...files].sort()) {
    if (!file.endsWith('.html') || /(?:^|\/)404\.html$/u.test(file)) continue;
    const address = baseUrl + file.replace(/(?:(?<=^|\/)index)?\.html$/u, '');
    pages.set(pageKey(address), address);
  }
  return pages;
}

/**
 * The canonical path of the page that a path means, ignoring case, a trailing slash, `.html` and `index`. Undefined if
 * the site has no such page.
 */
export function findPage(path: string, pages: Pages): string | undefined {
  return pages.get(pageKey(path));
}

function pageKey(path: string): string {
  return path
    .toLowerCase()
    .replace(/(?<=\/)index(?:\.html)?$/u, '')
    .replace(/\.html$/u, '')
    .replace(/\/+$/u, '');
}
