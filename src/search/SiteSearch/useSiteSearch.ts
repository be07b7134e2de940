import i18n from '@generated/i18n';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {useCallback, useEffect, useMemo, useState} from 'react';
import {searchIndexFile} from '../../routes';
import type {TextIndex} from '../model';
import type {SearchResults} from '../siteSearch';
import {loadEngine, loadIndex, type SearchEngine} from './loadSearch';

/** The state of the text index; `slow` is still loading. Ports are answered in every state. */
export type IndexState = 'loading' | 'slow' | 'ready' | 'failed';

const SLOW_MS = 2_000;

/**
 * The search results; undefined for an empty text and until the search code has loaded. Nothing is loaded before
 * `wanted`.
 */
export function useSiteSearch(
  text: string,
  wanted: boolean,
): {
  readonly results: SearchResults | undefined;
  readonly indexState: IndexState;
  readonly titleOf: (route: string) => string | undefined;
  readonly retry: () => void;
} {
  const url = useBaseUrl(`/${searchIndexFile(i18n.currentLocale)}`, {forcePrependBaseUrl: true});
  const [engine, setEngine] = useState<SearchEngine>();
  const [index, setIndex] = useState<TextIndex>();
  const [indexState, setIndexState] = useState<IndexState>('loading');
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (!wanted) return undefined;
    let isCurrent = true;
    const slow = setTimeout(() => {
      setIndexState((state) => (state === 'loading' ? 'slow' : state));
    }, SLOW_MS);
    const fail = (): void => {
      if (isCurrent) setIndexState('failed');
    };
    loadEngine().then((loaded) => {
      if (isCurrent) setEngine(loaded);
    }, fail);
    loadIndex(url).then((loaded) => {
      if (!isCurrent) return;
      setIndex(loaded);
      setIndexState('ready');
    }, fail);
    return () => {
      isCurrent = false;
      clearTimeout(slow);
    };
  }, [wanted, url, attempt]);

  const results = useMemo(
    () => (text.trim() === '' ? undefined : engine?.siteSearch.search(text, index)),
    [engine, index, text],
  );
  const titleOf = useCallback((route: string) => index?.titleOf(route), [index]);
  const retry = useCallback(() => {
    setIndexState('loading');
    setAttempt((count) => count + 1);
  }, []);
  return {results, indexState, titleOf, retry};
}
