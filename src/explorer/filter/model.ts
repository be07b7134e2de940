import {mapFacets, type FacetId} from '../facets/facets';

/**
 * What the explorer shows. A row passes when, in every facet that has choices, it has one of them ("or" within a
 * facet, "and" between facets), and when it answers the query.
 */
export interface Filter extends Readonly<Record<FacetId, readonly string[]>> {
  /** The text in the search box, as typed. */
  readonly q: string;
  /** The id of the open row; the URL parameter is `row`. */
  readonly selected?: string;
}

/** The values that can be chosen, in the order in which they are shown and written. */
export interface FilterVocabulary {
  readonly facets: Readonly<Record<FacetId, readonly string[]>>;
  /** Connection ids. */
  readonly rows: readonly string[];
}

/** The name of a parameter of the explorer's URL. */
export type FilterKey = FacetId | 'q' | 'row';

/** A part of a URL that was not used; the rest of the filter holds. */
export type FilterProblem =
  | {
      readonly kind: 'unknown-value';
      readonly key: FacetId | 'row';
      /** As it stood in the URL. */
      readonly value: string;
      readonly known: readonly string[];
    }
  /** What lies behind `limit` characters was left out. */
  | {readonly kind: 'too-long'; readonly key: FilterKey; readonly length: number; readonly limit: number};

/** The filter that lets every connection pass. */
export const emptyFilter: Filter = {q: '', ...mapFacets(() => [])};
