import type {Finding} from '../matrix/rules/rule';
import {line} from './checkRedirects';
import type {Published, Redirects} from './model';

const aliasFile = 'src/explorer/filter/filterAliases.ts';

/**
 * Published URLs and names that no longer work: neither still there, nor redirected, nor an alias of something that is.
 * Each finding contains the line that fixes it.
 */
export function checkLinks(lock: Published, current: Published, redirects: Redirects): readonly Finding[] {
  return [
    ...goneRoutes(lock, current, redirects),
    ...goneAnchors(lock, current, redirects),
    ...goneConnections(lock, current, redirects),
    ...goneParameters(lock, current),
    ...goneFiles(lock, current),
  ];
}

function goneRoutes(lock: Published, current: Published, redirects: Redirects): readonly Finding[] {
  return Object.keys(lock.routes)
    .filter((route) => !Object.hasOwn(current.routes, route) && !Object.hasOwn(redirects, route))
    .map((route) => ({
      file: 'redirects.json',
      row: route,
      problem: `the page "${route}" was published and is gone`,
      fix: `bring it back, or add the line  ${line(route, successorOfRoute(route, lock, current))}  (or the page that answers now)`,
    }));
}

function goneAnchors(lock: Published, current: Published, redirects: Redirects): readonly Finding[] {
  return Object.entries(lock.routes).flatMap(([route, anchors]) => {
    const isLive = Object.hasOwn(current.routes, route);
    const page = isLive ? route : redirects[route];
    // A page that is missing without a redirect has its own finding, which comes first.
    if (page === undefined) return [];
    const ids = current.routes[page] ?? [];
    return anchors
      .filter((anchor) => !ids.includes(anchor) && !Object.hasOwn(redirects, `${route}#${anchor}`))
      .map((anchor) => ({
        file: 'redirects.json',
        row: `${route}#${anchor}`,
        problem: isLive
          ? `the page "${route}" no longer has the id "${anchor}"`
          : `the page "${route}" has moved to "${page}", which lacks the id "${anchor}"`,
        fix: `bring the id back, or add the line  ${line(`${route}#${anchor}`, successorOfAnchor(page, lock.routes[page] ?? [], ids))}  (or the place that answers now)`,
      }));
  });
}

function goneConnections(lock: Published, current: Published, redirects: Redirects): readonly Finding[] {
  // A connection without a replacement is redirected to another kind of page, so it has no row to open.
  const isRetired = (id: string): boolean => {
    const target = redirects[`/connections/${id}`];
    return target !== undefined && !target.startsWith('/connections/');
  };
  return lock.connections
    .filter((id) => !(current.parameters.row ?? []).includes(id) && !isRetired(id))
    .map((id) => ({
      file: aliasFile,
      row: id,
      problem: `the connection id "${id}" was published and is gone`,
      fix: `give it back its id, or add to valueAliases under 'row'  ${pair(id, onlyNew(lock.connections, current.connections) ?? 'the id that answers now')}  (or, where none does, redirect its page)`,
    }));
}

function goneParameters(lock: Published, current: Published): readonly Finding[] {
  const keys = Object.keys(lock.parameters).filter((key) => !Object.hasOwn(current.parameters, key));
  const newKey = onlyNew(Object.keys(lock.parameters), Object.keys(current.parameters));
  return [
    ...keys
      .filter((key) => !Object.hasOwn(current.parameterNames, key))
      .map((key) => ({
        file: aliasFile,
        row: key,
        problem: `the explorer no longer understands the parameter "${key}"`,
        fix: `bring it back, or add to keyAliases  ${pair(key, newKey ?? 'the parameter that answers now')}`,
      })),
    ...Object.entries(lock.parameterNames)
      .filter(
        ([name]) => !Object.hasOwn(current.parameterNames, name) && !Object.hasOwn(current.parameters, name),
      )
      .map(([name, key]) => ({
        file: aliasFile,
        row: name,
        problem: `the explorer no longer understands "${name}", another name of the parameter "${key}"`,
        fix: `put back into keyAliases  ${pair(name, key)}`,
      })),
    ...Object.entries(lock.parameters).flatMap(([key, values]) => {
      const known = current.parameters[key] ?? current.parameters[current.parameterNames[key] ?? ''];
      // A removed connection has its own finding.
      if (known === undefined || key === 'row') return [];
      return values
        .filter((value) => !known.includes(value))
        .map((value) => ({
          file: aliasFile,
          row: `${key}=${value}`,
          problem: `the explorer no longer understands "${key}=${value}"`,
          fix: `bring it back, or add to valueAliases under '${key}'  ${pair(value, onlyNew(values, known) ?? 'the value that answers now')}`,
        }));
    }),
  ];
}

function goneFiles(lock: Published, current: Published): readonly Finding[] {
  return lock.files
    .filter((path) => !current.files.includes(path))
    .map((path) => ({
      file: 'build',
      row: path,
      problem: `the file "${path}" was published and is gone`,
      fix: 'publish it again, from static/ if nothing writes it anymore: what embeds or reads it does not follow a redirect page',
    }));
}

/** The most likely replacement of a page: the only new page next to it, else the index above it. */
function successorOfRoute(route: string, lock: Published, current: Published): string {
  const parent = route.replace(/\/[^/]*$/u, '');
  const beside = (path: string): boolean => path.replace(/\/[^/]*$/u, '') === parent;
  const successor = onlyNew(
    Object.keys(lock.routes).filter(beside),
    Object.keys(current.routes).filter(beside),
  );
  return successor ?? (parent !== '' && Object.hasOwn(current.routes, parent) ? parent : '/');
}

function successorOfAnchor(page: string, before: readonly string[], now: readonly string[]): string {
  const successor = onlyNew(before, now);
  return successor === undefined ? page : `${page}#${successor}`;
}

/** The only one that is new; undefined if there is none or several. */
function onlyNew(before: readonly string[], now: readonly string[]): string | undefined {
  const fresh = now.filter((name) => !before.includes(name));
  return fresh.length === 1 ? fresh[0] : undefined;
}

function pair(from: string, to: string): string {
  return `['${from}', '${to}'],`;
}
