import type {Connection, Matrix, PortRange, Transport} from '../../matrix/model';
import {conditionParts, portRangesOf, transportsOf} from '../../matrix/select';
import {normalizeForSearch} from '../query/normalizeForSearch';
import type {QuerySubject} from '../query/matchesQuery';
import {mapFacets} from './canonicalFilter';
import type {Facet} from './model';

/** A connection with everything that a keystroke needs already worked out. */
export interface PreparedRow extends QuerySubject {
  readonly connection: Connection;
  readonly ranges: readonly PortRange[];
  readonly transports: readonly Transport[];
  readonly haystack: string;
  /** The choices of each facet that the row answers to. */
  readonly values: Readonly<Record<Facet, readonly string[]>>;
}

/**
 * The connections of the matrix, in its order, ready to be filtered. `textOf` gives the words under which a connection
 * is found, in every language; it is called once for each.
 */
export function prepareRows(
  matrix: Matrix,
  textOf: (connection: Connection) => string,
): readonly PreparedRow[] {
  return matrix.connections.map((connection) => ({
    connection,
    ranges: portRangesOf(connection.service),
    transports: transportsOf(connection.service),
    haystack: normalizeForSearch(textOf(connection)),
    values: mapFacets((facet) => valuesOf(matrix, connection, facet)),
  }));
}

function valuesOf(matrix: Matrix, connection: Connection, facet: Facet): readonly string[] {
  switch (facet) {
    case 'encryption':
      return [connection.encryption];
    case 'transport':
      return transportsOf(connection.service);
    case 'from':
      return [connection.from];
    case 'to':
      return [connection.to];
    case 'endpoint':
      return [...new Set([connection.from, connection.to])];
    case 'application':
      return connection.applications;
    case 'scenario':
      return connection.scenarios;
    case 'condition':
      return conditionParts(matrix.deploymentFacts, connection.condition).map(
        ({fact, value}) => `${fact}.${value}`,
      );
    case 'workload':
      return [connection.workload];
    case 'scope':
      return [connection.scope];
  }
}
