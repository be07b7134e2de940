import {matrix} from '../src/matrix/matrix';
import type {Connection} from '../src/matrix/model';
import {
  selectConnection,
  selectConnections,
  selectPagePorts,
  selectRequiredConnections,
} from '../src/matrix/select';

/** A page that shows connections, and the ids of those it has to show: no other and no fewer. */
export interface ReferencePage {
  readonly kind: 'home' | 'list' | 'connection' | 'port' | 'endpoint' | 'scenario' | 'workload';
  readonly path: string;
  readonly connections: readonly string[];
  /** Those in its drawing, where it does not have them all. */
  readonly drawn?: readonly string[];
  /** Rows that it shows besides, in a list of their own; the drawing has none of them. */
  readonly besides?: readonly string[];
}

/** Every page that the matrix promises to hold connections, in both locales alike. */
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

/** Pages that lead to the reference pages. */
export const indexPaths = ['/connections', '/ports', '/endpoints', '/scenarios', '/workloads'] as const;

/** One page of each kind, for checks too slow to make on all. */
export const samplePaths: readonly string[] = [
  ...(['home', 'list', 'connection', 'port', 'endpoint', 'workload', 'scenario'] as const).flatMap((kind) =>
    referencePages
      .filter((page) => page.kind === kind)
      // The page with the most rows is the one where most can go wrong.
      .sort((a, b) => b.connections.length - a.connections.length)
      .slice(0, 1)
      .map((page) => page.path),
  ),
  '/ports',
];

function ids(connections: readonly Connection[]): readonly string[] {
  return connections.map(({id}) => id).sort();
}
