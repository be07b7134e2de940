import type {AsPlainObject} from 'minisearch';

/**
 * MiniSearch's index in columns, which compresses to a third of the size: terms as their difference from the previous
 * one, and all numbers as characters.
 */
export interface PackedIndex {
  readonly rest: Omit<AsPlainObject, 'index'>;
  /** Each begins with the number of letters that it shares with the previous one. */
  readonly terms: readonly string[];
  /** For each term, the ids of the fields that contain it. */
  readonly fields: readonly (readonly string[])[];
  /** For each of these fields, the number of documents with the term. */
  readonly counts: string;
  /** The ids of these documents, each as the difference from the previous one. */
  readonly documents: string;
  /** The number of occurrences of the term in each of them. */
  readonly frequencies: string;
}

/** Packs an index; `unpackIndex` restores it exactly. */
export function packIndex({index, ...rest}: AsPlainObject): PackedIndex {
  const terms: string[] = [];
  const fields: string[][] = [];
  const counts: number[] = [];
  const documents: number[] = [];
  const frequencies: number[] = [];
  let before = '';
  for (const [term, postings] of index) {
    const shared = sharedLength(before, term);
    terms.push(characterOf(shared) + term.slice(shared));
    before = term;
    fields.push(Object.keys(postings));
    for (const found of Object.values(postings)) {
      const ids = Object.keys(found).map(Number);
      counts.push(ids.length);
      documents.push(...ids.map((id, position) => id - (ids[position - 1] ?? -1) - 1));
      frequencies.push(...Object.values(found as Readonly<Record<string, number>>));
    }
  }
  return {
    rest,
    terms,
    fields,
    counts: textOf(counts),
    documents: textOf(documents),
    frequencies: textOf(frequencies),
  };
}

/** Restores an index that was packed. */
export function unpackIndex({
  rest,
  terms,
  fields,
  counts,
  documents,
  frequencies,
}: PackedIndex): AsPlainObject {
  let before = '';
  let field = 0;
  let posting = 0;
  const index = terms.map((packed, position): AsPlainObject['index'][number] => {
    const term = before.slice(0, numberAt(packed, 0)) + packed.slice(1);
    before = term;
    const postings = (fields[position] ?? []).map((id) => {
      const end = posting + numberAt(counts, field);
      field += 1;
      const found: Record<string, number> = {};
      for (let document = -1; posting < end; posting += 1) {
        document += numberAt(documents, posting) + 1;
        found[document] = numberAt(frequencies, posting);
      }
      return [id, found] as const;
    });
    return [term, Object.fromEntries(postings)] as AsPlainObject['index'][number];
  });
  return {...rest, index};
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** The character for 0: the first one that JSON does not escape; the quotation mark comes before it. */
const ZERO = 0x23;
const BACKSLASH = 0x5c;

function characterOf(value: number): string {
  const code = ZERO + value;
  return String.fromCharCode(code < BACKSLASH ? code : code + 1);
}

function textOf(values: readonly number[]): string {
  return values.map(characterOf).join('');
}

function numberAt(text: string, position: number): number {
  const code = text.charCodeAt(position);
  return (code < BACKSLASH ? code : code - 1) - ZERO;
}
