import {useCallback, useEffect, useState} from 'react';

/** Lazily loaded code and its state. */
export type Loaded<T> =
  | {readonly status: 'idle' | 'loading'; readonly value?: undefined}
  | {readonly status: 'failed'; readonly value?: undefined; readonly retry: () => void}
  | {readonly status: 'ready'; readonly value: T};

/**
 * Loads code once it is wanted, and keeps it. `load` must be the same function on every call. A failed load is retried
 * on request, and the next time something is wanted.
 */
export function useLoaded<T>(load: () => Promise<T>, isWanted: boolean): Loaded<T> {
  // In an object: a loaded component is a function, which React would call.
  const [outcome, setOutcome] = useState<{readonly value: T} | 'failed'>();
  const [attempt, setAttempt] = useState(0);
  const isLoaded = typeof outcome === 'object';
  useEffect(() => {
    if (!isWanted || isLoaded) return undefined;
    let isCurrent = true;
    load().then(
      (value) => {
        if (isCurrent) setOutcome({value});
      },
      () => {
        if (isCurrent) setOutcome('failed');
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [load, isWanted, isLoaded, attempt]);
  const retry = useCallback(() => {
    setOutcome(undefined);
    setAttempt((count) => count + 1);
  }, []);
  if (typeof outcome === 'object') return {status: 'ready', value: outcome.value};
  if (!isWanted) return {status: 'idle'};
  return outcome === 'failed' ? {status: 'failed', retry} : {status: 'loading'};
}
