import {QUERY_LIMIT} from '../../query/parseQuery';
import {mapFacets} from '../facets/facets';
import type {Filter, FilterVocabulary} from './model';

/** The filter with its values in the order of the vocabulary, each once, and with only what a URL can hold. */
export function canonicalFilter(filter: Filter, vocabulary: FilterVocabulary): Filter {
  const {selected} = filter;
  return {
    q: cutText(toWellFormed(filter.q)),
    ...mapFacets(({id}) => {
      const chosen = new Set(filter[id]);
      return vocabulary.facets[id].filter((value) => chosen.has(value));
    }),
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
