import {useEffect, useState} from 'react';

/** Longer texts take long enough to process that the page has to say so first. */
const LONG = 20_000;

/** Enough for a frame on a slow machine. */
const FRAME_MS = 50;

/**
 * Returns a short text at once, and a long one after the page has been painted without it: until then it returns the
 * previous text, and the page can show that it is working.
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

/** Resolves after the next paint, so that subsequent work does not delay a progress message. */
export const afterPaint = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, FRAME_MS));
