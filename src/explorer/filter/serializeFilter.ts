import {canonicalFilter} from './canonicalFilter';
import {facets} from '../facets/facets';
import type {Filter, FilterVocabulary} from './model';

/**
 * The filter as a query string, with its question mark; empty for the empty filter. Unused criteria are omitted, the
 * order is fixed, and parameters that are not the explorer's follow unchanged.
 */
export function serializeFilter(
  filter: Filter,
  vocabulary: FilterVocabulary,
  unknown: readonly string[] = [],
): string {
  const {q, selected, ...chosen} = canonicalFilter(filter, vocabulary);
  const pairs = [
    ...(q === '' ? [] : [`q=${encodeText(q)}`]),
    ...facets
      .filter(({id}) => chosen[id].length > 0)
      .map(({id}) => `${id}=${chosen[id].map(encodeURIComponent).join(',')}`),
    ...(selected === undefined ? [] : [`row=${encodeURIComponent(selected)}`]),
    ...unknown,
  ];
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/**
 * Encodes what would end or change the text, and what mail and chat programs take for the end of a link; leaves the
 * rest readable.
 */
function encodeText(text: string): string {
  return encodeURIComponent(text)
    .replace(/%20/g, '+')
    .replace(/%(?:2C|2F|3A)/g, decodeURIComponent)
    .replace(/[!'()*]|[.,:]$/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
