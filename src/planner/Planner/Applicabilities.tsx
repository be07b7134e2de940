import Link from '../../ui/RouteLink';
import type {ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import type {Connection} from '../../matrix/model';
import {connectionTitle} from '../../connection/connectionTitle';
import {describeConnection} from '../../connection/describeConnection';
import type {Applicability, ConditionState} from '../plan/explainAnswers';
import {routes} from '../../routes';
import styles from './styles.module.css';

/** Every connection of the matrix, whether the answers require it and why. */
export function Applicabilities({rows}: {readonly rows: readonly Applicability[]}): ReactNode {
  return (
    <table className={`${styles.table ?? ''} ${styles.cards ?? ''}`} role="table">
      <caption className={styles.hiddenCaption}>{words('ui:plan.why.caption')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {(['verdict', 'connection', 'reason'] as const).map((column) => (
            <th key={column} scope="col" role="columnheader">
              {words(`ui:plan.why.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr
            key={row.connection.id}
            role="row"
            data-connection={row.connection.id}
            data-applies={row.applies}
          >
            <td role="cell" className={styles.verdict}>
              {verdictOf(row)}
            </td>
            <td role="cell">
              <Link to={routes.connection(row.connection.id)}>
                {connectionTitle(matrix, row.connection, words)}
              </Link>
            </td>
            <td role="cell">
              {row.conditions.length === 0 ? (
                unconditional(row.connection)
              ) : (
                <ul className={styles.reasons}>
                  {row.conditions.map((condition) => (
                    <li key={condition.fact} data-state={condition.state}>
                      {reasonOf(condition)}
                    </li>
                  ))}
                </ul>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function verdictOf({applies, connection}: Applicability): string {
  if (!applies) return words('ui:plan.why.notNeeded');
  return words(connection.scope === 'machine' ? 'ui:plan.why.inside' : 'ui:plan.why.needed');
}

function unconditional(connection: Connection): string {
  const {always, isConditionUnstated} = describeConnection(matrix, connection, words);
  return isConditionUnstated ? words('ui:plan.why.unstated') : always;
}

const reasonKeys = {met: 'met', open: 'open', 'ruled-out': 'ruledOut'} as const;

function reasonOf({fact, value, state}: ConditionState): string {
  return words(`ui:plan.why.${reasonKeys[state]}`, {
    label: words(`matrix:deploymentFacts.${fact}.values.${value}.label`),
  });
}
