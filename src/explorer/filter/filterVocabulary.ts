import type {Encryption, Matrix, Scope, Transport} from '../../matrix/model';
import type {FilterVocabulary} from '../../query/rows/model';

/** Every encryption label; a missing one is a compile error. */
const encryptions = {tls: true, ssl: true, none: true, unstated: true} as const satisfies Record<
  Encryption,
  true
>;
const transports = {tcp: true, udp: true} as const satisfies Record<Transport, true>;
const scopes = {network: true, machine: true} as const satisfies Record<Scope, true>;

/**
 * The values that the matrix can be filtered by. Those that no connection has are among them, so that a link does not
 * become wrong when a connection changes.
 */
export function filterVocabulary(matrix: Matrix): FilterVocabulary {
  const endpoints = matrix.endpoints.map(({id}) => id);
  return {
    facets: {
      encryption: Object.keys(encryptions),
      transport: Object.keys(transports),
      from: endpoints,
      to: endpoints,
      endpoint: endpoints,
      application: matrix.applications.map(({id}) => id),
      scenario: matrix.scenarios,
      condition: matrix.deploymentFacts.flatMap(({id, values}) =>
        values
          .filter((value) => matrix.connections.some(({condition}) => condition[id] === value))
          .map((value) => `${id}.${value}`),
      ),
      workload: matrix.workloads,
      scope: Object.keys(scopes),
    },
    rows: matrix.connections.map(({id}) => id),
  };
}
