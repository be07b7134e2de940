/** Numbers that look random and are the same for the same seed on every machine. */
export interface Random {
  /** A whole number from 0 up to, but not including, `end`. */
  readonly below: (end: number) => number;
  /** Any of the items, each as likely as the others. */
  readonly pick: <T extends readonly [unknown, ...unknown[]]>(items: T) => T[number];
  /** Whether something happens that happens in so many of a hundred cases. */
  readonly percent: (share: number) => boolean;
}

/** A source of numbers that begins at the seed (the generator is known as mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const below = (end: number): number => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
  return {
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    percent: (share) => below(100) < share,
  };
}
