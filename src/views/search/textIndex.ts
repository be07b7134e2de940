import MiniSearch, {type Options, type Query, type SearchOptions} from 'minisearch';
import type {SearchDocument, SearchIndexFile, StoredDocument, TextIndex, TextQuery} from './model';
import {isWordToken, tokensOfQuery, tokensOfText} from './searchTokens';

/** Goes up when an index that was built before can no longer be read. */
const VERSION = 1;

const SHORTEST_PREFIX = 2;

/** From this length on a word may be misspelt, by so many letters for each of its letters. */
const SHORTEST_MISSPELT = 5;
const MISSPELT_SHARE = 0.25;

/** What part of a query has to be found where not all of it is. */
const LEAST_SHARE = 0.6;

const indexOptions = {
  idField: 'route',
  fields: ['title', 'names', 'page', 'text', 'mentions'],
  storeFields: ['route', 'kind', 'title', 'page', 'text'] satisfies (keyof StoredDocument)[],
  tokenize: (text) => [...tokensOfText(text)],
  // Tokens are folded already.
  processTerm: (token) => token,
  searchOptions: {
    boost: {title: 4, names: 3, page: 2, text: 1, mentions: 0.4},
    prefix: (token) =>
      isWordToken(token) ? token.length >= SHORTEST_PREFIX : Array.from(token).length === 1,
    tokenize: (text) => [text],
  },
} satisfies Options<SearchDocument>;

/** The index of these documents, as it is stored. */
export function buildSearchIndex(documents: readonly SearchDocument[]): SearchIndexFile {
  const index = new MiniSearch<SearchDocument>(indexOptions);
  index.addAll(documents);
  return {version: VERSION, index: index.toJSON()};
}

/** The index that a file holds. Throws where the file is no such index or one of another version. */
export function openSearchIndex(file: unknown): TextIndex {
  if (typeof file !== 'object' || file === null || !('version' in file) || !('index' in file)) {
    throw new TypeError('The search index has an unknown form.');
  }
  if (file.version !== VERSION) {
    throw new TypeError(`The search index is of version ${String(file.version)}, not ${String(VERSION)}.`);
  }
  // MiniSearch throws where the rest has another form.
  const index = MiniSearch.loadJS<SearchDocument>(
    file.index as Parameters<typeof MiniSearch.loadJS>[0],
    indexOptions,
  );
  return {
    search: (query) => search(index, query),
    titleOf(route) {
      const title = index.getStoredFields(route)?.title;
      return typeof title === 'string' ? title : undefined;
    },
  };
}

/** Reads the query ever more generously, until something is found. */
function search(
  index: MiniSearch<SearchDocument>,
  {words, numbers}: TextQuery,
): ReturnType<TextIndex['search']> {
  const tokens = [...new Set(words.flatMap(tokensOfQuery))];
  const exact: readonly Query[] = [...tokens, ...oneOf(numbers.map(String))];
  if (exact.length === 0) return [];
  const misspelt: readonly Query[] = [...tokens.map(tolerant), ...oneOf(numbers.map(String))];
  const most: readonly Query[] = [
    {combineWith: 'OR', queries: tokens.map(tolerant)},
    ...oneOf(numbers.map(String)),
  ];
  return (
    run(index, exact, 0) ??
    run(index, misspelt, 0) ??
    // Of numbers that were not read as ports, for example of an address, a part says nothing.
    (tokens.every((token) => /\D/u.test(token))
      ? run(index, most, LEAST_SHARE * tokens.length)
      : undefined) ??
    []
  );
}

function run(
  index: MiniSearch<SearchDocument>,
  queries: readonly Query[],
  leastTokens: number,
): ReturnType<TextIndex['search']> | undefined {
  const results = index
    .search({combineWith: 'AND', queries: [...queries]})
    .filter(({queryTerms}) => new Set(queryTerms).size >= leastTokens);
  if (results.length === 0) return undefined;
  return results.map((result) => ({
    // Beside its own fields a result has those that `storeFields` names.
    document: result as unknown as StoredDocument,
    tokens: new Set(result.terms),
  }));
}

function oneOf(tokens: readonly string[]): readonly Query[] {
  return tokens.length === 0 ? [] : [{combineWith: 'OR', queries: [...tokens]}];
}

function tolerant(token: string): Query {
  const isMisspellable = token.length >= SHORTEST_MISSPELT && /^\p{Script=Latin}+$/u.test(token);
  const fuzzy: SearchOptions = isMisspellable ? {fuzzy: MISSPELT_SHARE} : {};
  return {queries: [token], ...fuzzy};
}
