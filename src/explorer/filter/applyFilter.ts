import type {Connection} from '../../matrix/model';
import type {Query} from '../../query/model';
import {parseQuery} from '../../query/parseQuery';
import type {Filter} from '../../query/rows/model';
import type {PreparedRows} from '../../query/rows/prepareRows';
import {itemsOf, keepRows} from '../../query/rows/rowSet';
import {selectByFacets, selectByQuery} from '../../query/rows/selectRows';

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
