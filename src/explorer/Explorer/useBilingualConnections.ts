import bilingualUrl from '@bilingual';
import {useEffect, useState} from 'react';
import type {BilingualConnections} from '../../connection/bilingual';

export type BilingualState =
  | {readonly status: 'loading' | 'failed'}
  | {readonly status: 'ready'; readonly connections: BilingualConnections};

/**
 * The texts in the languages other than the page's, loaded on the first search for words: the page bundles only its own
 * language. Until then the explorer finds only texts in that one.
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

/** A generated file of this site, so its shape is known. Rejects if it cannot be loaded. */
async function loadBilingual(signal: AbortSignal): Promise<BilingualConnections> {
  const response = await fetch(bilingualUrl, {signal});
  if (!response.ok) throw new Error(`${bilingualUrl}: ${String(response.status)}`);
  return (await response.json()) as BilingualConnections;
}
