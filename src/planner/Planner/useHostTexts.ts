import {useCallback, useState, useSyncExternalStore} from 'react';
import {matrix} from '../../matrix/matrix';
import {parseHostTexts, type HostTexts} from '../hosts/hostStore';

const KEY = 'phoenix-port-guide.hosts';
const endpoints = matrix.endpoints.map(({id}) => id);

export interface HostTextsState {
  readonly texts: HostTexts;
  readonly isKept: boolean;
  /** The browser refused to keep the hosts. */
  readonly hasFailed: boolean;
  readonly setTexts: (texts: HostTexts) => void;
  readonly setKept: (isKept: boolean) => void;
  readonly clear: () => void;
}

/** What is typed for each endpoint; the browser keeps it only after the customer has said so. */
export function useHostTexts(): HostTextsState {
  // What an earlier visit kept; null until the page has come alive, and where nothing is kept.
  const stored = useSyncExternalStore(subscribe, readStored, () => null);
  const [typed, setTyped] = useState<HostTexts>();
  const [choice, setChoice] = useState<boolean>();
  const [hasFailed, setFailed] = useState(false);
  const isKept = choice ?? stored !== null;
  const texts = typed ?? (stored === null ? {} : parseHostTexts(stored, endpoints));

  const setTexts = useCallback(
    (next: HostTexts) => {
      setTyped(next);
      if (isKept) setFailed(!writeStored(next));
    },
    [isKept],
  );
  const setKept = (next: boolean): void => {
    const succeeded = next ? writeStored(texts) : removeStored();
    setTyped(texts);
    setChoice(next && succeeded);
    setFailed(!succeeded);
  };
  const clear = (): void => {
    setTyped({});
    setChoice(false);
    setFailed(!removeStored());
  };
  return {texts, isKept, hasFailed, setTexts, setKept, clear};
}

/** Another tab may keep or clear the hosts; what is typed in this one stays as it is. */
function subscribe(onChange: () => void): () => void {
  window.addEventListener('storage', onChange);
  return () => {
    window.removeEventListener('storage', onChange);
  };
}

// A browser that is told to keep nothing throws at the first touch of its storage.
function readStored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function writeStored(texts: HostTexts): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(texts));
    return true;
  } catch {
    return false;
  }
}

function removeStored(): boolean {
  try {
    localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
