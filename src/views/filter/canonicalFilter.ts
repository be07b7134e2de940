import {QUERY_LIMIT} from '../query/parseQuery';
import {facets, type Facet, type Filter, type FilterVocabulary} from './model';

/** The filter with its values in the order of the vocabulary, each once, and with only what a URL can hold. */
export function canonicalFilter(filter: Filter, vocabulary: FilterVocabulary): Filter {
  const values = (facet: Facet): readonly string[] => {
    const chosen = new Set(filter[facet]);
    return vocabulary.facets[facet].filter((value) => chosen.has(value));
  };
  const {selected} = filter;
  return {
    q: cutText(filter.q.replace(LONE_SURROGATE, '\uFFFD')),
    ...mapFacets(values),
    ...(selected !== undefined && vocabulary.rows.includes(selected) ? {selected} : {}),
  };
}

/** Half of a character pair; no URL can hold it. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The text up to the limit; a character pair is not cut in two. */
export function cutText(text: string): string {
  return text.length <= QUERY_LIMIT ? text : text.slice(0, QUERY_LIMIT).replace(/[\uD800-\uDBFF]$/, '');
}

/** One entry for each facet. */
export function mapFacets<T>(entry: (facet: Facet) => T): Record<Facet, T> {
  return {
    encryption: entry('encryption'),
    transport: entry('transport'),
    from: entry('from'),
    to: entry('to'),
    endpoint: entry('endpoint'),
    application: entry('application'),
    scenario: entry('scenario'),
    condition: entry('condition'),
    workload: entry('workload'),
    scope: entry('scope'),
  };
}

/** The filter with one choice of a facet turned on or off. */
export function toggleChoice(filter: Filter, facet: Facet, value: string): Filter {
  const chosen = filter[facet];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return {...filter, [facet]: next};
}

/** Whether the filter narrows nothing; an open row does not count. */
export function isEmptyFilter(filter: Filter): boolean {
  return filter.q === '' && facets.every((facet) => filter[facet].length === 0);
}
