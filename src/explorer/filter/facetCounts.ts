import type {Query} from '../../query/model';
import {parseQuery} from '../../query/parseQuery';
import {narrowQuery} from '../../query/rows/narrowQuery';
import {matchesQuery} from '../../query/rows/searchableRow';
import {facets, mapFacets, type FacetId} from '../facets/facets';
import {failingFacets} from './applyFilter';
import type {Filter} from './model';
import type {FilterRow} from './prepareRows';

/** For each facet, how many rows each of its values would leave. */
export type FacetCounts = Readonly<Record<FacetId, ReadonlyMap<string, number>>>;

/**
 * How many rows each value would leave if it were the only one selected in its facet and everything else stayed the
 * same. A missing value never has any rows. `query` is the parsed and narrowed `filter.q`.
 */
export function facetCounts(
  rows: readonly FilterRow[],
  filter: Filter,
  query: Query = narrowQuery(rows, parseQuery(filter.q)).query,
): FacetCounts {
  const counts = mapFacets(() => new Map<string, number>());
  for (const row of rows) {
    if (!matchesQuery(row, query)) continue;
    const failing = failingFacets(row, filter);
    // A row that fails in only one facet would pass with another selection there.
    for (const {id} of facets) {
      if (failing.some((other) => other !== id)) continue;
      for (const value of row.values[id]) counts[id].set(value, (counts[id].get(value) ?? 0) + 1);
    }
  }
  return counts;
}
