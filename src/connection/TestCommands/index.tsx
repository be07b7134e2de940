import Link from '../../ui/RouteLink';
import type {ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import type {Connection} from '../../matrix/model';
import {transportsToOpen} from '../../matrix/select';
import {connectionTitle} from '../connectionTitle';
import {routes} from '../../routes';
import {describeConnectionTest} from '../testCommands';
import Commands from './Commands';
import styles from './styles.module.css';

/** The commands that test connections, to be run on their sources; several are collapsed to one line each. */
export default function TestCommands({
  connections,
}: {
  readonly connections: readonly Connection[];
}): ReactNode {
  return connections.map((connection) =>
    connections.length === 1 ? (
      <ConnectionTestCommands key={connection.id} connection={connection} />
    ) : (
      <details key={connection.id} className={styles.fold}>
        <summary>{connectionTitle(matrix, connection, words)}</summary>
        <ConnectionTestCommands connection={connection} />
      </details>
    ),
  );
}

function ConnectionTestCommands({connection}: {readonly connection: Connection}): ReactNode {
  const {lead, hints, shell, powershell} = describeConnectionTest(matrix, connection, words);
  return (
    <>
      <p>{lead}</p>
      {hints.map((hint) => (
        <p key={hint}>{hint}</p>
      ))}
      <Commands title={words('ui:test.shell')} language="bash" commands={shell} />
      <Commands title={words('ui:test.powershell')} language="powershell" commands={powershell} />
      {connection.scope === 'network' && (
        <p>
          {transportsToOpen(connection.service).includes('tcp') ? (
            <Link to={routes.readingResults}>{words('ui:test.reading')}</Link>
          ) : (
            <Link to={routes.checkingUdp}>{words('ui:test.readingUdp')}</Link>
          )}
        </p>
      )}
    </>
  );
}
