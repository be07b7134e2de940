import type {Connection, Matrix} from '../../matrix/model';
import {prepareRow, type SearchableRow} from '../../query/rows/searchableRow';
import {mapFacets, type FacetId} from '../facets/facets';

/** A connection with everything precomputed that each keystroke needs. */
export interface FilterRow extends SearchableRow {
  readonly values: Readonly<Record<FacetId, readonly string[]>>;
}

/**
 * The connections of the matrix, in its order, ready to be filtered. `textOf` returns the words by which a connection
 * is found, in every language; it is called once for each.
 */
export function prepareRows(
  matrix: Matrix,
  textOf: (connection: Connection) => string,
): readonly FilterRow[] {
  return matrix.connections.map((connection) => ({
    ...prepareRow(connection, textOf(connection)),
    values: mapFacets(({valuesOf}) => [...new Set(valuesOf(connection, matrix))]),
  }));
}
