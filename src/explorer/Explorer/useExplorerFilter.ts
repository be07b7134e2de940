import {useHistory} from '@docusaurus/router';
import {useCallback, useEffect, useRef, useState} from 'react';
import {emptyFilter, type Filter, type FilterProblem, type FilterVocabulary} from '../filter/model';
import {parseFilter} from '../filter/parseFilter';
import {serializeFilter} from '../filter/serializeFilter';

/** How long typing has to pause before the address is rewritten; browsers refuse more than a few writes a second. */
const writeDelay = 250;

interface ExplorerState {
  readonly filter: Filter;
  readonly problems: readonly FilterProblem[];
  readonly unknown: readonly string[];
  /** Grows whenever the query was set by something else than typing: the address, a reset. */
  readonly revision: number;
}

const initialState: ExplorerState = {filter: emptyFilter, problems: [], unknown: [], revision: 0};

export interface ExplorerFilter extends ExplorerState {
  /** Changes the text now and the address after typing has paused, in one entry of the history. */
  readonly type: (q: string) => void;
  /** Changes the filter and writes an entry of its own into the history. */
  readonly choose: (change: (filter: Filter) => Filter) => void;
  /** Ends typing: what is typed next gets an entry of its own. */
  readonly commit: () => void;
}

/**
 * The explorer's filter, kept in the address. The server and the first paint know no address, so both show
 * everything; the address is read right after. The functions stay the same ones, so that what is handed them need
 * not be rendered again with each key.
 */
export function useExplorerFilter(vocabulary: FilterVocabulary): ExplorerFilter {
  const history = useHistory();
  const [state, setState] = useState(initialState);
  // What the next change builds on, rendered already or not.
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

  // Listening, and not following the rendered address: on a slow machine that one arrives after the next letters
  // have been typed, and would undo them. Here an address of our own is told from another's at once.
  useEffect(() => {
    const read = ({pathname, search}: {readonly pathname: string; readonly search: string}): void => {
      if (pathname !== page || search === written.current) return;
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
      // A push through the router counts as going to another page, and moves the focus to its top. So the browser
      // gets the new entry, and the router only hears that the address of the present one has changed.
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

  // A page that is left takes no timer with it.
  useEffect(
    () => () => {
      clearTimeout(pending.current?.timer);
    },
    [],
  );
  return {...state, type, choose, commit};
}
