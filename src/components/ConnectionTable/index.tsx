import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {words} from '../../i18n/currentWords';
import {matrix} from '../../matrix/matrix';
import type {Connection} from '../../matrix/model';
import {portRangesOf} from '../../matrix/select';
import {connectionTitle} from '../../views/connectionTitle';
import {describeConnection} from '../../views/describeConnection';
import {routes} from '../../views/routes';
import EncryptionBadge from '../EncryptionBadge';
import styles from './styles.module.css';

const columns = [
  'from',
  'to',
  'port',
  'transport',
  'encryption',
  'application',
  'purpose',
  'condition',
  'detail',
] as const;

/**
 * Connections as a table, and below 700 px as cards. The roles repeat what the elements say, because the cards
 * are made by laying the cells out as blocks, and browsers then forget that they are a table.
 */
export default function ConnectionTable({
  connections,
}: {
  readonly connections: readonly Connection[];
}): ReactNode {
  if (connections.length === 0) return <p>{words('ui:table.empty')}</p>;
  return (
    <div className={styles.scroller}>
      <table className={styles.table} role="table">
        <caption className={styles.caption}>{words('ui:table.caption', {count: connections.length})}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column} scope="col" role="columnheader" className={styles[column]}>
                {words(`ui:table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {connections.map((connection) => (
            <ConnectionRow key={connection.id} connection={connection} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ConnectionRow({connection}: {readonly connection: Connection}): ReactNode {
  const row = describeConnection(matrix, connection, words);
  const [firstPort] = portRangesOf(connection.service);
  const opensLess = row.transportToOpen !== '' && row.transportToOpen !== row.transport;
  const cell = (column: (typeof columns)[number], content: ReactNode): ReactNode => (
    <td role="cell" className={styles[column]}>
      {content}
    </td>
  );
  return (
    <tr role="row" data-connection={row.id}>
      {cell('from', <Link to={routes.endpoint(row.from.id)}>{row.from.name}</Link>)}
      {cell('to', <Link to={routes.endpoint(row.to.id)}>{row.to.name}</Link>)}
      {cell(
        'port',
        firstPort === undefined ? (
          row.port
        ) : (
          <Link to={routes.port(firstPort.from)}>
            <span className={styles.number}>{row.port}</span>
          </Link>
        ),
      )}
      {cell(
        'transport',
        <>
          <span className={styles.number}>{row.transport}</span>
          {opensLess && (
            <span className={styles.remark}>
              {words('ui:table.opensOnly', {transports: row.transportToOpen})}
            </span>
          )}
        </>,
      )}
      {cell('encryption', <EncryptionBadge encryption={row.encryption} />)}
      {cell('application', row.applications || words('ui:table.applicationUnstated'))}
      {cell('purpose', <span className={styles.sentence}>{row.purpose}</span>)}
      {cell(
        'condition',
        <ul className={styles.chips}>
          {row.scope === 'machine' && <li className={styles.machine}>{words('ui:table.insideMachine')}</li>}
          {row.conditions.length === 0 ? (
            <li className={styles.always}>{words('ui:table.always')}</li>
          ) : (
            row.conditions.map(({fact, label}) => <li key={fact}>{label}</li>)
          )}
        </ul>,
      )}
      {cell(
        'detail',
        <Link
          to={routes.connection(row.id)}
          aria-label={words('ui:table.detailOf', {title: connectionTitle(matrix, connection, words)})}
        >
          {words('ui:table.detail')}
        </Link>,
      )}
    </tr>
  );
}
