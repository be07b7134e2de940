import type {Finding} from '../matrix/rules/rule';
import {splitAddress, type Published, type Redirects} from './model';

const file = 'redirects.json';

/** Errors in the redirects: each must lead in one step from a path that does not exist to one that does. */
export function checkRedirects(redirects: Redirects, routes: Published['routes']): readonly Finding[] {
  const exists = (address: string): boolean => {
    const {route, anchor} = splitAddress(address);
    return (
      Object.hasOwn(routes, route) && (anchor === undefined || (routes[route]?.includes(anchor) ?? false))
    );
  };
  return Object.entries(redirects).flatMap(([from, to]): readonly Finding[] => {
    const finding = (problem: string, fix: string): readonly Finding[] => [{file, row: from, problem, fix}];
    const malformed = [from, to].find((address) => !isAddress(address));
    if (malformed !== undefined) {
      return finding(
        `"${malformed}" is not a path of this site`,
        'write it like "/guide/overview" or "/guide/overview#map": no language, no host, no query, no slash at the end',
      );
    }
    const {route, anchor} = splitAddress(from);
    if (exists(from)) {
      return finding(`"${from}" exists, so nobody would be redirected`, 'delete the line');
    }
    if (anchor !== undefined && !Object.hasOwn(routes, route) && !Object.hasOwn(redirects, route)) {
      return finding(
        `the page "${route}" is gone and is itself not redirected`,
        `add the line  ${line(route, splitAddress(to).route)}`,
      );
    }
    if (exists(to)) return [];
    const end = followTo(redirects, to, exists);
    if (end === 'circle') {
      return finding(
        `"${to}" leads back here`,
        'delete one of the lines of the circle, or give it another target',
      );
    }
    if (end !== undefined) {
      return finding(`"${to}" is redirected itself`, `write the last address at once:  ${line(from, end)}`);
    }
    const target = splitAddress(to);
    return Object.hasOwn(routes, target.route)
      ? finding(
          `the page "${target.route}" has no element with the id "${target.anchor ?? ''}"`,
          `correct the id, or lead to the page:  ${line(from, target.route)}`,
        )
      : finding(`there is no page "${target.route}"`, 'correct the target');
  });
}

/** An entry in the syntax of `redirects.json`. */
export function line(from: string, to: string): string {
  return `${JSON.stringify(from)}: ${JSON.stringify(to)}`;
}

function isAddress(address: string): boolean {
  return (
    /^\/(?:[\w.-]+(?:\/[\w.-]+)*)?(?:#[a-z][\w-]*)?$/u.test(address) && !/^\/en(?:[/#]|$)/u.test(address)
  );
}

function followTo(
  redirects: Redirects,
  start: string,
  exists: (address: string) => boolean,
): string | undefined {
  const seen = new Set<string>();
  let address: string | undefined = start;
  while (address !== undefined && !exists(address)) {
    if (seen.has(address)) return 'circle';
    seen.add(address);
    address = Object.hasOwn(redirects, address) ? redirects[address] : undefined;
  }
  return address;
}
