import {useRef, useState, type ReactNode} from 'react';
import {BOX_LIMIT} from '../../query/queryLimits';
import {words} from '../../words/currentWords';
import styles from './styles.module.css';

/**
 * The explorer's own search box. It never rewrites what is typed, and does nothing during an IME composition, because
 * unfinished kana are not what the reader means.
 */
export default function SearchBox({
  query,
  revision,
  onType,
  onCommit,
}: {
  readonly query: string;
  /** The box adopts `query` when this changes. */
  readonly revision: number;
  readonly onType: (query: string) => void;
  readonly onCommit: () => void;
}): ReactNode {
  const [text, setText] = useState(query);
  const isComposing = useRef(false);

  // Not whenever `query` changes: it lags behind the typing, and on a slow machine it would undo letters.
  const [shownRevision, setShownRevision] = useState(revision);
  if (shownRevision !== revision) {
    setShownRevision(revision);
    setText(query);
  }

  return (
    <form
      className={styles.search}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isComposing.current) onCommit();
      }}
    >
      <label htmlFor="connection-search">{words('ui:explorer.searchLabel')}</label>
      <input
        id="connection-search"
        name="q"
        type="search"
        value={text}
        placeholder={words('ui:explorer.searchHint')}
        aria-describedby="connection-search-notices"
        autoComplete="off"
        spellCheck={false}
        maxLength={BOX_LIMIT}
        onChange={({target, nativeEvent}) => {
          setText(target.value);
          if (!isComposing.current && !('isComposing' in nativeEvent && nativeEvent.isComposing === true)) {
            onType(target.value);
          }
        }}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={({currentTarget}) => {
          isComposing.current = false;
          onType(currentTarget.value);
        }}
        onKeyDown={(event) => {
          // The Enter that ends a composition belongs to the input method; some report it only after the composition
          // has ended.
          if (event.key === 'Enter' && (event.nativeEvent.isComposing || isComposing.current)) {
            event.preventDefault();
          }
        }}
        onBlur={onCommit}
      />
    </form>
  );
}
