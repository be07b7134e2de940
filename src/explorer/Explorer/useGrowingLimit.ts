import {startTransition, useEffect, useState} from 'react';

/** Enough rows to see the effect of a filter while it changes: more would delay the next key. */
const firstRows = 12;

/** Rows per step: few, so that a key pressed meanwhile does not wait for long. */
const step = 12;

/** How long the filter has to be unchanged before the first rows are added, and the pause between further steps. */
const restDelay = 400;
const stepDelay = 50;

/**
 * The number of rows to show: `most` at first, few after the list has changed, and step by step more once it stays the
 * same. `list` identifies the list.
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
