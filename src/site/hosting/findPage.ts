/** Address of each page, by the address in lower case, without a slash at the end. */
export type Pages = ReadonlyMap<string, string>;

/**
 * The pages among the files of a built site. An address has neither `.html` nor a slash at its end, except the homes of
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
 * The address of the page that is meant by a path: letters of another case, a slash at the end, `.html` and `index` lead
 * to it. Undefined where the site has no such page.
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
