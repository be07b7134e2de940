import {useEffect, useState} from 'react';

/** Longer texts take long enough to read that the page has to say so first. */
const LONG = 20_000;

/** Enough for a frame on a slow machine. */
const FRAME_MS = 50;

/**
 * A short text at once, and a long one after the page has been painted without it: until then the former text is
 * returned, and the page can say that it is working.
 */
export function useAfterPaint(text: string): string {
  const [painted, setPainted] = useState('');
  const isLong = text.length > LONG;
  useEffect(() => {
    if (!isLong) return undefined;
    const timer = setTimeout(() => {
      setPainted(text);
    }, FRAME_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text, isLong]);
  return isLong ? painted : text;
}

/** Resolves when the page has been painted, so that work after it does not hold back what says that it has begun. */
export const afterPaint = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, FRAME_MS));
