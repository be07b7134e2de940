import {normalizeForSearch} from '../../text/normalizeForSearch';

/** Two names with at least this share of differing letters are unrelated. */
const MOST_DIFFERENT = 0.5;

/** The known names closest to a mistyped one, nearest first; empty if none is near. */
export function nearestNames(mistyped: string, known: readonly string[], count: number): readonly string[] {
  const written = normalizeForSearch(mistyped).slice(0, 100);
  return known
    .map((name) => {
      const other = normalizeForSearch(name);
      return {name, share: editDistance(written, other) / Math.max(written.length, other.length, 1)};
    })
    .filter(({share}) => share <= MOST_DIFFERENT)
    .sort((a, b) => a.share - b.share)
    .slice(0, count)
    .map(({name}) => name);
}

/** The number of letters to insert, delete, replace or swap with their neighbor. */
export function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({length: b.length + 1}, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a.charAt(row - 1) === b.charAt(column - 1);
      const isExchanged =
        row > 1 &&
        column > 1 &&
        a.charAt(row - 1) === b.charAt(column - 2) &&
        a.charAt(row - 2) === b.charAt(column - 1);
      current.push(
        Math.min(
          (current[column - 1] ?? 0) + 1,
          (last[column] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          isExchanged ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last.at(-1) ?? 0;
}
