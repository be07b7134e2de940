import {useCallback, useEffect, useState} from 'react';

/** Code that comes when it is needed, and how far it is. */
export type Loaded<T> =
  | {readonly status: 'idle' | 'loading'; readonly value?: undefined}
  | {readonly status: 'failed'; readonly value?: undefined; readonly retry: () => void}
  | {readonly status: 'ready'; readonly value: T};

/**
 * Loads code once it is wanted, and keeps it. `load` is the same function at every call. What failed is tried anew when
 * it is asked for, and with the next thing that is wanted.
 */
export function useLoaded<T>(load: () => Promise<T>, isWanted: boolean): Loaded<T> {
  // In an object: a component that was loaded is a function, which React would call.
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
