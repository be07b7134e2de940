import {matchesQuery} from '../query/matchesQuery';
import type {Query} from '../query/model';
import {parseQuery} from '../query/parseQuery';
import {mapFacets} from './canonicalFilter';
import {facets, type Facet, type Filter} from './model';
import type {PreparedRow} from './prepareRows';

/** A facet in which something is chosen, and what. */
interface ActiveFacet {
  readonly facet: Facet;
  readonly chosen: ReadonlySet<string>;
}

/** The rows that pass the filter, in their order. `query` spares a second reading of `filter.q` to who has read it. */
export function applyFilter(
  rows: readonly PreparedRow[],
  filter: Filter,
  query: Query = parseQuery(filter.q),
): readonly PreparedRow[] {
  const active = activeFacets(filter);
  return rows.filter((row) => active.every((facet) => hasChoice(row, facet)) && matchesQuery(query, row));
}

/**
 * How many rows each choice would leave if it were the only one of its facet, everything else staying as it is. A
 * choice that is missing would leave none.
 */
export function facetCounts(
  rows: readonly PreparedRow[],
  filter: Filter,
  query: Query = parseQuery(filter.q),
): Readonly<Record<Facet, ReadonlyMap<string, number>>> {
  const active = activeFacets(filter);
  const counts = mapFacets(() => new Map<string, number>());
  for (const row of rows) {
    if (!matchesQuery(query, row)) continue;
    const [failed, second] = active.filter((facet) => !hasChoice(row, facet));
    if (second !== undefined) continue;
    for (const facet of failed === undefined ? facets : [failed.facet]) {
      const count = counts[facet];
      for (const value of row.values[facet]) count.set(value, (count.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

function activeFacets(filter: Filter): readonly ActiveFacet[] {
  return facets
    .filter((facet) => filter[facet].length > 0)
    .map((facet) => ({facet, chosen: new Set(filter[facet])}));
}

function hasChoice(row: PreparedRow, {facet, chosen}: ActiveFacet): boolean {
  return row.values[facet].some((value) => chosen.has(value));
}
