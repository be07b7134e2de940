import Link from '../../ui/RouteLink';
import {memo, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import {describeConnection} from '../../connection/describeConnection';
import type {Query} from '../../query/model';
import {routes} from '../../routes';
import {joinWithSeparator} from '../../words/joinWords';
import styles from './styles.module.css';

/** The answer to a question about one port in a sentence, above the rows that it is based on. */
const PortLead = memo(function PortLead({
  query,
  passing,
}: {
  readonly query: Query;
  /** The matching rows. */
  readonly passing: readonly {readonly id: string}[];
}): ReactNode {
  const [asked, ...others] = query.ports;
  if (asked === undefined || others.length > 0 || asked.from !== asked.to || passing.length === 0)
    return null;
  const found = new Set(passing.map(({id}) => id));
  const rows = matrix.connections.filter(({id}) => found.has(id));
  const [first] = rows;
  if (first === undefined) return null;
  const services = [...new Set(rows.map((row) => describeConnection(matrix, row, words).service))];
  return (
    <p className={styles.lead} data-port-answer={asked.from}>
      {rows.length === 1
        ? describeConnection(matrix, first, words).sentence
        : words('ui:port.answer', {count: rows.length, service: joinWithSeparator(services, words)})}{' '}
      <Link to={rows.length === 1 ? routes.connection(first.id) : routes.port(asked.from)}>
        {words('ui:table.detail')}
      </Link>
    </p>
  );
});

export default PortLead;
