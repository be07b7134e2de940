import {useHistory} from '@docusaurus/router';
import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import {useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {searchRoute} from '../../routes';
import type {SearchResult} from '../searchResult';
import {shareableText} from '../shareableText';
import {searchGroups, type SearchGroup} from '../siteSearch';
import Found from './Found';
import Magnifier from './Magnifier';
import {isComposingKey} from '../../ui/isComposingKey';
import {forgetRecentSearches, keepRecentSearch, loadRecentSearches} from './storeRecentSearches';
import SearchNotices from './SearchNotices';
import styles from './styles.module.css';
import {useSettled} from '../../ui/useDebouncedValue';
import {useSiteSearch} from './useSiteSearch';

/** How many results of a group are offered while typing; the page of results shows all. */
const SHOWN: Readonly<Record<SearchGroup, number>> = {
  ports: 4,
  answers: 4,
  connections: 4,
  things: 3,
  guide: 5,
};

const SETTLE_MS = 500;
const EXCERPT_LENGTH = 100;

type Option =
  | {
      readonly kind: 'result';
      readonly group: SearchGroup;
      readonly route: string;
      readonly result: SearchResult;
    }
  | {readonly kind: 'all'; readonly route: string; readonly label: string}
  | {readonly kind: 'recent'; readonly text: string};

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
  const [active, setActive] = useState(-1);
  // The dialog exists in the browser only, so that it can begin with what the device holds.
  const [recent, setRecent] = useState(() => (placement === 'dialog' ? loadRecentSearches() : []));
  const isComposing = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const id = useId();
  const history = useHistory();
  const {withBaseUrl} = useBaseUrlUtils();
  const {results, indexState, retry} = useSiteSearch(asked, wasFocused);

  const all = results === undefined ? '' : searchRoute(shareableText(results.query));
  const options: readonly Option[] =
    asked.trim() === ''
      ? recent.map((entry) => ({kind: 'recent', text: entry}))
      : [
          ...(results?.groups ?? []).flatMap(({id: group, results: found}) =>
            found
              .slice(0, SHOWN[group])
              .map((result): Option => ({kind: 'result', group, route: result.route, result})),
          ),
          ...(results !== undefined && results.count > 0
            ? [{kind: 'all', route: all, label: words('ui:search.all', {count: results.count})} as const]
            : []),
        ];
  const isExpanded = isOpen && options.length > 0;
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

  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${String(active)}`)?.scrollIntoView({block: 'nearest'});
  }, [active, id]);

  const ask = (next: string): void => {
    setAsked(next);
    setActive(-1);
    setIsOpen(true);
  };
  const close = (): void => {
    setActive(-1);
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
  const choose = (option: Option): void => {
    if (option.kind !== 'recent') {
      goTo(option.route);
      return;
    }
    setText(option.text);
    ask(option.text);
    input.current?.focus();
  };
  const submit = (): void => {
    const option = options[active];
    if (option !== undefined) choose(option);
    else if (results?.exact !== undefined) goTo(results.exact);
    else if (text.trim() !== '') goTo(results === undefined ? searchRoute(text.trim()) : all);
  };

  const handleKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposingKey(event.nativeEvent)) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        setIsOpen(true);
        if (options.length === 0) return;
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setActive(
          active < 0 && step < 0 ? options.length - 1 : (active + step + options.length) % options.length,
        );
        return;
      }
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        // The keys go back to the text; the browser moves the cursor in it.
        setActive(-1);
        return;
      case 'Enter':
        event.preventDefault();
        submit();
        return;
      case 'Escape':
        event.preventDefault();
        if (placement === 'dialog') onLeave?.();
        else if (isShown) close();
        else {
          setText('');
          setAsked('');
        }
    }
  };

  const optionProps = (position: number) => ({
    id: `${id}-${String(position)}`,
    role: 'option',
    'aria-selected': position === active,
    tabIndex: -1,
    onMouseMove: () => {
      if (position !== active) setActive(position);
    },
  });
  const linkProps = (position: number, option: Extract<Option, {route: string}>) => ({
    ...optionProps(position),
    href: withBaseUrl(option.route, {forcePrependBaseUrl: true}),
    onClick: (event: MouseEvent<HTMLAnchorElement>) => {
      // A click that opens another tab or window is the browser's own business.
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      choose(option);
    },
  });

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
          role="combobox"
          aria-label={words('ui:search.label')}
          aria-autocomplete="list"
          aria-expanded={isExpanded}
          aria-controls={isExpanded ? `${id}-list` : undefined}
          aria-activedescendant={isExpanded && active >= 0 ? `${id}-${String(active)}` : undefined}
          aria-describedby={`${id}-help`}
          placeholder={words('ui:search.hint')}
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
            {options.length > 0 && (
              // The focus stays in the box: a press on a result must not take it away before the click.
              <div
                id={`${id}-list`}
                className={styles.list}
                role="listbox"
                aria-label={words('ui:search.results')}
                onMouseDown={(event) => {
                  event.preventDefault();
                }}
              >
                {recent.length > 0 && asked.trim() === '' && (
                  <div role="group" aria-labelledby={`${id}-recent`}>
                    <div id={`${id}-recent`} className={styles.group} role="presentation">
                      {words('ui:search.recent')}
                    </div>
                    {options.map((option, position) =>
                      option.kind === 'recent' ? (
                        <div
                          key={option.text}
                          {...optionProps(position)}
                          className={styles.option}
                          onClick={() => {
                            choose(option);
                          }}
                        >
                          {option.text}
                        </div>
                      ) : null,
                    )}
                  </div>
                )}
                {searchGroups.map((group) => {
                  const found = options.flatMap((option, position) =>
                    option.kind === 'result' && option.group === group ? [{option, position}] : [],
                  );
                  if (found.length === 0) return null;
                  return (
                    <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
                      <div id={`${id}-${group}`} className={styles.group} role="presentation">
                        {words(`ui:search.group.${group}`)}
                      </div>
                      {found.map(({option, position}) => (
                        <a
                          key={option.route}
                          {...linkProps(position, option)}
                          className={styles.option}
                          data-route={option.route}
                        >
                          <span className={styles.title}>
                            <Found text={option.result.title} tokens={option.result.tokens} />
                          </span>
                          {group !== 'ports' && group !== 'connections' && (
                            <span className={styles.context}>{option.result.context}</span>
                          )}
                          <span className={styles.detail}>
                            <Found
                              text={option.result.text}
                              tokens={option.result.tokens}
                              length={EXCERPT_LENGTH}
                            />
                          </span>
                        </a>
                      ))}
                    </div>
                  );
                })}
                {options.map((option, position) =>
                  option.kind === 'all' ? (
                    <a
                      key="all"
                      {...linkProps(position, option)}
                      className={`${styles.option ?? ''} ${styles.all ?? ''}`}
                    >
                      {option.label}
                    </a>
                  ) : null,
                )}
              </div>
            )}
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
