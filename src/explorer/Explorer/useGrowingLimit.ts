import {startTransition, useEffect, useState} from 'react';

/** So many rows are enough to see what a filter does while it changes: more would delay the next key. */
const firstRows = 12;

/** How many rows are added at a time, so that a key that is pressed meanwhile waits for few of them. */
const step = 12;

/** How long the filter has to rest before the first rows are added, and the pause before the next ones. */
const restDelay = 400;
const stepDelay = 50;

/**
 * How many rows of a list to show: all up to `most` at first, but few when the list has become another one, and more
 * once that has stopped. `list` names the list.
 */
export function useGrowingLimit(list: string, most: number): number {
  const [grown, setGrown] = useState({list, rows: most});
  const isNew = grown.list !== list;
  const rows = isNew ? Math.min(firstRows, most) : grown.rows;
  useEffect(() => {
    if (rows >= most) return undefined;
    const timer = setTimeout(
      () => {
        startTransition(() => {
          setGrown({list, rows: Math.min(most, rows + step)});
        });
      },
      isNew ? restDelay : stepDelay,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [list, most, isNew, rows]);
  return rows;
}
