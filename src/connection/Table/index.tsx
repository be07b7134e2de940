import Link from '../../ui/RouteLink';
import {Fragment, memo, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import type {Connection} from '../../matrix/model';
import {portRangesOf} from '../../matrix/select';
import {fieldLabel, fieldsShownIn, fieldText, type FieldContext, type FieldId} from '../connectionFields';
import {connectionTitle} from '../connectionTitle';
import {describeConnection, underConditionLabel} from '../describeConnection';
import {routes} from '../../routes';
import {ConfidenceMark} from '../BasisMark/ConfidenceMark';
import BasisMark from '../BasisMark';
import EncryptionBadge from '../EncryptionBadge';
import styles from './styles.module.css';

const columns = fieldsShownIn.table;

/** The fields that need more than text here; the others are shown as in the list of fields. */
const contents: Partial<Readonly<Record<FieldId, (context: FieldContext) => ReactNode>>> = {
  from: ({row}) => <Link to={routes.endpoint(row.from.id)}>{row.from.name}</Link>,
  to: ({row}) => <Link to={routes.endpoint(row.to.id)}>{row.to.name}</Link>,
  port: ({connection, row}) => {
    const [first] = portRangesOf(connection.service);
    return first === undefined ? (
      row.port
    ) : (
      <Link to={routes.port(first.from)}>
        <span className={connection.service.kind === 'ports' ? styles.number : undefined}>{row.port}</span>
      </Link>
    );
  },
  transport: ({row}) => (
    <>
      <span className={styles.number}>{row.transport}</span>
      {row.transportToOpen !== '' && row.transportToOpen !== row.transport && (
        <span className={styles.remark}>
          {words('ui:table.opensOnly', {transports: row.transportToOpen})}
        </span>
      )}
    </>
  ),
  encryption: ({row}) => <EncryptionBadge encryption={row.encryption} />,
  condition: ({row}) => (
    <ul className={styles.chips}>
      {row.scope === 'machine' && <li className={styles.machine}>{words('ui:table.insideMachine')}</li>}
      {row.conditions.length === 0 ? (
        <li className={styles.always}>{underConditionLabel(row.always, row, words)}</li>
      ) : (
        row.conditions.map(({fact, label}) => <li key={fact}>{label}</li>)
      )}
    </ul>
  ),
};

/** Interactive features of the explorer's table. A row is re-rendered only if its part changes. */
export interface RowInteraction {
  /** The row whose edge is under the pointer in the map, or vice versa. */
  readonly pointed: string | undefined;
  readonly onPoint: (id: string | undefined) => void;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (id: string) => void;
  /** The row with its details expanded. */
  readonly open: string | undefined;
  readonly renderActions: (connection: Connection, title: string, isOpen: boolean) => ReactNode;
  readonly renderOpen: (connection: Connection) => ReactNode;
}

/**
 * Connections as a table, and as cards on narrow screens. The explicit roles repeat those of the elements, because
 * cards are laid out with block cells, which makes browsers drop the table semantics.
 */
const ConnectionTable = memo(function ConnectionTable({
  connections,
  interaction,
}: {
  readonly connections: readonly Connection[];
  readonly interaction?: RowInteraction;
}): ReactNode {
  if (connections.length === 0) return <p>{words('ui:table.empty')}</p>;
  return (
    <div className={styles.scroller} data-interactive={interaction === undefined ? undefined : true}>
      <table className={styles.table} role="table">
        <caption className={styles.caption}>{words('ui:table.caption', {count: connections.length})}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {interaction !== undefined && (
              <th scope="col" role="columnheader">
                {words('ui:table.pick')}
              </th>
            )}
            {columns.map((column) => (
              <th key={column} scope="col" role="columnheader" className={styles[column]}>
                {words(fieldLabel(column))}
              </th>
            ))}
            <th scope="col" role="columnheader" className={styles.detail}>
              {words('ui:table.detail')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {connections.map((connection) => (
            <Fragment key={connection.id}>
              <ConnectionRow
                connection={connection}
                isPointed={interaction?.pointed === connection.id}
                isPicked={interaction?.picked.has(connection.id) ?? false}
                isOpen={interaction?.open === connection.id}
                onPoint={interaction?.onPoint}
                onPick={interaction?.onPick}
                renderActions={interaction?.renderActions}
              />
              {interaction?.open === connection.id && (
                <tr role="row" className={styles.open}>
                  <td role="cell" colSpan={columns.length + 2}>
                    {interaction.renderOpen(connection)}
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
});

export default ConnectionTable;

/** Memoized: hundreds of rows stay while a letter is typed, and one row is highlighted under the pointer. */
const ConnectionRow = memo(function ConnectionRow({
  connection,
  isPointed,
  isPicked,
  isOpen,
  onPoint,
  onPick,
  renderActions,
}: {
  readonly connection: Connection;
  readonly isPointed: boolean;
  readonly isPicked: boolean;
  readonly isOpen: boolean;
  readonly onPoint: RowInteraction['onPoint'] | undefined;
  /** If given, the row can be selected. */
  readonly onPick: RowInteraction['onPick'] | undefined;
  readonly renderActions: RowInteraction['renderActions'] | undefined;
}): ReactNode {
  const row = describeConnection(matrix, connection, words);
  const context = {matrix, connection, row, words};
  const title = connectionTitle(matrix, connection, words);
  const point = (id: string | undefined) => () => {
    onPoint?.(id);
  };
  return (
    <tr
      role="row"
      data-connection={row.id}
      data-highlighted={isPointed || isOpen || undefined}
      onPointerEnter={point(row.id)}
      onPointerLeave={point(undefined)}
      onFocus={point(row.id)}
      onBlur={point(undefined)}
    >
      {onPick !== undefined && (
        <td role="cell" className={styles.pick}>
          <input
            type="checkbox"
            checked={isPicked}
            aria-label={words('ui:explorer.row.pick', {title})}
            onChange={() => {
              onPick(row.id);
            }}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column} role="cell" className={styles[column]} data-label={words(fieldLabel(column))}>
          {contents[column]?.(context) ?? fieldText(column, context, words('ui:list.separator'))}
        </td>
      ))}
      <td role="cell" className={styles.detail} data-label={words('ui:table.detail')}>
        <div className={styles.actions}>
          {row.basis !== 'stated' && <BasisMark basis={row.basis} />}
          {row.basis === 'stated' && row.confidence !== 'high' && (
            <ConfidenceMark confidence={row.confidence} />
          )}
          <Link to={routes.connection(row.id)} aria-label={words('ui:table.detailOf', {title})}>
            {words('ui:table.detail')}
          </Link>
          {renderActions?.(connection, title, isOpen)}
        </div>
      </td>
    </tr>
  );
});
