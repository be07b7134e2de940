import type {Published} from './model';

/** The lock with everything currently published added to it. Nothing is ever removed. */
export function extendLock(lock: Published, current: Published): Published {
  return {
    routes: mergeLists(lock.routes, current.routes),
    connections: union(lock.connections, current.connections),
    parameters: mergeLists(lock.parameters, current.parameters),
    // Links use a name in its original meaning.
    parameterNames: sortKeys({...current.parameterNames, ...lock.parameterNames}),
    files: union(lock.files, current.files),
  };
}

/** What is published but not yet in the lock, one line each. */
export function listAdditions(lock: Published, current: Published): readonly string[] {
  const known = new Set(list(lock));
  return list(current).filter((entry) => !known.has(entry));
}

/** The number of entries in the lock. */
export function countPublished(lock: Published): number {
  return list(lock).length;
}

function list({routes, connections, parameters, parameterNames, files}: Published): readonly string[] {
  return [
    ...Object.entries(routes).flatMap(([route, ids]) => [
      `page ${route}`,
      ...ids.map((id) => `anchor ${route}#${id}`),
    ]),
    ...connections.map((id) => `connection ${id}`),
    ...Object.entries(parameters).flatMap(([key, values]) => [
      `parameter ${key}`,
      ...values.map((value) => `value ${key}=${value}`),
    ]),
    ...Object.entries(parameterNames).map(([name, key]) => `parameter ${name} for ${key}`),
    ...files.map((path) => `file ${path}`),
  ];
}

function mergeLists(
  a: Readonly<Record<string, readonly string[]>>,
  b: Readonly<Record<string, readonly string[]>>,
): Record<string, readonly string[]> {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return sortKeys(Object.fromEntries(keys.map((key) => [key, union(a[key] ?? [], b[key] ?? [])])));
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])].sort();
}

function sortKeys<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
