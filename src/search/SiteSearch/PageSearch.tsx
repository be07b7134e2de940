import useBaseUrl from '@docusaurus/useBaseUrl';
import {useLayoutEffect, useRef, useState, type ReactNode} from 'react';
import {flushSync} from 'react-dom';
import {routes} from '../../routes';
import {useShellWords} from '../../words/useShellWords';
import {loadSearchUi} from './loadSearch';
import {BOX_LIMIT} from '../../query/queryLimits';
import Magnifier from './Magnifier';
import type * as Ui from './searchUi';
import styles from './styles.module.css';

interface Taken {
  readonly SearchBox: (typeof Ui)['SearchBox'];
  readonly text: string;
  /** The cursor position; null if another element had the focus. */
  readonly selection: readonly [from: number, to: number] | null;
}

/**
 * The search box in a page: a form that leads to the results page, until it is focused. The box that shows results
 * while typing then replaces it, keeping the text and the cursor.
 */
export default function PageSearch(): ReactNode {
  const words = useShellWords();
  const action = useBaseUrl(routes.search, {forcePrependBaseUrl: true});
  const container = useRef<HTMLDivElement>(null);
  const isAsked = useRef(false);
  const isComposing = useRef(false);
  const wait = useRef<() => void>(undefined);
  const [taken, setTaken] = useState<Taken>();

  const load = (): void => {
    if (isAsked.current) return;
    isAsked.current = true;
    loadSearchUi().then(
      ({SearchBox}) => {
        const take = (): void => {
          const field = container.current?.querySelector('input');
          if (field === null || field === undefined) return;
          const {value, selectionStart, selectionEnd} = field;
          const hasFocus = document.activeElement === field;
          // Synchronously: a key pressed in between would be lost.
          flushSync(() => {
            setTaken({
              SearchBox,
              text: value,
              selection: hasFocus ? [selectionStart ?? value.length, selectionEnd ?? value.length] : null,
            });
          });
        };
        // An input method must not lose the box that it writes into.
        if (isComposing.current) wait.current = take;
        else take();
      },
      () => {
        isAsked.current = false;
      },
    );
  };

  useLayoutEffect(() => {
    const selection = taken?.selection ?? null;
    if (selection === null) return;
    const field = container.current?.querySelector('input');
    field?.focus();
    field?.setSelectionRange(...selection);
  }, [taken]);

  return (
    <div ref={container}>
      {taken === undefined ? (
        <form className={styles.box} role="search" action={action}>
          <div className={styles.field}>
            <Magnifier />
            <input
              className={styles.input}
              type="search"
              name="q"
              aria-label={words('ui:search.label')}
              placeholder={words('ui:search.hint')}
              maxLength={BOX_LIMIT}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              enterKeyHint="search"
              onPointerEnter={load}
              onFocus={load}
              onInput={load}
              onCompositionStart={() => {
                isComposing.current = true;
              }}
              onCompositionEnd={() => {
                isComposing.current = false;
                // After the input method has inserted its text.
                setTimeout(() => wait.current?.());
              }}
            />
          </div>
        </form>
      ) : (
        <taken.SearchBox
          placement="page"
          initialText={taken.text}
          isOpenAtFirst={taken.text !== '' && taken.selection !== null}
        />
      )}
    </div>
  );
}
