import {addRow, addRows, emptyRowSet, type RowSet} from './rowSet';

/**
 * The words of all rows, each once. A query word holds no white space, so it is part of a row's text exactly when it
 * is part of one of the row's words; and rows share most of their words.
 */
export interface WordIndex {
  readonly size: number;
  /** The words, each followed by a line break. */
  readonly text: string;
  /** Where each word ends in `text`. */
  readonly ends: Uint32Array;
  /** For each word, where its rows end in `rows`. */
  readonly rowEnds: Uint32Array;
  readonly rows: Uint32Array;
  /** The rows of words that many rows have; such words have none in `rows`. */
  readonly common: readonly (RowSet | undefined)[];
  /** The rows of every one and two characters: these are part of most words, so that looking for them takes longest. */
  readonly grams: ReadonlyMap<string, RowSet>;
  /** What was looked up last: a keystroke changes only one word of a query. */
  readonly recent: Map<string, Found>;
}

/** Where a word was found. */
interface Found {
  readonly entries: readonly number[];
  readonly rows: RowSet;
}

const RECENT_LIMIT = 64;
const GRAM_LENGTH = 2;

/** The index of texts that `normalizeForSearch` has folded, one text a row. */
export function buildWordIndex(texts: readonly string[]): WordIndex {
  const size = texts.length;
  const rowsOf = new Map<string, number[]>();
  texts.forEach((text, row) => {
    for (const word of new Set(text.split(' '))) {
      const rows = rowsOf.get(word);
      if (rows === undefined) rowsOf.set(word, [row]);
      else rows.push(row);
    }
  });
  const isCommon = (rows: readonly number[]): boolean => rows.length * 32 > size && rows.length > 1;
  const lists = [...rowsOf.values()];
  const rare = lists.map((rows) => (isCommon(rows) ? [] : rows));
  return {
    size,
    text: [...rowsOf.keys()].map((word) => `${word}\n`).join(''),
    ends: runningSum([...rowsOf.keys()].map((word) => word.length + 1)),
    rowEnds: runningSum(rare.map((rows) => rows.length)),
    rows: Uint32Array.from(rare.flat()),
    common: lists.map((rows) => (isCommon(rows) ? toRowSet(rows, size) : undefined)),
    grams: buildGrams(rowsOf, size),
    recent: new Map(),
  };
}

/** The rows whose text holds the word; not to be changed. */
export function rowsWithWord(index: WordIndex, word: string): RowSet {
  if (word.length <= GRAM_LENGTH) return index.grams.get(word) ?? emptyRowSet(index.size);
  const known = index.recent.get(word);
  if (known !== undefined) return known.rows;
  const entries = findEntries(index, word);
  const rows = rowsOfEntries(index, entries);
  const [oldest] = index.recent.keys();
  if (index.recent.size >= RECENT_LIMIT && oldest !== undefined) index.recent.delete(oldest);
  index.recent.set(word, {entries, rows});
  return rows;
}

function findEntries({text, ends, recent}: WordIndex, word: string): readonly number[] {
  const shorter = recent.get(word.slice(0, -1))?.entries;
  // A word that has grown by a letter is part of no word that it was no part of before; few are looked at one by one.
  if (shorter !== undefined && shorter.length * 8 < ends.length)
    return shorter.filter((entry) => text.slice(ends[entry - 1] ?? 0, ends[entry]).includes(word));
  const entries: number[] = [];
  let entry = 0;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, ends[entry])) {
    while ((ends[entry] ?? Infinity) <= at) entry += 1;
    entries.push(entry);
  }
  return entries;
}

function rowsOfEntries({size, rowEnds, rows, common}: WordIndex, entries: readonly number[]): RowSet {
  const found = emptyRowSet(size);
  for (const entry of entries) {
    const set = common[entry];
    if (set !== undefined) addRows(found, set);
    const end = rowEnds[entry] ?? 0;
    for (let next = rowEnds[entry - 1] ?? 0; next < end; next += 1) addRow(found, rows[next] ?? 0);
  }
  return found;
}

function buildGrams(rowsOf: ReadonlyMap<string, readonly number[]>, size: number): Map<string, RowSet> {
  const grams = new Map<string, RowSet>();
  for (const [word, rows] of rowsOf) {
    for (let length = 1; length <= GRAM_LENGTH; length += 1) {
      for (let start = 0; start + length <= word.length; start += 1) {
        const gram = word.slice(start, start + length);
        const set = grams.get(gram) ?? emptyRowSet(size);
        grams.set(gram, set);
        for (const row of rows) addRow(set, row);
      }
    }
  }
  return grams;
}

function runningSum(lengths: readonly number[]): Uint32Array {
  let sum = 0;
  return Uint32Array.from(lengths, (length) => (sum += length));
}

function toRowSet(rows: readonly number[], size: number): RowSet {
  const set = emptyRowSet(size);
  for (const row of rows) addRow(set, row);
  return set;
}
