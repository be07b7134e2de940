import {normalizeForSearch} from '../text/normalizeForSearch';
import {followSignposts} from './followSignposts';
import MiniSearch, {type Options, type Query} from 'minisearch';
import {
  NAME_SEPARATOR,
  type SearchDocument,
  type SearchIndexFile,
  type StoredDocument,
  type TextHit,
  type TextIndex,
  type TextQuery,
} from './model';
import {packIndex, unpackIndex} from './packIndex';
import {isWordToken, tokensOfQuery, tokensOfText} from './searchTokens';

/** Incremented on incompatible changes to the index format. */
const VERSION = 5;

const SHORTEST_PREFIX = 2;

/** The number of letters that may be wrong in a word, by its minimum length. */
const misspellings = [
  {letters: 5, wrong: 1},
  {letters: 6, wrong: 2},
] as const;

/** With fewer hits than this, or only passages, the search also looks for words with similar spelling. */
const FEW = 5;

/** The share of a query that must match where not all of it does. */
const LEAST_SHARE = 0.6;

const indexOptions = {
  idField: 'route',
  fields: ['title', 'names', 'wholeNames', 'page', 'text', 'mentions'],
  storeFields: ['route', 'kind', 'title', 'page', 'text'] satisfies (keyof StoredDocument)[],
  extractField: (document, field) =>
    document[(field === 'wholeNames' ? 'names' : field) as keyof SearchDocument] ?? '',
  tokenize: (text, field) =>
    field === 'wholeNames' ? text.split(NAME_SEPARATOR).map(wholeName) : [...tokensOfText(text)],
  // Tokens are already folded.
  processTerm: (token) => token,
  searchOptions: {
    boost: {title: 4, names: 3, wholeNames: 12, page: 2, text: 1, mentions: 0.4},
    prefix: (token) =>
      isWordToken(token) ? token.length >= SHORTEST_PREFIX : Array.from(token).length === 1,
    tokenize: (text) => [text],
  },
} satisfies Options<SearchDocument>;

/** Builds the index of these documents in its stored form. */
export function buildSearchIndex(
  documents: readonly SearchDocument[],
  {signposts, fillers}: Pick<SearchIndexFile, 'signposts' | 'fillers'> = {signposts: [], fillers: []},
): SearchIndexFile {
  const index = new MiniSearch<SearchDocument>(indexOptions);
  index.addAll(documents);
  return {version: VERSION, index: packIndex(index.toJSON()), signposts, fillers};
}

/** Loads a stored index. Throws if the file is not an index or has another version. */
export function openSearchIndex(file: unknown): TextIndex {
  if (typeof file !== 'object' || file === null || !('version' in file) || !('index' in file)) {
    throw new TypeError('The search index has an unknown form.');
  }
  if (file.version !== VERSION) {
    throw new TypeError(`The search index is of version ${String(file.version)}, not ${String(VERSION)}.`);
  }
  const {index: packed, signposts, fillers} = file as SearchIndexFile;
  // Throws on any other shape.
  const index = MiniSearch.loadJS<SearchDocument>(unpackIndex(packed), indexOptions);
  const ignored = new Set(fillers);
  return {
    search: (query) => search(index, query),
    follow: (text, connections) =>
      followSignposts(signposts, text, connections).flatMap((route): readonly TextHit[] => {
        const document = index.getStoredFields(route);
        return document === undefined
          ? []
          : [
              {
                document: {...document, route} as unknown as StoredDocument,
                tokens: new Set(tokensOfQuery(text)),
                score: 0,
              },
            ];
      }),
    telling(words) {
      const telling = words.filter((word) => !ignored.has(normalizeForSearch(word)));
      return telling.length === 0 ? words : telling;
    },
    titleOf(route) {
      const title = index.getStoredFields(route)?.title;
      return typeof title === 'string' ? title : undefined;
    },
  };
}

/** Relaxes the query step by step until something is found. */
function search(index: MiniSearch<SearchDocument>, {words, numbers}: TextQuery): readonly TextHit[] {
  const tokens = [...new Set(words.flatMap(tokensOfQuery))];
  const oneNumber: readonly Query[] =
    numbers.length === 0 ? [] : [{combineWith: 'OR', queries: numbers.map(String)}];
  if (tokens.length + numbers.length === 0) return [];
  // Documents named by the whole query come before those that only have all of its words in their names.
  const called: Query = {queries: [tokens.join(' ')], fields: ['wholeNames'], prefix: false};
  const preferring = tokens.map((token, position): Query =>
    position === 0 ? {combineWith: 'OR', queries: [token, called]} : token,
  );
  let hits = run(index, [...preferring, ...oneNumber]);
  for (const {letters, wrong} of misspellings) {
    // Numbers are never misspelled: another number is another port.
    if (isEnough(hits) || !tokens.some((token) => isMisspellable(token, letters))) continue;
    const tolerant = tokens.map((token) => spelt(token, letters, wrong));
    if (hits.length === 0 || wrong === 1) hits = join(hits, run(index, [...tolerant, ...oneNumber]));
  }
  // Part of numbers that were not read as ports, for example of an IP address, says nothing.
  if (hits.length > 0 || !tokens.every((token) => /\D/u.test(token))) return hits;
  const {letters, wrong} = misspellings[0];
  const some: Query = {combineWith: 'OR', queries: tokens.map((token) => spelt(token, letters, wrong))};
  return run(index, [some, ...oneNumber], LEAST_SHARE * tokens.length);
}

function isEnough(hits: readonly TextHit[]): boolean {
  return hits.length >= FEW && hits.some(({document}) => document.kind !== 'page');
}

function run(
  index: MiniSearch<SearchDocument>,
  queries: readonly Query[],
  leastTokens = 0,
): readonly TextHit[] {
  return index
    .search({combineWith: 'AND', queries: [...queries]})
    .filter(({queryTerms}) => new Set(queryTerms).size >= leastTokens)
    .map((result) => ({
      // In addition to its own fields, a result has those in `storeFields`.
      document: result as unknown as StoredDocument,
      tokens: new Set(result.terms),
      score: result.score,
    }));
}

function join(hits: readonly TextHit[], more: readonly TextHit[]): readonly TextHit[] {
  const known = new Set(hits.map(({document}) => document.route));
  return [...hits, ...more.filter(({document}) => !known.has(document.route))];
}

/** A name as one token, spelled as in a query. */
function wholeName(name: string): string {
  return tokensOfQuery(name).join(' ');
}

function spelt(token: string, letters: number, wrong: number): Query {
  return {queries: [token], ...(isMisspellable(token, letters) ? {fuzzy: wrong} : {})};
}

function isMisspellable(token: string, letters: number): boolean {
  return token.length >= letters && /^\p{Script=Latin}+$/u.test(token);
}
