import type {Connection} from '../../matrix/model';
import type {Query} from '../query/model';
import {parseQuery} from '../query/parseQuery';
import type {Filter} from './model';
import type {PreparedRows} from './prepareRows';
import {itemsOf, keepRows} from './rowSet';
import {selectByFacets, selectByQuery} from './selectRows';

/** The connections that pass the filter, in their order. `query` is what `filter.q` reads as. */
export function applyFilter(
  rows: PreparedRows,
  filter: Filter,
  query: Query = parseQuery(filter.q),
): readonly Connection[] {
  const passing = selectByQuery(rows, query);
  keepRows(passing, selectByFacets(rows, filter));
  return itemsOf(rows.connections, passing);
}
