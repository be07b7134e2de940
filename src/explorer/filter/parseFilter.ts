import {QUERY_LIMIT} from '../../query/queryLimits';
import {normalizeForSearch} from '../../text/normalizeForSearch';
import {canonicalFilter, cutText, toWellFormed} from './canonicalFilter';
import {keyAliases, valueAliases} from './filterAliases';
import {facets, mapFacets, type FacetId} from '../facets/facets';
import {emptyFilter, type Filter, type FilterKey, type FilterProblem, type FilterVocabulary} from './model';

/** A filter as read from a URL. */
export interface ParsedFilter {
  readonly filter: Filter;
  readonly problems: readonly FilterProblem[];
  /** The parameters that are not the explorer's, unchanged and in their order. */
  readonly unknown: readonly string[];
}

const KEYS: ReadonlyMap<string, FilterKey> = new Map([
  ...facets.map(({id}): [string, FilterKey] => [id, id]),
  ['q', 'q'],
  ['row', 'row'],
  ...keyAliases,
]);

/**
 * Parses the filter in a URL's query string (`?q=902&to=esxi-host`). Never throws: values that the vocabulary lacks are
 * reported and ignored. Names are compared ignoring case and width, old ones keep working, and repeated parameters are
 * merged.
 */
export function parseFilter(search: string, vocabulary: FilterVocabulary): ParsedFilter {
  const texts: string[] = [];
  const rows: string[] = [];
  const unknown: string[] = [];
  const chosen = mapFacets((): string[] => []);
  for (const pair of toWellFormed(search).replace(/^\?/, '').split('&')) {
    if (pair === '') continue;
    const [name, value] = decodePair(pair);
    const key = KEYS.get(normalizeForSearch(name));
    if (key === undefined) unknown.push(pair.replace(NOT_IN_A_URL, encodeURIComponent));
    else if (key === 'q') texts.push(value);
    else if (key === 'row') rows.push(value);
    else chosen[key].push(value);
  }

  const problems: FilterProblem[] = [];
  const q = texts.filter((text) => text !== '').join(' ');
  if (q.length > QUERY_LIMIT) {
    problems.push({kind: 'too-long', key: 'q', length: q.length, limit: QUERY_LIMIT});
  }
  const read = (
    key: FacetId | 'row',
    values: readonly string[],
    known: readonly string[],
  ): readonly string[] => {
    const result = readValues(key, values, known);
    problems.push(...result.problems);
    return result.values;
  };
  const selected = read('row', rows, vocabulary.rows).at(-1);
  const filter: Filter = {
    ...emptyFilter,
    q: cutText(q),
    ...mapFacets(({id}) => read(id, chosen[id], vocabulary.facets[id])),
    ...(selected === undefined ? {} : {selected}),
  };
  return {filter: canonicalFilter(filter, vocabulary), problems, unknown};
}

/**
 * Encodes what `location.search` cannot contain but a caller can pass. Percent signs stay: the pair is already encoded.
 */
const NOT_IN_A_URL = /[^\w\-.~!$&'()*+,;=:@/?%[\]\\^`{|}]+/gu;

/** The name and value of a pair, decoded as form data; broken percent sequences stay or become U+FFFD. */
function decodePair(pair: string): readonly [name: string, value: string] {
  // The ampersand keeps a leading question mark from being taken for the start of the query string.
  const [decoded] = new URLSearchParams(`&${pair}`);
  return decoded ?? ['', ''];
}

function readValues(
  key: FacetId | 'row',
  texts: readonly string[],
  known: readonly string[],
): {values: readonly string[]; problems: readonly FilterProblem[]} {
  const text = texts.join(',');
  const canonical = new Map(known.map((value) => [normalizeForSearch(value), value]));
  const aliases = valueAliases.get(key);
  const problems: FilterProblem[] =
    text.length > QUERY_LIMIT ? [{kind: 'too-long', key, length: text.length, limit: QUERY_LIMIT}] : [];
  const readable = text.length > QUERY_LIMIT ? text.slice(0, QUERY_LIMIT).replace(/[^,]*$/, '') : text;
  const values: string[] = [];
  const unknown = new Set<string>();
  for (const written of readable.split(/[,，、]/u)) {
    const folded = normalizeForSearch(written);
    if (folded === '') continue;
    const value = canonical.get(folded) ?? canonical.get(aliases?.get(folded) ?? '');
    if (value === undefined) unknown.add(written.trim());
    else values.push(value);
  }
  problems.push(...[...unknown].map((value): FilterProblem => ({kind: 'unknown-value', key, value, known})));
  return {values, problems};
}
