import type {OfflineSite} from './model';

/**
 * The address under which the site knows what is asked for: letters of a query, a slash at the end and `.html` do not
 * count. Undefined for what is no part of the site that is kept.
 */
export function knownAddress(path: string, known: ReadonlySet<string>): string | undefined {
  const plain = path.replace(/(?<=\/)index\.html$/u, '').replace(/\.html$/u, '');
  const bare = plain.replace(/\/+$/u, '');
  return [path, plain, bare, `${bare}/`].find((address) => known.has(address));
}

/** Every address of the site. */
export function allAddresses({pages, assets, files}: OfflineSite): readonly string[] {
  return [...pages, ...assets, ...Object.keys(files)];
}

/** The address without the part of a file's name that changes with its content: `main.0f3c9a1b.js` is `main.js`. */
function lastingName(address: string): string {
  return address.replace(/[.-][0-9a-f]{8,}(?=\.[a-z0-9]+$)/u, '');
}

/** What a build has in place of the files of an earlier one. */
export function successors(kept: readonly string[], site: OfflineSite): readonly string[] {
  const names = new Set(kept.map(lastingName));
  return allAddresses(site).filter((address) => names.has(lastingName(address)));
}
