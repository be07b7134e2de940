/** The likely intended name: one contains the other, or they differ in at most two letters. */
export function nearestName(wrong: string, names: readonly string[]): string | undefined {
  const distances = names.map((name) => ({
    name,
    distance: name.includes(wrong) || wrong.includes(name) ? 1 : differingLetters(wrong, name),
  }));
  return distances.filter(({distance}) => distance <= 2).sort((a, b) => a.distance - b.distance)[0]?.name;
}

/** The Levenshtein distance. */
function differingLetters(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index);
  for (const [index, letter] of Array.from(a).entries()) {
    const next = [index + 1];
    for (const [column, other] of Array.from(b).entries()) {
      next.push(
        Math.min(
          (row[column] ?? 0) + (letter === other ? 0 : 1),
          (row[column + 1] ?? 0) + 1,
          (next[column] ?? 0) + 1,
        ),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
