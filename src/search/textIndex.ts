import {normalizeForSearch} from '../text/normalizeForSearch';
import {followSignposts} from './followSignposts';
import MiniSearch, {type Options, type Query} from 'minisearch';
import type {SearchContents, SearchDocument, TextHit, TextIndex, TextQuery} from './model';
import {nameInAddress} from './nameInAddress';
import {isWordToken, tokensOfQuery, tokensOfText} from './searchTokens';

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

/** Separates names in a field; tokens contain none of it. */
const SEPARATOR = ' / ';

const indexOptions = {
  idField: 'route',
  fields: ['title', 'names', 'wholeNames', 'page', 'text', 'mentions'],
  extractField: fieldOf,
  tokenize: (text, field) =>
    field === 'wholeNames' ? text.split(SEPARATOR).map(wholeName) : [...tokensOfText(text)],
  // Tokens are already folded.
  processTerm: (token) => token,
  searchOptions: {
    boost: {title: 4, names: 3, wholeNames: 12, page: 2, text: 1, mentions: 0.4},
    prefix: (token) =>
      isWordToken(token) ? token.length >= SHORTEST_PREFIX : Array.from(token).length === 1,
    tokenize: (text) => [text],
  },
} satisfies Options<SearchDocument>;

function fieldOf(document: SearchDocument, field: string): string {
  if (field === 'names' || field === 'wholeNames')
    return withJoined([nameInAddress(document), ...document.names]).join(SEPARATOR);
  if (field === 'mentions') return withJoined(document.mentions).join(SEPARATOR);
  return document[field as 'route' | 'title' | 'page' | 'text'] ?? '';
}

/** The names, and those of several Latin words also as one word. */
function withJoined(names: readonly string[]): readonly string[] {
  const joined = names
    .filter((name) => /^[A-Za-z]+(?:[ -][A-Za-z]+)+$/.test(name))
    .map((name) => name.replace(/[ -]/g, '').toLowerCase());
  return [...new Set([...names, ...joined])];
}

/** So many documents are indexed at a time: in between, a browser answers to what is typed. */
const INDEXED_AT_A_TIME = 16;

/** Makes these contents searchable. */
export async function createTextIndex({documents, signposts, fillers}: SearchContents): Promise<TextIndex> {
  const index = new MiniSearch<SearchDocument>(indexOptions);
  await index.addAllAsync(documents, {chunkSize: INDEXED_AT_A_TIME});
  const byRoute = new Map(documents.map((document) => [document.route, document]));
  const ignored = new Set(fillers);
  return {
    search: (query) => search({index, byRoute}, query),
    follow: (text, connections) =>
      followSignposts(signposts, text, connections).flatMap((route): readonly TextHit[] => {
        const document = byRoute.get(route);
        return document === undefined ? [] : [{document, tokens: new Set(tokensOfQuery(text)), score: 0}];
      }),
    telling(words) {
      const telling = words.filter((word) => !ignored.has(normalizeForSearch(word)));
      return telling.length === 0 ? words : telling;
    },
    titleOf: (route) => byRoute.get(route)?.title,
  };
}

interface Indexed {
  readonly index: MiniSearch<SearchDocument>;
  readonly byRoute: ReadonlyMap<string, SearchDocument>;
}

/** Relaxes the query step by step until something is found. */
function search(indexed: Indexed, {words, numbers}: TextQuery): readonly TextHit[] {
  const tokens = [...new Set(words.flatMap(tokensOfQuery))];
  const oneNumber: readonly Query[] =
    numbers.length === 0 ? [] : [{combineWith: 'OR', queries: numbers.map(String)}];
  if (tokens.length + numbers.length === 0) return [];
  // Documents named by the whole query come before those that only have all of its words in their names.
  const called: Query = {queries: [tokens.join(' ')], fields: ['wholeNames'], prefix: false};
  const preferring = tokens.map((token, position): Query =>
    position === 0 ? {combineWith: 'OR', queries: [token, called]} : token,
  );
  let hits = run(indexed, [...preferring, ...oneNumber]);
  for (const {letters, wrong} of misspellings) {
    // Numbers are never misspelled: another number is another port.
    if (isEnough(hits) || !tokens.some((token) => isMisspellable(token, letters))) continue;
    const tolerant = tokens.map((token) => spelt(token, letters, wrong));
    if (hits.length === 0 || wrong === 1) hits = join(hits, run(indexed, [...tolerant, ...oneNumber]));
  }
  // Part of numbers that were not read as ports, for example of an IP address, says nothing.
  if (hits.length > 0 || !tokens.every((token) => /\D/u.test(token))) return hits;
  const {letters, wrong} = misspellings[0];
  const some: Query = {combineWith: 'OR', queries: tokens.map((token) => spelt(token, letters, wrong))};
  return run(indexed, [some, ...oneNumber], LEAST_SHARE * tokens.length);
}

function isEnough(hits: readonly TextHit[]): boolean {
  return hits.length >= FEW && hits.some(({document}) => document.kind !== 'page');
}

function run({index, byRoute}: Indexed, queries: readonly Query[], leastTokens = 0): readonly TextHit[] {
  return index
    .search({combineWith: 'AND', queries: [...queries]})
    .filter(({queryTerms}) => new Set(queryTerms).size >= leastTokens)
    .flatMap(({id, terms, score}): readonly TextHit[] => {
      const document = byRoute.get(String(id));
      return document === undefined ? [] : [{document, tokens: new Set(terms), score}];
    });
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
