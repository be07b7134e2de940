import {useEffect, useRef, useState, type ReactNode} from 'react';
import {words} from '../../i18n/currentWords';
import styles from './styles.module.css';

/**
 * The explorer's own search box. It never rewrites what is typed, and nothing happens in the middle of a
 * composition, because an unfinished kana is not what the reader means.
 */
export default function SearchBox({
  query,
  onType,
  onCommit,
}: {
  readonly query: string;
  readonly onType: (query: string) => void;
  readonly onCommit: () => void;
}): ReactNode {
  const [text, setText] = useState(query);
  const isComposing = useRef(false);
  const reported = useRef(query);

  // The address changed from outside: a link, back, forward, a reset.
  useEffect(() => {
    if (query === reported.current) return;
    reported.current = query;
    setText(query);
  }, [query]);

  const report = (value: string): void => {
    reported.current = value;
    onType(value);
  };

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
        onChange={({target, nativeEvent}) => {
          setText(target.value);
          if (!isComposing.current && !('isComposing' in nativeEvent && nativeEvent.isComposing === true)) {
            report(target.value);
          }
        }}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={({currentTarget}) => {
          isComposing.current = false;
          report(currentTarget.value);
        }}
        onKeyDown={(event) => {
          // The Enter that ends a composition belongs to the input method; some say so only after it has ended.
          if (event.key === 'Enter' && (event.nativeEvent.isComposing || isComposing.current)) {
            event.preventDefault();
          }
        }}
        onBlur={onCommit}
      />
    </form>
  );
}
