import {fieldLabel} from '../../connection/connectionFields';
import Link from '../../ui/RouteLink';
import type {ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import type {Connection} from '../../matrix/model';
import {connectionRoute} from '../../connection/connectionRoute';
import {connectionTitle} from '../../connection/connectionTitle';
import {selectBasis, selectConnection} from '../../matrix/select';
import BasisMark from '../../connection/BasisMark';
import {canBeLeftOut} from '../plan/createPlan';
import type {Plan, PlanChoices} from '../plan/model';
import {openPoints} from '../plan/openPoints';
import {planRows, type PlanRowParty} from '../plan/planRows';
import {transportText} from '../../connection/serviceText';
import styles from './styles.module.css';

const columns = [
  ['number', 'ui:plan.openings.number'],
  ['from', fieldLabel('from')],
  ['to', fieldLabel('to')],
  ['transport', fieldLabel('transport')],
  ['ports', fieldLabel('port')],
  ['purpose', fieldLabel('purpose')],
  ['basis', 'ui:basis.heading'],
  ['connections', 'ui:plan.openings.connections'],
] as const;

/** The plan: one line for each source, destination and transport, and what needs no rule. */
export function Openings({
  plan,
  choices,
  onChange,
}: {
  readonly plan: Plan;
  readonly choices: PlanChoices;
  readonly onChange: (choices: PlanChoices) => void;
}): ReactNode {
  const leaveOut = (id: string): void => {
    onChange({...choices, leftOut: [...choices.leftOut, id]});
  };
  const putBack = (id: string): void => {
    onChange({...choices, leftOut: choices.leftOut.filter((other) => other !== id)});
  };
  const takeIn = (id: string, isTakenIn: boolean): void => {
    const others = choices.takenIn.filter((other) => other !== id);
    onChange({...choices, takenIn: isTakenIn ? [...others, id] : others});
  };
  const rows = planRows(plan, matrix, words);
  return (
    <>
      <label className={styles.literal}>
        <input
          type="checkbox"
          checked={choices.publishedLabels}
          onChange={(event) => {
            onChange({...choices, publishedLabels: event.target.checked});
          }}
        />
        {words('ui:plan.openings.literal')}
      </label>
      {rows.length === 0 ? (
        <p>{words('ui:plan.openings.none')}</p>
      ) : (
        <table className={`${styles.table ?? ''} ${styles.cards ?? ''}`} role="table">
          <caption>{words('ui:plan.openings.caption', {count: rows.length})}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {columns.map(([column, heading]) => (
                <th key={column} scope="col" role="columnheader">
                  {words(heading)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <tr key={row.number} role="row" data-opening={row.connections.join(' ')} data-basis={row.basis}>
                <td role="cell" className={styles.mono}>
                  {row.number}
                </td>
                <td role="cell" className={styles.party}>
                  <Party party={row.from} />
                </td>
                <td role="cell" className={`${styles.party ?? ''} ${styles.destination ?? ''}`}>
                  <Party party={row.to} />
                </td>
                <td role="cell" className={styles.mono}>
                  {row.transport}
                </td>
                <td role="cell" className={styles.mono}>
                  {row.ports.join(words('ui:list.separator'))}
                </td>
                <td role="cell" className={styles.purpose}>
                  {row.purposes.join(words('ui:list.stop'))}
                </td>
                <td role="cell">
                  <BasisMark basis={row.basis} />
                </td>
                <td role="cell">
                  <ul className={styles.plain}>
                    {row.connections.map((id) => (
                      <li key={id}>
                        <Link
                          to={connectionRoute(matrix, selectConnection(matrix, id))}
                          className={styles.id ?? ''}
                        >
                          {id}
                        </Link>{' '}
                        {row.bases.length > 1 && (
                          <>
                            <BasisMark basis={selectBasis(selectConnection(matrix, id))} />{' '}
                          </>
                        )}
                        {canBeLeftOut(selectConnection(matrix, id)) && (
                          <button
                            type="button"
                            className={styles.button}
                            aria-label={words('ui:plan.openings.leaveOutOf', {id})}
                            onClick={() => {
                              leaveOut(id);
                            }}
                          >
                            {words('ui:plan.openings.leaveOut')}
                          </button>
                        )}
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {plan.leftOut.length > 0 && (
        <>
          <p className={styles.subhead}>{words('ui:plan.openings.leftOut')}</p>
          <ul>
            {plan.leftOut.map((connection) => (
              <li key={connection.id} data-left-out={connection.id}>
                <Link to={connectionRoute(matrix, connection)}>
                  {connectionTitle(matrix, connection, words)}
                </Link>{' '}
                <button
                  type="button"
                  className={styles.button}
                  aria-label={words('ui:plan.openings.putBackOf', {id: connection.id})}
                  onClick={() => {
                    putBack(connection.id);
                  }}
                >
                  {words('ui:plan.openings.putBack')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={styles.subhead}>{words('ui:plan.openings.open')}</p>
      <ul>
        {openPoints(plan, matrix, words).map(({id, kind, text, route}) => (
          <li key={id} data-open-point={kind}>
            {text} {route !== undefined && <Link to={route}>{words('ui:table.detail')}</Link>}
          </li>
        ))}
      </ul>
      <Connections title={words('ui:plan.openings.inside')} connections={plan.insideMachine} />
      <Connections title={words('ui:plan.openings.withoutPorts')} connections={plan.withoutPorts} />
      <Connections title={words('ui:plan.openings.withoutEnds')} connections={plan.withoutEnds} />
      {plan.unconfirmed.length > 0 && (
        <>
          <p className={styles.subhead}>{words('ui:plan.openings.unconfirmed')}</p>
          <ul className={styles.plain}>
            {plan.unconfirmed.map((connection) => (
              <li key={connection.id} data-unconfirmed={connection.id}>
                <label>
                  <input
                    type="checkbox"
                    aria-label={words('ui:plan.openings.includeOf', {id: connection.id})}
                    checked={choices.takenIn.includes(connection.id)}
                    onChange={({target}) => {
                      takeIn(connection.id, target.checked);
                    }}
                  />{' '}
                  {words('ui:plan.openings.include')}
                </label>{' '}
                <Link to={connectionRoute(matrix, connection)}>
                  {connectionTitle(matrix, connection, words)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {plan.notOpened.length > 0 && (
        <>
          <p className={styles.subhead}>{words('ui:plan.openings.notOpened')}</p>
          <ul>
            {plan.notOpened.map(({connection, transports}) => (
              <li key={connection.id}>
                {transportText(transports)}
                {words('ui:list.colon')}
                <Link to={connectionRoute(matrix, connection)}>
                  {connectionTitle(matrix, connection, words)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Party({party: {name, hosts, publishedNames}}: {readonly party: PlanRowParty}): ReactNode {
  const shown = hosts.length > 0 ? hosts : publishedNames;
  return (
    <>
      <span className={styles.role}>{name}</span>{' '}
      {shown.length === 0 ? (
        <em className={styles.placeholder}>{words('ui:plan.hosts.empty')}</em>
      ) : (
        <ul className={styles.hosts}>
          {shown.map((host) => (
            <li key={host}>{host}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Connections({
  title,
  connections,
}: {
  readonly title: string;
  readonly connections: readonly Connection[];
}): ReactNode {
  if (connections.length === 0) return null;
  return (
    <>
      <p className={styles.subhead}>{title}</p>
      <ul>
        {connections.map((connection) => (
          <li key={connection.id}>
            <Link to={connectionRoute(matrix, connection)}>{connectionTitle(matrix, connection, words)}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
