import Link from '../../ui/RouteLink';
import {useHistorySelector} from '@docusaurus/theme-common';
import {useEffect, useMemo, useRef, type MouseEvent, type ReactNode} from 'react';
import {bilingualConnection, searchText} from '../../connection/bilingual';
import ConnectionTable from '../../connection/Table';
import type {Matrix} from '../../matrix/model';
import {prepareRows} from '../filter/prepareRows';
import {routes} from '../../routes';
import {words} from '../../words/currentWords';
import {applyFilter} from '../filter/applyFilter';
import {filterVocabulary} from '../filter/filterVocabulary';
import {parseFilter} from '../filter/parseFilter';
import {useBilingualConnections} from '../Explorer/useBilingualConnections';
import styles from './styles.module.css';

/** The message sent to the embedding page: `{type, height}`, the height in CSS pixels. */
const MESSAGE = 'phoenix-port-guide:height';

/** The explorer's rows for embedding in other sites: filtered by the URL, without anything around them. */
export default function EmbeddedConnections({matrix}: {readonly matrix: Matrix}): ReactNode {
  const search = useHistorySelector(({location}) => location.search);
  const vocabulary = useMemo(() => filterVocabulary(matrix), [matrix]);
  const filter = useMemo(() => parseFilter(search, vocabulary).filter, [search, vocabulary]);
  const bilingual = useBilingualConnections(filter.q !== '');
  const rows = useMemo(
    () =>
      prepareRows(matrix, (connection) =>
        searchText(connection.id, [
          bilingualConnection(matrix, connection, words),
          ...(bilingual.status === 'ready' ? Object.values(bilingual.connections[connection.id] ?? {}) : []),
        ]),
      ),
    [matrix, bilingual],
  );
  const passing = useMemo(() => applyFilter(rows, filter), [filter, rows]);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const {current} = frame;
    if (current === null || window.parent === window) return undefined;
    // It contains only a height, so any page may receive it.
    const observer = new ResizeObserver(() => {
      window.parent.postMessage({type: MESSAGE, height: Math.ceil(current.scrollHeight)}, '*');
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, []);

  return (
    // The site itself must not be framed, so following a link inside the frame would show an error.
    <div ref={frame} className={styles.embed} data-needs-scripts="" onClickCapture={openOutside}>
      <h1 className={styles.title}>{words('ui:embed.title')}</h1>
      <p className={styles.head}>
        <span role="status">
          {words('ui:explorer.status', {shown: passing.length, total: matrix.connections.length})}
        </span>
        <Link to={`${routes.connections}${search}`}>{words('ui:embed.whole')}</Link>
      </p>
      {passing.length === 0 ? (
        <p>{words('ui:explorer.noMatch')}</p>
      ) : (
        <ConnectionTable connections={passing} />
      )}
      <p className={styles.note}>
        <Link to={routes.home}>{words('ui:site.title')}</Link>
      </p>
    </div>
  );
}

function openOutside(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || window.parent === window) return;
  event.preventDefault();
  event.stopPropagation();
  window.open(link.href, '_blank', 'noopener');
}
