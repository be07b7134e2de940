import type {Redirects} from './model';

/**
 * Where an address leads now: a path without language prefix and perhaps a `#` and an id, or undefined where it leads
 * to itself. `anchor` has no `#`; it is kept where only the page has moved.
 */
export function resolveRedirect(redirects: Redirects, route: string, anchor: string): string | undefined {
  const moved = anchor === '' ? undefined : read(redirects, `${route}#${anchor}`);
  if (moved !== undefined) return moved;
  const page = read(redirects, route);
  if (page === undefined) return undefined;
  return anchor === '' || page.includes('#') ? page : `${page}#${anchor}`;
}

function read(redirects: Redirects, address: string): string | undefined {
  return Object.hasOwn(redirects, address) ? redirects[address] : undefined;
}
