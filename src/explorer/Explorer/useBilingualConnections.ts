import bilingualUrl from '@bilingual';
import {useEffect, useState} from 'react';
import type {BilingualConnections} from '../../connection/bilingual';

export type BilingualState =
  | {readonly status: 'loading' | 'failed'}
  | {readonly status: 'ready'; readonly connections: BilingualConnections};

/**
 * The texts in the languages that this page is not in, loaded once words are searched for: the page bundles its own
 * language only. Without them the explorer finds in its own language.
 */
export function useBilingualConnections(isWanted: boolean): BilingualState {
  const [state, setState] = useState<BilingualState>({status: 'loading'});
  const isReady = state.status === 'ready';
  useEffect(() => {
    if (!isWanted || isReady) return undefined;
    const abort = new AbortController();
    loadBilingual(abort.signal).then(
      (connections) => {
        setState({status: 'ready', connections});
      },
      () => {
        if (!abort.signal.aborted) setState({status: 'failed'});
      },
    );
    return () => {
      abort.abort();
    };
  }, [isWanted, isReady]);
  return state;
}

/** Our own generated file, so its shape is known; rejects where it cannot be had. */
async function loadBilingual(signal: AbortSignal): Promise<BilingualConnections> {
  const response = await fetch(bilingualUrl, {signal});
  if (!response.ok) throw new Error(`${bilingualUrl}: ${String(response.status)}`);
  return (await response.json()) as BilingualConnections;
}
