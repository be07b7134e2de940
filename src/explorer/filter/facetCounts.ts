import type {Query} from '../../query/model';
import {parseQuery} from '../../query/parseQuery';
import {mapFacets} from '../../query/rows/mapFacets';
import type {Facet, Filter} from '../../query/rows/model';
import type {PreparedRows} from '../../query/rows/prepareRows';
import {countCommonRows, keepRows} from '../../query/rows/rowSet';
import {selectByFacets, selectByQuery} from '../../query/rows/selectRows';

/**
 * How many rows each choice would leave if it were the only one of its facet, everything else staying as it is. A
 * choice that is missing has no row in any case. `query` is what `filter.q` reads as.
 */
export function facetCounts(
  rows: PreparedRows,
  filter: Filter,
  query: Query = parseQuery(filter.q),
): Readonly<Record<Facet, ReadonlyMap<string, number>>> {
  return mapFacets((facet) => countChoices(rows, filter, query, facet));
}

/** The same for the choices of one facet. */
export function countChoices(
  rows: PreparedRows,
  filter: Filter,
  query: Query,
  facet: Facet,
): ReadonlyMap<string, number> {
  const others = selectByFacets(rows, filter, facet);
  keepRows(others, selectByQuery(rows, query));
  return new Map([...rows.choices[facet]].map(([choice, set]) => [choice, countCommonRows(set, others)]));
}
