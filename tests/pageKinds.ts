import {matrix} from '../src/matrix/matrix';
import type {Connection} from '../src/matrix/model';
import {
  selectConnection,
  selectConnections,
  selectPagePorts,
  selectRequiredConnections,
} from '../src/matrix/select';

/** A page with connections, and the ids of exactly those that it must show. */
export interface ReferencePage {
  readonly kind: 'home' | 'list' | 'connection' | 'port' | 'endpoint' | 'scenario' | 'workload';
  readonly path: string;
  readonly connections: readonly string[];
  /** Those in its drawing, if it does not contain all of them. */
  readonly drawn?: readonly string[];
  /** Further rows in a list of their own; the drawing contains none of them. */
  readonly besides?: readonly string[];
}

/** Every page with connections according to the matrix, in both locales alike. */
export const referencePages: readonly ReferencePage[] = [
  {
    kind: 'home',
    path: '/',
    connections: ids(selectConnections(matrix)),
    drawn: ids(selectConnections(matrix, {workload: matrix.workloads[0] ?? ''})),
  },
  {kind: 'list', path: '/connections', connections: ids(selectConnections(matrix))},
  ...matrix.connections.map(({id}) => ({
    kind: 'connection' as const,
    path: `/connections/${id}`,
    connections: ids([selectConnection(matrix, id)]),
  })),
  ...selectPagePorts(matrix).map((port) => ({
    kind: 'port' as const,
    path: `/ports/${port}`,
    connections: ids(selectConnections(matrix, {port})),
  })),
  ...matrix.endpoints.map(({id}) => ({
    kind: 'endpoint' as const,
    path: `/endpoints/${id}`,
    connections: ids(selectConnections(matrix, {endpoint: id})),
  })),
  ...matrix.workloads.map((workload) => ({
    kind: 'workload' as const,
    path: `/workloads/${workload}`,
    connections: ids(selectConnections(matrix, {workload})),
  })),
  ...matrix.scenarios
    .map((scenario) => ({
      kind: 'scenario' as const,
      path: `/scenarios/${scenario}`,
      connections: ids(selectConnections(matrix, {scenario})),
      besides: ids(selectRequiredConnections(matrix, scenario)),
    }))
    .filter(({connections}) => connections.length > 0),
];

/** Index pages of the reference. */
export const indexPaths = ['/connections', '/ports', '/endpoints', '/scenarios', '/workloads'] as const;

/** One page of each kind, for checks that are too slow for all pages. */
export const samplePaths: readonly string[] = [
  ...(['home', 'list', 'connection', 'port', 'endpoint', 'workload', 'scenario'] as const).flatMap((kind) =>
    referencePages
      .filter((page) => page.kind === kind)
      // The page with the most rows is the most likely to break.
      .sort((a, b) => b.connections.length - a.connections.length)
      .slice(0, 1)
      .map((page) => page.path),
  ),
  '/ports',
];

function ids(connections: readonly Connection[]): readonly string[] {
  return connections.map(({id}) => id).sort();
}
