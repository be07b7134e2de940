import {mapFacets, type FacetId} from '../facets/facets';

/**
 * What the explorer shows. A row passes if it has one of the selected values in every facet with a selection ("or"
 * within a facet, "and" between facets), and matches the query.
 */
export interface Filter extends Readonly<Record<FacetId, readonly string[]>> {
  /** The text in the search box, as typed. */
  readonly q: string;
  /** The id of the open row; the URL parameter is `row`. */
  readonly selected?: string;
}

/** The available values, in the order in which they are shown and serialized. */
export interface FilterVocabulary {
  readonly facets: Readonly<Record<FacetId, readonly string[]>>;
  /** Connection ids. */
  readonly rows: readonly string[];
}

/** The name of a parameter of the explorer's URL. */
export type FilterKey = FacetId | 'q' | 'row';

/** A part of a URL that was ignored; the rest of the filter applies. */
export type FilterProblem =
  | {
      readonly kind: 'unknown-value';
      readonly key: FacetId | 'row';
      /** As in the URL. */
      readonly value: string;
      readonly known: readonly string[];
    }
  /** Everything beyond `limit` characters was dropped. */
  | {readonly kind: 'too-long'; readonly key: FilterKey; readonly length: number; readonly limit: number};

/** The filter that lets every connection pass. */
export const emptyFilter: Filter = {q: '', ...mapFacets(() => [])};
