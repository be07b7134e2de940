import type {Connection, Matrix} from '../../matrix/model';
import {conditionParts, portRangesOf, transportsOf} from '../../matrix/select';
import {normalizeForSearch} from '../../text/normalizeForSearch';
import {mapFacets} from './mapFacets';
import type {Facet} from './model';
import {addRow, emptyRowSet, type RowSet} from './rowSet';
import {buildWordIndex, type WordIndex} from './wordIndex';

/** The connections with everything that a keystroke needs already worked out. */
export interface PreparedRows {
  readonly connections: readonly Connection[];
  /** The rows that answer to each choice. */
  readonly choices: Readonly<Record<Facet, ReadonlyMap<string, RowSet>>>;
  readonly words: WordIndex;
  readonly ports: PreparedPorts;
}

/** Every port and range of every row, side by side. */
export interface PreparedPorts {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly row: Uint32Array;
}

/**
 * The connections of the matrix, in its order, ready to be filtered. `textOf` gives the words under which a connection
 * is found, in every language; it is called once for each.
 */
export function prepareRows(matrix: Matrix, textOf: (connection: Connection) => string): PreparedRows {
  const {connections} = matrix;
  const ranges = connections.flatMap(({service}, row) =>
    portRangesOf(service).map((range) => ({...range, row})),
  );
  return {
    connections,
    choices: mapFacets((facet) => rowsByChoice(matrix, facet)),
    words: buildWordIndex(connections.map((connection) => normalizeForSearch(textOf(connection)))),
    ports: {
      from: Uint32Array.from(ranges, ({from}) => from),
      to: Uint32Array.from(ranges, ({to}) => to),
      row: Uint32Array.from(ranges, ({row}) => row),
    },
  };
}

function rowsByChoice(matrix: Matrix, facet: Facet): ReadonlyMap<string, RowSet> {
  const rows = new Map<string, RowSet>();
  matrix.connections.forEach((connection, row) => {
    for (const choice of choicesOf(matrix, connection, facet)) {
      const set = rows.get(choice) ?? emptyRowSet(matrix.connections.length);
      addRow(set, row);
      rows.set(choice, set);
    }
  });
  return rows;
}

function choicesOf(matrix: Matrix, connection: Connection, facet: Facet): readonly string[] {
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
      return [connection.from, connection.to];
    case 'application':
      return connection.applications;
    case 'scenario':
      return connection.scenarios;
    case 'condition':
      return conditionParts(matrix.deploymentFacts, connection.condition).map(
        ({fact, value}) => `${fact}.${value}`,
      );
    case 'workload':
      return connection.workloads;
    case 'scope':
      return [connection.scope];
  }
}
