/** Pseudorandom numbers that are the same for the same seed on every machine. */
export interface Random {
  /** A whole number from 0 up to, but not including, `end`. */
  readonly below: (end: number) => number;
  /** One of the items, with equal probability. */
  readonly pick: <T extends readonly [unknown, ...unknown[]]>(items: T) => T[number];
  /** True with a probability of so many percent. */
  readonly percent: (share: number) => boolean;
}

/** A random generator with this seed (mulberry32). */
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
