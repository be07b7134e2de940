import {portRangesOf} from '../../matrix/select';
import type {Query} from '../model';
import {isEverydayWord} from './everydayWords';
import {matchesQuery, type SearchableRow} from './searchableRow';

/** A query of which no word hides what its ports and transports find. */
export interface NarrowedQuery {
  readonly query: Query;
  /** The words that were left out, because no row with these ports or transports has them. */
  readonly leftOut: readonly string[];
}

/**
 * Keeps a word only if every port that is in use still has a row with it: most words around a port belong to a question
 * or an error message. Without a port and a transport, every word counts.
 */
export function narrowQuery(
  rows: readonly SearchableRow[],
  query: Query,
  says: SaysWord = beginsWord,
): NarrowedQuery {
  if (query.ports.length === 0 && query.transports.length === 0) return {query, leftOut: []};
  return keepWords(rows, query, says);
}

/** The same, also for a query of words only: the first ones that occur together remain. */
export function keepWords(rows: readonly SearchableRow[], query: Query, says: SaysWord): NarrowedQuery {
  let passing = rows.filter((row) => matchesQuery(row, {...query, words: []}));
  if (passing.length === 0) return {query, leftOut: []};
  const kept: string[] = [];
  for (const word of query.words) {
    const next =
      isEverydayWord(word) || word.length === 1 ? [] : passing.filter(({text}) => says(text, word));
    if (next.length === 0 || !hasEachPort(next, passing, query)) continue;
    kept.push(word);
    passing = next;
  }
  const leftOut = query.words.filter((word) => !kept.includes(word));
  // In a long message, a word that occurs in some row says nothing.
  const strange = leftOut.filter((word) => !isEverydayWord(word)).length;
  if (query.ports.length > 0 && strange > Math.max(MOST_STRANGE, 3 * kept.length)) {
    return {query: {...query, words: []}, leftOut: query.words};
  }
  return {query: {...query, words: kept}, leftOut};
}

/** More words than a question about a port has besides the names of things. */
const MOST_STRANGE = 6;

/** Whether a folded text has a word. */
export type SaysWord = (text: string, word: string) => boolean;

/** Whether a word of the text begins with it. Japanese has no spaces: there it may stand anywhere. */
export function beginsWord(text: string, word: string): boolean {
  return placesOf(text, word).some((place) => !isLatin(word.charAt(0)) || !isLatin(text.charAt(place - 1)));
}

/** Whether it is a whole word of the text. */
export function isWholeWord(text: string, word: string): boolean {
  return placesOf(text, word).some(
    (place) =>
      (!isLatin(word.charAt(0)) || !isLatin(text.charAt(place - 1))) &&
      (!isLatin(word.at(-1) ?? '') || !isLatin(text.charAt(place + word.length))),
  );
}

function placesOf(text: string, word: string): readonly number[] {
  const places: number[] = [];
  if (word === '') return places;
  for (let place = text.indexOf(word); place >= 0; place = text.indexOf(word, place + 1)) places.push(place);
  return places;
}

function isLatin(character: string): boolean {
  return /^[a-z0-9]$/.test(character);
}

function hasEachPort(
  rows: readonly SearchableRow[],
  before: readonly SearchableRow[],
  query: Query,
): boolean {
  return query.ports.every((port) => {
    const uses = ({connection}: SearchableRow): boolean =>
      portRangesOf(connection.service).some(({from, to}) => from <= port.to && port.from <= to);
    return rows.some(uses) || !before.some(uses);
  });
}
