/** A set of rows by their number, one bit a row: joining two sets of 10,000 rows takes a few hundred steps. */
export type RowSet = Uint32Array;

/** The set without a row, of a list of so many. */
export function emptyRowSet(size: number): RowSet {
  return new Uint32Array(Math.ceil(size / 32));
}

/** The set of all rows of a list of so many. */
export function fullRowSet(size: number): RowSet {
  const set = emptyRowSet(size).fill(0xffff_ffff);
  const rest = size % 32;
  if (rest > 0) set[set.length - 1] = 2 ** rest - 1;
  return set;
}

/** Puts a row into the set. */
export function addRow(set: RowSet, row: number): void {
  set[row >>> 5] = (set[row >>> 5] ?? 0) | (1 << (row & 31));
}

/** Puts the rows of `other` into the set. */
export function addRows(set: RowSet, other: RowSet): void {
  for (let word = 0; word < set.length; word += 1) set[word] = (set[word] ?? 0) | (other[word] ?? 0);
}

/** Takes out of the set what is not in `other`. */
export function keepRows(set: RowSet, other: RowSet): void {
  for (let word = 0; word < set.length; word += 1) set[word] = (set[word] ?? 0) & (other[word] ?? 0);
}

/** How many rows are in both sets. */
export function countCommonRows(set: RowSet, other: RowSet): number {
  let count = 0;
  for (let word = 0; word < set.length; word += 1) count += countBits((set[word] ?? 0) & (other[word] ?? 0));
  return count;
}

/** Whether no row is in the set. */
export function isEmptyRowSet(set: RowSet): boolean {
  return set.every((word) => word === 0);
}

/** The items of the list whose rows are in the set, in their order. */
export function itemsOf<T>(list: readonly T[], set: RowSet): readonly T[] {
  const items: T[] = [];
  for (let word = 0; word < set.length; word += 1) {
    let bits = set[word] ?? 0;
    while (bits !== 0) {
      const item = list[word * 32 + 31 - Math.clz32(bits & -bits)];
      if (item !== undefined) items.push(item);
      bits &= bits - 1;
    }
  }
  return items;
}

function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
