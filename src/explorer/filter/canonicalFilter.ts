import {QUERY_LIMIT} from '../../query/queryLimits';
import {mapFacets} from '../facets/facets';
import type {Filter, FilterVocabulary} from './model';

/** The filter with its values deduplicated, in vocabulary order, and with only what a URL can hold. */
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

/** The text up to the limit; a surrogate pair is not split. */
export function cutText(text: string): string {
  return text.length <= QUERY_LIMIT ? text : text.slice(0, QUERY_LIMIT).replace(/[\uD800-\uDBFF]$/, '');
}

/** The text with U+FFFD for each lone surrogate: no URL can hold one. */
export function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
