import Link from '@docusaurus/Link';
import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  globalFilteringFeature,
  tableFeatures,
  useTable,
  type Row,
} from '@tanstack/react-table';
import {useVirtualizer} from '@tanstack/react-virtual';
import {memo, useDeferredValue, useMemo, useRef, useState, type ReactNode} from 'react';
import CopyButton from '../../../src/ui/CopyButton';
import styles from '../../../src/connection/Table/styles.module.css';
import EncryptionBadge from '../../../src/connection/EncryptionBadge';
import {words} from '../../../src/words/currentWords';
import {matrix} from '../../../src/matrix/matrix';
import {portRangesOf} from '../../../src/matrix/select';
import {bilingualConnection, searchText} from '../../../src/connection/bilingual';
import {describeConnection, type ConnectionDescription} from '../../../src/connection/describeConnection';
import {normalizeForSearch} from '../../../src/text/normalizeForSearch';
import {routes} from '../../../src/routes';
import {mount} from './mount';

/** A row with everything worked out before the first key, as a careful author of such a table would have it. */
interface Line {
  readonly id: string;
  readonly title: string;
  /** What the row is found by, folded. */
  readonly text: string;
  readonly port: number | undefined;
  readonly description: ConnectionDescription;
}

const data: Line[] = matrix.connections.map((connection) => {
  const texts = bilingualConnection(matrix, connection, words);
  return {
    id: connection.id,
    title: texts.title,
    text: normalizeForSearch(searchText(connection.id, [texts])),
    port: portRangesOf(connection.service)[0]?.from,
    description: describeConnection(matrix, connection, words),
  };
});

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
});

const helper = createColumnHelper<typeof features, Line>();

const columns = helper.columns([
  helper.display({
    id: 'pick',
    header: () => words('ui:table.pick'),
    cell: ({row}) => (
      <input type="checkbox" aria-label={words('ui:explorer.row.pick', {title: row.original.title})} />
    ),
  }),
  helper.accessor('text', {
    id: 'from',
    header: () => words('ui:table.from'),
    cell: ({row: {original}}) => (
      <Link to={routes.endpoint(original.description.from.id)}>{original.description.from.name}</Link>
    ),
  }),
  helper.display({
    id: 'to',
    header: () => words('ui:table.to'),
    cell: ({row: {original}}) => (
      <Link to={routes.endpoint(original.description.to.id)}>{original.description.to.name}</Link>
    ),
  }),
  helper.display({
    id: 'port',
    header: () => words('ui:table.port'),
    cell: ({row: {original}}) => (
      <Link to={routes.port(original.port ?? 0)}>
        <span className={styles.number}>{original.description.port}</span>
      </Link>
    ),
  }),
  helper.display({
    id: 'transport',
    header: () => words('ui:table.transport'),
    cell: ({row}) => <span className={styles.number}>{row.original.description.transport}</span>,
  }),
  helper.display({
    id: 'encryption',
    header: () => words('ui:table.encryption'),
    cell: ({row}) => <EncryptionBadge encryption={row.original.description.encryption} />,
  }),
  helper.display({
    id: 'application',
    header: () => words('ui:table.application'),
    cell: ({row}) => row.original.description.applications || words('ui:table.applicationUnstated'),
  }),
  helper.display({
    id: 'purpose',
    header: () => words('ui:table.purpose'),
    cell: ({row}) => <span className={styles.sentence}>{row.original.description.purpose}</span>,
  }),
  helper.display({
    id: 'condition',
    header: () => words('ui:table.condition'),
    cell: ({row: {original}}) => (
      <ul className={styles.chips}>
        {original.description.conditions.length === 0 ? (
          <li className={styles.always}>{words('ui:table.always')}</li>
        ) : (
          original.description.conditions.map(({fact, label}) => <li key={fact}>{label}</li>)
        )}
      </ul>
    ),
  }),
  helper.display({
    id: 'detail',
    header: () => words('ui:table.detail'),
    cell: ({row: {original}}) => (
      <div className={styles.actions}>
        <Link
          to={routes.connection(original.id)}
          aria-label={words('ui:table.detailOf', {title: original.title})}
        >
          {words('ui:table.detail')}
        </Link>
        <button type="button" aria-label={words('ui:explorer.row.open', {title: original.title})}>
          {words('ui:explorer.row.openShort')}
        </button>
        <CopyButton label={words('ui:explorer.row.copyLink')} text={() => original.id} />
      </div>
    ),
  }),
]);

type LineRow = Row<typeof features, Line>;

/** Every word has to stand in the row; only one column is asked, so each row is looked through once. */
function hasWords(row: LineRow, _column: string, filter: unknown): boolean {
  return (filter as readonly string[]).every((word) => row.original.text.includes(word));
}

function Comparison(): ReactNode {
  const [text, setText] = useState('');
  const deferred = useDeferredValue(text);
  return (
    <>
      <input
        id="connection-search"
        type="search"
        value={text}
        onChange={({target}) => {
          setText(target.value);
        }}
      />
      <VirtualTable text={deferred} />
    </>
  );
}

const VirtualTable = memo(function VirtualTable({text}: {readonly text: string}): ReactNode {
  const globalFilter = useMemo(() => normalizeForSearch(text).split(' ').filter(Boolean), [text]);
  const table = useTable({
    features,
    columns,
    data,
    globalFilterFn: hasWords,
    getColumnCanGlobalFilter: ({id}) => id === 'from',
    getRowId: ({id}) => id,
    state: {globalFilter},
  });
  const rows = table.getRowModel().rows;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 110,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 5,
  });
  return (
    <>
      <p role="status">{words('ui:explorer.status', {shown: rows.length, total: data.length})}</p>
      <div ref={scroller} style={{height: 800, overflow: 'auto', position: 'relative'}}>
        <table className={styles.table} style={{display: 'grid'}}>
          <thead style={{display: 'grid', position: 'sticky', top: 0, zIndex: 1}}>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id} style={{display: 'flex'}}>
                {group.headers.map((header) => (
                  <th key={header.id} style={{width: '10%'}}>
                    <table.FlexRender header={header} />
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody style={{display: 'grid', height: virtualizer.getTotalSize(), position: 'relative'}}>
            {virtualizer.getVirtualItems().map(({index, start}) => {
              const row = rows[index];
              return row === undefined ? null : (
                <tr
                  key={row.id}
                  data-index={index}
                  data-connection={row.id}
                  ref={virtualizer.measureElement}
                  style={{
                    display: 'flex',
                    position: 'absolute',
                    width: '100%',
                    transform: `translateY(${String(start)}px)`,
                  }}
                >
                  {row.getAllCells().map((cell) => (
                    <td key={cell.id} style={{width: '10%'}}>
                      <table.FlexRender cell={cell} />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
});

mount(<Comparison />);
