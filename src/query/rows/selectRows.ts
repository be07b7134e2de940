import type {Transport} from '../../matrix/model';
import type {PortCriterion, Query} from '../model';
import {facets, type Facet, type Filter} from './model';
import type {PreparedRows} from './prepareRows';
import {addRow, addRows, emptyRowSet, fullRowSet, keepRows, type RowSet} from './rowSet';
import {rowsWithWord} from './wordIndex';

/** The rows for which everything that the query gives holds. */
export function selectByQuery(rows: PreparedRows, query: Query): RowSet {
  const selected = fullRowSet(rows.connections.length);
  if (query.ports.length > 0) {
    keepRows(
      selected,
      unite(
        rows,
        query.ports.map((port) => selectByPort(rows, port)),
      ),
    );
  }
  if (query.transports.length > 0) {
    keepRows(
      selected,
      unite(
        rows,
        query.transports.map((name) => selectByTransport(rows, name)),
      ),
    );
  }
  for (const word of query.words) keepRows(selected, rowsWithWord(rows.words, word));
  return selected;
}

/** The rows that use one of these ports, on the transport that is named. */
export function selectByPort(rows: PreparedRows, criterion: PortCriterion): RowSet {
  const {from, to, row} = rows.ports;
  const selected = emptyRowSet(rows.connections.length);
  for (let index = 0; index < row.length; index += 1) {
    if ((from[index] ?? 0) <= criterion.to && criterion.from <= (to[index] ?? 0))
      addRow(selected, row[index] ?? 0);
  }
  if (criterion.transport !== undefined) keepRows(selected, selectByTransport(rows, criterion.transport));
  return selected;
}

/** The rows for which this transport is published. */
export function selectByTransport(rows: PreparedRows, transport: Transport): RowSet {
  return unite(rows, [rows.choices.transport.get(transport)]);
}

/** The rows that have one of the choices of each facet in which something is chosen, `except` for one facet. */
export function selectByFacets(rows: PreparedRows, filter: Filter, except?: Facet): RowSet {
  const selected = fullRowSet(rows.connections.length);
  for (const facet of facets) {
    if (facet === except || filter[facet].length === 0) continue;
    keepRows(
      selected,
      unite(
        rows,
        filter[facet].map((choice) => rows.choices[facet].get(choice)),
      ),
    );
  }
  return selected;
}

function unite(rows: PreparedRows, sets: readonly (RowSet | undefined)[]): RowSet {
  const union = emptyRowSet(rows.connections.length);
  for (const set of sets) if (set !== undefined) addRows(union, set);
  return union;
}
