import type {Query} from '../query/model';
import {parseQuery} from '../query/parseQuery';
import {mapFacets} from './mapFacets';
import type {Facet, Filter} from './model';
import type {PreparedRows} from './prepareRows';
import {countCommonRows, keepRows} from './rowSet';
import {selectByFacets, selectByQuery} from './selectRows';

/**
 * How many rows each choice would leave if it were the only one of its facet, everything else staying as it is. A
 * choice that is missing has no row in any case. `query` is what `filter.q` reads as.
 */
export function facetCounts(
  rows: PreparedRows,
  filter: Filter,
  query: Query = parseQuery(filter.q),
): Readonly<Record<Facet, ReadonlyMap<string, number>>> {
  const answering = selectByQuery(rows, query);
  return mapFacets((facet) => {
    const others = selectByFacets(rows, filter, facet);
    keepRows(others, answering);
    return new Map([...rows.choices[facet]].map(([choice, set]) => [choice, countCommonRows(set, others)]));
  });
}
