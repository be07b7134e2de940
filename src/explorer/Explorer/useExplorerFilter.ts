import {useHistory} from '@docusaurus/router';
import {useCallback, useEffect, useRef, useState} from 'react';
import {emptyFilter, type Filter, type FilterProblem, type FilterVocabulary} from '../filter/model';
import {parseFilter} from '../filter/parseFilter';
import {serializeFilter} from '../filter/serializeFilter';

/** How long typing has to pause before the URL is rewritten; browsers allow only a few writes per second. */
const writeDelay = 250;

interface ExplorerState {
  readonly filter: Filter;
  readonly problems: readonly FilterProblem[];
  readonly unknown: readonly string[];
  /** Incremented whenever something other than typing sets the query: the URL, a reset. */
  readonly revision: number;
}

const initialState: ExplorerState = {filter: emptyFilter, problems: [], unknown: [], revision: 0};

export interface ExplorerFilter extends ExplorerState {
  /** Changes the text at once and the URL after typing has paused, as one history entry. */
  readonly type: (q: string) => void;
  /** Changes the filter and adds a history entry. */
  readonly choose: (change: (filter: Filter) => Filter) => void;
  /** Ends typing: text typed later gets its own history entry. */
  readonly commit: () => void;
}

/**
 * The explorer's filter, kept in the URL. The server and the first render know no URL, so both show everything; the URL
 * is read right after. The functions are stable, so that components that receive them are not re-rendered on every key.
 */
export function useExplorerFilter(vocabulary: FilterVocabulary): ExplorerFilter {
  const history = useHistory();
  const [state, setState] = useState(initialState);
  // The base of the next change, whether rendered already or not.
  const latest = useRef(initialState);
  const change = useCallback((next: ExplorerState) => {
    latest.current = next;
    setState(next);
  }, []);
  const written = useRef('');
  const pending = useRef<{readonly filter: Filter; timer: ReturnType<typeof setTimeout>} | undefined>(
    undefined,
  );
  const isTyping = useRef(false);

  // Listens instead of using the rendered location: on a slow machine that one arrives after the next letters have been
  // typed, and would undo them. Here our own URLs are recognized at once.
  useEffect(() => {
    const read = ({pathname, search}: {readonly pathname: string; readonly search: string}): void => {
      // What has been typed and not yet written gives way to any address, also to the one that was written last.
      if (pathname !== page || (search === written.current && pending.current === undefined)) return;
      clearTimeout(pending.current?.timer);
      pending.current = undefined;
      isTyping.current = false;
      written.current = search;
      change({...parseFilter(search, vocabulary), revision: latest.current.revision + 1});
    };
    const page = history.location.pathname;
    read(history.location);
    return history.listen(read);
  }, [change, history, vocabulary]);

  const write = useCallback(
    (filter: Filter, replace: boolean) => {
      clearTimeout(pending.current?.timer);
      pending.current = undefined;
      const next = serializeFilter(filter, vocabulary, latest.current.unknown);
      if (next === written.current) return;
      written.current = next;
      // A push through the router counts as navigation to another page and moves the focus to its top. So the browser
      // gets the new entry, and the router is only told that the URL of the current one has changed.
      if (!replace) window.history.pushState(window.history.state, '');
      history.replace({...history.location, search: next});
    },
    [history, vocabulary],
  );

  const type = useCallback(
    (q: string) => {
      const filter = {...latest.current.filter, q};
      change({...latest.current, filter});
      clearTimeout(pending.current?.timer);
      const timer = setTimeout(() => {
        write(filter, isTyping.current);
        isTyping.current = true;
      }, writeDelay);
      pending.current = {filter, timer};
    },
    [change, write],
  );
  const commit = useCallback(() => {
    if (pending.current !== undefined) write(pending.current.filter, isTyping.current);
    isTyping.current = false;
  }, [write]);
  const choose = useCallback(
    (changed: (filter: Filter) => Filter) => {
      commit();
      const before = latest.current;
      const filter = changed(before.filter);
      const revision = filter.q === before.filter.q ? before.revision : before.revision + 1;
      change({...before, filter, revision});
      write(filter, false);
    },
    [change, commit, write],
  );

  // Clear the timer on unmount.
  useEffect(
    () => () => {
      clearTimeout(pending.current?.timer);
    },
    [],
  );
  return {...state, type, choose, commit};
}
