import {useHistory} from '@docusaurus/router';
import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import {useRef, useState, type KeyboardEvent, type ReactNode} from 'react';
import {BOX_LIMIT} from '../../query/queryLimits';
import {words} from '../../words/currentWords';
import {searchRoute} from '../../routes';
import {shareableText} from '../shareableText';
import Magnifier from './Magnifier';
import {isComposingKey} from '../../ui/isComposingKey';
import {useCombobox} from '../../ui/useCombobox';
import {forgetRecentSearches, keepRecentSearch, loadRecentSearches} from './storeRecentSearches';
import SearchList from './SearchList';
import SearchNotices from './SearchNotices';
import {keyOf, searchOptions, type SearchOption} from './searchOptions';
import styles from './styles.module.css';
import {useSettled} from '../../ui/useDebouncedValue';
import {useSiteSearch} from './useSiteSearch';

const SETTLE_MS = 500;

/**
 * The search box with its list of results: an editable combobox with a list popup by the ARIA Authoring Practices.
 *
 * In a page the list overlays what follows and opens on typing; in the dialog it is part of the dialog.
 */
export default function SearchBox({
  placement,
  initialText = '',
  isOpenAtFirst = placement === 'dialog',
  onLeave,
}: {
  readonly placement: 'page' | 'dialog';
  readonly initialText?: string;
  readonly isOpenAtFirst?: boolean;
  /** The reader is done: a result was chosen, or Escape pressed. */
  readonly onLeave?: () => void;
}): ReactNode {
  const [text, setText] = useState(initialText);
  // What an input method is still composing is in the box, and not searched for yet.
  const [asked, setAsked] = useState(initialText);
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const [wasFocused, setWasFocused] = useState(placement === 'dialog');
  // The dialog exists in the browser only, so that it can begin with what the device holds.
  const [recent, setRecent] = useState(() => (placement === 'dialog' ? loadRecentSearches() : []));
  const isComposing = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const history = useHistory();
  const {withBaseUrl} = useBaseUrlUtils();
  const {results, indexState, retry} = useSiteSearch(asked, wasFocused);

  const options = searchOptions(asked, results, recent, words);
  const isExpanded = isOpen && options.length > 0;
  const combobox = useCombobox(options.map(keyOf), isExpanded);
  const {id} = combobox;
  const isNothing = results?.count === 0 && indexState === 'ready';
  const isShown =
    isOpen &&
    (options.length > 0 || isNothing || indexState === 'failed' || (results?.messages.length ?? 0) > 0);

  const announcement = useSettled(
    !isOpen || results === undefined
      ? ''
      : [
          ...results.messages,
          results.count === 0
            ? indexState === 'ready'
              ? words('ui:search.nothing')
              : ''
            : words('ui:search.count', {count: results.count}),
        ].join(' '),
    SETTLE_MS,
  );

  const ask = (next: string): void => {
    setAsked(next);
    combobox.reset();
    setIsOpen(true);
  };
  const close = (): void => {
    combobox.reset();
    if (placement === 'page') setIsOpen(false);
  };
  const leave = (): void => {
    if (results !== undefined) keepRecentSearch(shareableText(results.query));
    setRecent(loadRecentSearches());
    close();
    onLeave?.();
  };
  const goTo = (route: string): void => {
    leave();
    history.push(withBaseUrl(route, {forcePrependBaseUrl: true}));
  };
  const choose = (option: SearchOption): void => {
    if (option.kind !== 'recent') {
      goTo(option.route);
      return;
    }
    setText(option.text);
    ask(option.text);
    input.current?.focus();
  };
  const submit = (): void => {
    const option = options[combobox.active];
    if (option !== undefined) choose(option);
    else if (results?.exact !== undefined) goTo(results.exact);
    else if (text.trim() !== '')
      goTo(searchRoute(results === undefined ? text.trim() : shareableText(results.query)));
  };

  const handleKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposingKey(event.nativeEvent)) return;
    if (combobox.move(event.key)) {
      event.preventDefault();
      setIsOpen(true);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      submit();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (placement === 'dialog') onLeave?.();
      else if (isShown) close();
      else {
        setText('');
        setAsked('');
      }
    }
  };

  return (
    <div
      ref={container}
      className={placement === 'dialog' ? styles.boxInDialog : styles.box}
      role="search"
      onBlur={(event) => {
        if (!(event.relatedTarget instanceof Node && container.current?.contains(event.relatedTarget)))
          close();
      }}
    >
      <div className={styles.field}>
        <Magnifier />
        <input
          ref={input}
          className={styles.input}
          type="search"
          name="q"
          {...combobox.boxProps}
          aria-label={words('ui:search.label')}
          aria-describedby={`${id}-help`}
          placeholder={words('ui:search.hint')}
          maxLength={BOX_LIMIT}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          value={text}
          onFocus={() => {
            setWasFocused(true);
            setRecent(loadRecentSearches());
          }}
          onClick={() => {
            setIsOpen(true);
          }}
          onChange={(event) => {
            setText(event.target.value);
            if (!isComposing.current) ask(event.target.value);
          }}
          onCompositionStart={() => {
            isComposing.current = true;
          }}
          onCompositionEnd={(event) => {
            isComposing.current = false;
            setText(event.currentTarget.value);
            ask(event.currentTarget.value);
          }}
          onKeyDown={handleKey}
        />
        {placement === 'dialog' && (
          <button type="button" className={styles.close} onClick={onLeave}>
            {words('ui:search.close')}
          </button>
        )}
      </div>
      <p id={`${id}-help`} className={placement === 'dialog' && asked === '' ? styles.help : styles.hidden}>
        {words('ui:search.help')} {words('ui:search.keys')}
      </p>
      <div className={styles.popup} hidden={!isShown}>
        {isShown && (
          <>
            <SearchNotices
              messages={results?.messages ?? []}
              indexState={indexState}
              retry={() => {
                // The button is about to go, and must not take the focus with it: the list would close.
                input.current?.focus();
                retry();
              }}
            />
            {isNothing && <p className={styles.notice}>{words('ui:search.nothing')}</p>}
            {options.length > 0 && <SearchList combobox={combobox} options={options} choose={choose} />}
            {recent.length > 0 && asked.trim() === '' && (
              <button
                type="button"
                className={styles.forget}
                onClick={() => {
                  forgetRecentSearches();
                  setRecent([]);
                  input.current?.focus();
                }}
              >
                {words('ui:search.forget')}
              </button>
            )}
          </>
        )}
      </div>
      <div className={styles.hidden} aria-live="polite">
        {announcement === '' ? null : announcement}
      </div>
    </div>
  );
}
