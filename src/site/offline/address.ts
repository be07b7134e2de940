import type {OfflineSite} from './model';

/**
 * The address under which the site lists the requested page or file, ignoring a trailing slash, `.html` and
 * `index.html`. Undefined if the site lists no such address.
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

/** The address without the content hash in its file name: `main.0f3c9a1b.js` becomes `main.js`. */
function lastingName(address: string): string {
  return address.replace(/[.-][0-9a-f]{8,}(?=\.[a-z0-9]+$)/u, '');
}

/** The files that replace those of an earlier build. */
export function successors(kept: readonly string[], site: OfflineSite): readonly string[] {
  const names = new Set(kept.map(lastingName));
  return allAddresses(site).filter((address) => names.has(lastingName(address)));
}
