import {useCallback, useDeferredValue, useEffect, useMemo, useState, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import type {Connection, Matrix} from '../../matrix/model';
import type {StoredDrawing} from '../../map/listDrawings';
import {routes} from '../../routes';
import {localizedPath} from '../../words/locales';
import {useSiteBase} from '../../ui/useSiteBase';
import {bilingualConnection, searchText, type BilingualConnection} from '../../connection/bilingual';
import {applyFilter} from '../filter/applyFilter';
import {explainMisses, explainQuery} from '../../query/answers/explainQuery';
import {explainLeftOut, explainNamed, namedByWords} from '../../query/answers/explainWords';
import {narrowQuery} from '../../query/rows/narrowQuery';
import {facetCounts} from '../filter/facetCounts';
import {filterVocabulary} from '../filter/filterVocabulary';
import {isEmptyFilter} from '../filter/isEmptyFilter';
import {facets, mapFacets, type FacetId} from '../facets/facets';
import {emptyFilter, type Filter} from '../filter/model';
import {prepareRows} from '../filter/prepareRows';
import {serializeFilter} from '../filter/serializeFilter';
import {toggleChoice} from '../filter/toggleChoice';
import {parseQuery} from '../../query/parseQuery';
import ConnectionTable, {type RowInteraction} from '../../connection/Table';
import CopyButton from '../../ui/CopyButton';
import type {DiagramInteraction} from '../../map/Diagram';
import WorkloadMaps from './WorkloadMaps';
import AnswerPanel from './AnswerPanel';
import FacetPanel from './FacetPanel';
import {keepRowInView} from './keepRowInView';
import Notices from './Notices';
import PortLead from './PortLead';
import ProtocolChips from './ProtocolChips';
import SearchBox from './SearchBox';
import styles from './styles.module.css';
import {useBilingualConnections, type BilingualState} from './useBilingualConnections';
import {useExplorerFilter} from './useExplorerFilter';
import {useGrowingLimit} from './useGrowingLimit';
import {useSettled} from '../../ui/useDebouncedValue';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** Maximum number of rows, because a longer table makes the page slow; the page says so and offers the rest. */
const rowLimit = 60;

/** Long enough not to announce every keystroke, short enough to respond quickly. */
const settleDelay = 400;

/** All connections as a map and a table, filtered by typed text, selected values or the URL. */
export default function Explorer({
  matrix,
  maps,
}: {
  readonly matrix: Matrix;
  /** The map of each workload that has one. */
  readonly maps: readonly StoredDrawing[];
}): ReactNode {
  const {i18n} = useDocusaurusContext();
  const vocabulary = useMemo(() => filterVocabulary(matrix), [matrix]);
  const {filter, problems, revision, type, choose, commit} = useExplorerFilter(vocabulary);
  const bilingual = useBilingualConnections(filter.q !== '');
  const rows = useMemo(
    () =>
      prepareRows(matrix, (connection) => searchText(connection.id, textsOf(matrix, connection, bilingual))),
    [matrix, bilingual],
  );
  const [pointed, setPointed] = useState<string>();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [uncut, setUncut] = useState<string>();

  // The box shows the text at once; the results follow when the browser has time, and further keystrokes take priority.
  const applied = useDeferredValue(filter);
  const {q} = applied;
  const typed = useMemo(() => parseQuery(q), [q]);
  const {query, leftOut} = useMemo(() => narrowQuery(rows, typed), [rows, typed]);
  const passing = useMemo(() => applyFilter(rows, applied, query), [rows, applied, query]);
  const counts = useMemo(() => facetCounts(rows, applied, query), [rows, applied, query]);
  const notices = useMemo(
    () => [
      ...explainQuery(matrix, typed, words),
      // Until the other language's names are loaded, an unknown word may still be one of them.
      ...(bilingual.status === 'loading'
        ? []
        : [
            ...explainNamed(namedByWords(matrix, rows, typed, [words]), words),
            ...explainLeftOut(leftOut, words),
            ...explainMisses(rows, query, words),
          ]),
    ],
    [bilingual.status, matrix, rows, typed, query, leftOut],
  );
  const shownIds = useMemo(() => new Set(passing.map(({id}) => id)), [passing]);
  // What narrows the list, without the open row.
  const narrowing = serializeFilter(withoutSelection(applied), vocabulary);
  // "Show all" applies to this list only: the next one is limited again, or typing would stay slow.
  const limited = useMemo(
    () => (uncut === narrowing ? passing : passing.slice(0, rowLimit)),
    [uncut, narrowing, passing],
  );
  const growing = useGrowingLimit(narrowing, rowLimit);
  const shownRows = uncut === narrowing ? limited.length : Math.min(growing, limited.length);
  const visible = useMemo(() => limited.slice(0, shownRows), [limited, shownRows]);
  const status = words('ui:explorer.status', {shown: passing.length, total: matrix.connections.length});
  const announced = useSettled(status, settleDelay);

  const open = applied.selected;
  const toggle = useCallback(
    (facet: FacetId, value: string) => {
      choose((before) => toggleChoice(before, facet, value));
    },
    [choose],
  );
  const pick = useCallback((id: string) => {
    setPicked((before) => (before.has(id) ? without(before, id) : new Set([...before, id])));
  }, []);
  const base = useSiteBase();
  const renderActions = useCallback(
    (connection: Connection, title: string, isOpen: boolean) => (
      <>
        <button
          type="button"
          className={styles.link}
          aria-expanded={isOpen}
          aria-label={words('ui:explorer.row.open', {title})}
          onClick={() => {
            choose((before) => (isOpen ? withoutSelection(before) : {...before, selected: connection.id}));
          }}
        >
          {words('ui:explorer.row.openShort')}
        </button>
        <CopyButton
          label={words('ui:explorer.row.copyLink')}
          text={() =>
            location.origin + base + localizedPath(i18n.currentLocale, routes.connection(connection.id))
          }
        />
      </>
    ),
    [choose, base, i18n.currentLocale],
  );
  const renderOpen = useCallback((connection: Connection) => <AnswerPanel connections={[connection]} />, []);
  const rowInteraction = useMemo(
    (): RowInteraction => ({
      pointed,
      onPoint: setPointed,
      picked,
      onPick: pick,
      open,
      renderActions,
      renderOpen,
    }),
    [pointed, picked, pick, open, renderActions, renderOpen],
  );
  const mapInteraction = useMemo(
    (): DiagramInteraction => ({
      shown: shownIds,
      pointed,
      onPoint: setPointed,
      onChoose: (id) => {
        if (!shownIds.has(id)) return;
        choose((before) => ({...before, selected: id}));
        goToRow(id);
      },
    }),
    [shownIds, pointed, choose],
  );
  const linkedRow = revision === 1 ? filter.selected : undefined;
  useEffect(() => (linkedRow === undefined ? undefined : keepRowInView(linkedRow)), [linkedRow]);
  const isExplained = notices.some(({kind}) => kind === 'absence' || kind === 'named');
  const pickedInOrder = useMemo(() => matrix.connections.filter(({id}) => picked.has(id)), [matrix, picked]);

  return (
    <>
      <SearchBox query={filter.q} revision={revision} onType={type} onCommit={commit} />
      <div className={styles.beside}>
        <div>
          <Notices query={query} notices={notices} linkProblems={problems} />
          <PortLead query={query} passing={passing} />
          <ProtocolChips filter={filter} counts={counts} onToggle={toggle} />
          <FacetPanel filter={filter} vocabulary={vocabulary} counts={counts} onToggle={toggle} />
          <ActiveFilters
            matrix={matrix}
            filter={filter}
            onToggle={toggle}
            onReset={() => {
              choose(() => emptyFilter);
            }}
          />
          <p className={styles.status}>
            <span aria-hidden="true">{status}</span>
            <span role="status" className={styles.announced}>
              {announced}
            </span>
            {passing.length > 0 && (
              <a href="#map" className={styles.toMap}>
                {words('ui:explorer.toMap')}
              </a>
            )}
          </p>
          {picked.size > 0 && (
            <section className={styles.picked} aria-label={words('ui:explorer.answer.heading')}>
              <p>
                {words('ui:explorer.answer.picked', {count: picked.size})}{' '}
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => {
                    setPicked(new Set());
                  }}
                >
                  {words('ui:explorer.answer.clear')}
                </button>
              </p>
              <AnswerPanel connections={pickedInOrder} />
            </section>
          )}
          {limited.length < passing.length && (
            <p>
              {words('ui:explorer.capped', {shown: limited.length})}{' '}
              <button
                type="button"
                className={styles.link}
                onClick={() => {
                  setUncut(narrowing);
                }}
              >
                {words('ui:explorer.showAll', {count: passing.length - limited.length})}
              </button>
            </p>
          )}
          {passing.length === 0 ? (
            // A notice has already said that nothing matches, and why.
            !isExplained && <p className={styles.none}>{words('ui:explorer.noMatch')}</p>
          ) : (
            <ConnectionTable connections={visible} interaction={rowInteraction} />
          )}
          {picked.size === 0 && passing.length > 0 && (
            <p className={styles.hint}>{words('ui:explorer.answer.nonePicked')}</p>
          )}
        </div>
        <WorkloadMaps
          matrix={matrix}
          maps={maps}
          chosen={applied.workload}
          passing={passing}
          interaction={mapInteraction}
        />
      </div>
    </>
  );
}

/** The selected values, each with a button to remove it, and a reset. */
function ActiveFilters({
  matrix,
  filter,
  onToggle,
  onReset,
}: {
  readonly matrix: Matrix;
  readonly filter: Filter;
  readonly onToggle: (facet: FacetId, value: string) => void;
  readonly onReset: () => void;
}): ReactNode {
  if (isEmptyFilter(filter)) return null;
  return (
    <ul className={styles.active} aria-label={words('ui:explorer.active')}>
      {facets.flatMap((facet) =>
        filter[facet.id].map((value) => {
          const label = `${words(`ui:explorer.facet.${facet.id}`)}: ${facet.label(value, matrix, words)}`;
          return (
            <li key={`${facet.id} ${value}`}>
              <button
                type="button"
                aria-label={words('ui:explorer.remove', {label})}
                onClick={() => {
                  onToggle(facet.id, value);
                }}
              >
                {label} <span aria-hidden="true">×</span>
              </button>
            </li>
          );
        }),
      )}
      <li>
        <button type="button" className={styles.reset} onClick={onReset}>
          {words('ui:explorer.reset')}
        </button>
      </li>
    </ul>
  );
}

/** The texts of a connection in every language that is loaded. */
function textsOf(
  matrix: Matrix,
  connection: Connection,
  bilingual: BilingualState,
): readonly BilingualConnection[] {
  const own = bilingualConnection(matrix, connection, words);
  return bilingual.status === 'ready'
    ? [own, ...Object.values(bilingual.connections[connection.id] ?? {})]
    : [own];
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...set].filter((other) => other !== id));
}

function withoutSelection(filter: Filter): Filter {
  return {q: filter.q, ...mapFacets(({id}) => filter[id])};
}

/** Scrolls a row into view and focuses its checkbox, so that keyboard users continue from there. */
function goToRow(id: string): void {
  requestAnimationFrame(() => {
    const row = document.querySelector(`tr[data-connection="${CSS.escape(id)}"]`);
    row?.scrollIntoView({block: 'center'});
    row?.querySelector('input')?.focus({preventScroll: true});
  });
}
