import type {Connection} from '../../matrix/model';
import type {Query} from '../../query/model';
import {parseQuery} from '../../query/parseQuery';
import {narrowQuery} from '../../query/rows/narrowQuery';
import {matchesQuery} from '../../query/rows/searchableRow';
import {facets, type FacetId} from '../facets/facets';
import type {Filter} from './model';
import type {FilterRow} from './prepareRows';

/** The connections that pass the filter, in their order. `query` is the parsed and narrowed `filter.q`. */
export function applyFilter(
  rows: readonly FilterRow[],
  filter: Filter,
  query: Query = narrowQuery(rows, parseQuery(filter.q)).query,
): readonly Connection[] {
  return rows
    .filter((row) => matchesQuery(row, query) && failingFacets(row, filter).length === 0)
    .map(({connection}) => connection);
}

/** The facets with selected values, none of which the row has. */
export function failingFacets({values}: FilterRow, filter: Filter): readonly FacetId[] {
  return facets.flatMap(({id}) => {
    const chosen = filter[id];
    return chosen.length === 0 || values[id].some((value) => chosen.includes(value)) ? [] : [id];
  });
}
