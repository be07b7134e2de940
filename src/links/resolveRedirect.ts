import type {Redirects} from './model';

/**
 * The current target of a path: a path without language prefix, possibly with a `#` and an id, or undefined if it is
 * not redirected. `anchor` has no `#`; it is kept if only the page has moved.
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
