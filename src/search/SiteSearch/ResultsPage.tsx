import Link from '../../ui/RouteLink';
import {useHistory} from '@docusaurus/router';
import {useHistorySelector} from '@docusaurus/theme-common';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {useEffect, useRef, useState, type ReactNode} from 'react';
import {BOX_LIMIT} from '../../query/queryLimits';
import {words} from '../../words/currentWords';
import {routes} from '../../routes';
import type {SearchResults} from '../siteSearch';
import Found from './Found';
import SearchNotices from './SearchNotices';
import WaysOn from './WaysOn';
import styles from './results.module.css';
import boxStyles from './styles.module.css';
import {useSettled} from '../../ui/useDebouncedValue';
import {useSiteSearch} from './useSiteSearch';

const SETTLE_MS = 400;
const EXCERPT_LENGTH = 160;

/** The page of all results: the URL contains the query, so that it works as a link and as a browser search engine. */
export default function ResultsPage(): ReactNode {
  const address = useHistorySelector(({location}) => new URLSearchParams(location.search).get('q') ?? '');
  const history = useHistory();
  const action = useBaseUrl(routes.search, {forcePrependBaseUrl: true});
  const [text, setText] = useState(address);
  const [asked, setAsked] = useState(address);
  const [seen, setSeen] = useState(address);
  // On its way into the URL, which arrives later: by then something else may have been typed.
  const [written, setWritten] = useState<string>();
  // Nothing is loaded before the first search.
  const [isTurnedTo, setTurnedTo] = useState(false);
  const isComposing = useRef(false);
  const {results, indexState, retry} = useSiteSearch(asked, isTurnedTo || asked !== '');

  // A link, or back and forward, changed the URL; text typed here is already in the box.
  if (address !== seen) {
    setSeen(address);
    setWritten(undefined);
    if (address !== asked && address !== written) {
      setText(address);
      setAsked(address);
    }
  }

  const isLog = results !== undefined && results.query.readAs.kind !== 'typed';
  useEffect(() => {
    // Log lines contain host names, which do not belong in a link.
    if (asked === address || isLog) return undefined;
    const timer = setTimeout(() => {
      setWritten(asked);
      history.replace(asked === '' ? action : `${action}?${new URLSearchParams({q: asked}).toString()}`);
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [asked, address, isLog, history, action]);

  const ask = (next: string): void => {
    if (!isComposing.current) setAsked(next);
  };

  return (
    <>
      <form
        role="search"
        action={action}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          ask(text);
        }}
      >
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
          value={text}
          onPointerEnter={() => {
            setTurnedTo(true);
          }}
          onFocus={() => {
            setTurnedTo(true);
          }}
          onChange={(event) => {
            setText(event.target.value);
            ask(event.target.value);
          }}
          onCompositionStart={() => {
            isComposing.current = true;
          }}
          onCompositionEnd={(event) => {
            isComposing.current = false;
            setText(event.currentTarget.value);
            ask(event.currentTarget.value);
          }}
        />
        <button type="submit" className={styles.submit}>
          {words('ui:search.submit')}
        </button>
      </form>
      <div className={boxStyles.notices}>
        <SearchNotices messages={results?.messages ?? []} indexState={indexState} retry={retry} />
      </div>
      <Status results={results} isReady={indexState === 'ready'} />
      {results?.count === 0 && indexState === 'ready' && <WaysOn />}
      {results?.groups.map(({id, results: found}) => (
        <section key={id} aria-labelledby={`results-${id}`} className={styles.group}>
          <h2 id={`results-${id}`}>{words(`ui:search.group.${id}`)}</h2>
          <ol className={styles.results}>
            {found.map((result) => (
              <li key={result.route} data-route={result.route}>
                <span className={styles.title}>
                  <Link to={result.route}>
                    <Found text={result.title} tokens={result.tokens} />
                  </Link>
                </span>
                {(id === 'things' || id === 'guide') && (
                  <span className={styles.context}>{result.context}</span>
                )}
                <p className={styles.detail}>
                  <Found text={result.text} tokens={result.tokens} length={EXCERPT_LENGTH} />
                </p>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <noscript>
        <p>
          {words('ui:search.needsScript')}{' '}
          <Link to={routes.connections}>{words('ui:navigation.connections')}</Link>
        </p>
      </noscript>
    </>
  );
}

/** The number of results, announced after typing pauses. */
function Status({
  results,
  isReady,
}: {
  readonly results: SearchResults | undefined;
  readonly isReady: boolean;
}): ReactNode {
  const count = results?.count ?? 0;
  const message =
    results === undefined
      ? ''
      : count > 0
        ? words('ui:search.count', {count})
        : isReady
          ? words('ui:search.nothing')
          : '';
  return (
    <p role="status" className={styles.status}>
      {useSettled(message, SETTLE_MS)}
    </p>
  );
}
