import {QUERY_LIMIT} from '../../query/parseQuery';
import {mapFacets} from '../../query/rows/mapFacets';
import type {Facet, Filter, FilterVocabulary} from '../../query/rows/model';

/** The filter with its values in the order of the vocabulary, each once, and with only what a URL can hold. */
export function canonicalFilter(filter: Filter, vocabulary: FilterVocabulary): Filter {
  const values = (facet: Facet): readonly string[] => {
    const chosen = new Set(filter[facet]);
    return vocabulary.facets[facet].filter((value) => chosen.has(value));
  };
  const {selected} = filter;
  return {
    q: cutText(toWellFormed(filter.q)),
    ...mapFacets(values),
    ...(selected !== undefined && vocabulary.rows.includes(selected) ? {selected} : {}),
  };
}

/** The text up to the limit; a character pair is not cut in two. */
export function cutText(text: string): string {
  return text.length <= QUERY_LIMIT ? text : text.slice(0, QUERY_LIMIT).replace(/[\uD800-\uDBFF]$/, '');
}

/** The text with U+FFFD for each half of a character pair that lacks its other half: no URL can hold one. */
export function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
