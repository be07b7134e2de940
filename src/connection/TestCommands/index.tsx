import Link from '../../ui/RouteLink';
import CodeBlock from '@theme/CodeBlock';
import type {ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import type {Connection} from '../../matrix/model';
import {transportsToOpen} from '../../matrix/select';
import {connectionTitle} from '../connectionTitle';
import {routes} from '../../routes';
import {describeConnectionTest, type TestCommand} from '../testCommands';
import styles from './styles.module.css';

/** The commands that test connections, to be run on the source of each; several are folded to a line each. */
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

function Commands({
  title,
  language,
  commands,
}: {
  readonly title: string;
  readonly language: string;
  readonly commands: readonly TestCommand[];
}): ReactNode {
  if (commands.length === 0) return null;
  return (
    <CodeBlock language={language} title={title}>
      {commands.map(({comment, command}) => `# ${comment}\n${command}`).join('\n\n')}
    </CodeBlock>
  );
}
