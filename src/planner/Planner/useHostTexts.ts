import {useCallback, useState, useSyncExternalStore} from 'react';
import {matrix} from '../../matrix/matrix';
import {parseHostTexts, type HostTexts} from '../hosts/hostStore';

const KEY = 'phoenix-port-guide.hosts';
const stores = {tab: () => sessionStorage, device: () => localStorage} as const;
const endpoints = matrix.endpoints.map(({id}) => id);

export interface HostTextsState {
  readonly texts: HostTexts;
  readonly isKept: boolean;
  /** The browser refused to keep the hosts. */
  readonly hasFailed: boolean;
  readonly setTexts: (texts: HostTexts) => void;
  readonly setKept: (isKept: boolean) => void;
  readonly clear: () => void;
  /** Restores what was cleared last; absent if nothing was. */
  readonly undoClear: (() => void) | undefined;
}

/**
 * The text typed for each endpoint. The tab keeps it, so that links, the back button, the other language and a reload
 * lose nothing; the device keeps it only after the customer has agreed. If the browser refuses, the page still works.
 */
export function useHostTexts(): HostTextsState {
  // What an earlier visit kept; null before hydration, and if nothing is kept.
  const onDevice = useSyncExternalStore(subscribe, readDevice, () => null);
  const inTab = useSyncExternalStore(subscribe, readTab, () => null);
  const [typed, setTyped] = useState<HostTexts>();
  const [cleared, setCleared] = useState<{readonly texts: HostTexts; readonly isKept: boolean}>();
  const [choice, setChoice] = useState<boolean>();
  const [hasFailed, setFailed] = useState(false);
  const isKept = choice ?? onDevice !== null;
  // The tab's own hosts take precedence: another tab may have kept different ones since.
  const stored = inTab ?? onDevice;
  const texts = typed ?? (stored === null ? {} : parseHostTexts(stored, endpoints));

  const setTexts = useCallback(
    (next: HostTexts) => {
      setTyped(next);
      setCleared(undefined);
      write('tab', next);
      if (isKept) setFailed(!write('device', next));
    },
    [isKept],
  );
  const setKept = (next: boolean): void => {
    const succeeded = next ? write('device', texts) : remove('device');
    setTyped(texts);
    setChoice(next && succeeded);
    setFailed(!succeeded);
  };
  const clear = (): void => {
    setCleared(Object.values(texts).some((text) => text !== '') ? {texts, isKept} : undefined);
    setTyped({});
    setChoice(false);
    remove('tab');
    setFailed(!remove('device'));
  };
  const undoClear =
    cleared === undefined
      ? undefined
      : (): void => {
          setTyped(cleared.texts);
          write('tab', cleared.texts);
          const succeeded = !cleared.isKept || write('device', cleared.texts);
          setChoice(cleared.isKept && succeeded);
          setFailed(!succeeded);
          setCleared(undefined);
        };
  return {texts, isKept, hasFailed, setTexts, setKept, clear, undoClear};
}

/** Another tab may keep or clear the hosts; what is typed in this one stays. */
function subscribe(onChange: () => void): () => void {
  window.addEventListener('storage', onChange);
  return () => {
    window.removeEventListener('storage', onChange);
  };
}

// A browser that is set to store nothing throws on the first access to its storage.
function read(store: keyof typeof stores): string | null {
  try {
    return stores[store]().getItem(KEY);
  } catch {
    return null;
  }
}

const readTab = (): string | null => read('tab');
const readDevice = (): string | null => read('device');

function write(store: keyof typeof stores, texts: HostTexts): boolean {
  try {
    stores[store]().setItem(KEY, JSON.stringify(texts));
    return true;
  } catch {
    return false;
  }
}

function remove(store: keyof typeof stores): boolean {
  try {
    stores[store]().removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
