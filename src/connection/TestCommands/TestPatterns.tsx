import Link from '../../ui/RouteLink';
import type {ReactNode} from 'react';
import {joinWithSeparator} from '../../words/joinWords';
import {words} from '../../words/currentWords';
import type {Connection} from '../../matrix/model';
import {matrix} from '../../matrix/matrix';
import {hasUnstatedEnd, portRangesOf, transportsToOpen} from '../../matrix/select';
import {routes} from '../../routes';
import ScrollableTable from '../../ui/ScrollableTable';
import {describeTestPatterns, hostPlaceholder, portPlaceholder} from '../testCommands';
import Commands from './Commands';

/** One command per tool, and the values to insert: each destination and port once. */
export default function TestPatterns({
  connections,
}: {
  readonly connections: readonly Connection[];
}): ReactNode {
  const {shell, powershell} = describeTestPatterns(words);
  return (
    <>
      <p>{words('ui:test.patternLead', {host: hostPlaceholder, port: portPlaceholder})}</p>
      <Commands title={words('ui:test.shell')} language="bash" commands={shell} />
      <Commands title={words('ui:test.powershell')} language="powershell" commands={powershell} />
      <ScrollableTable>
        <thead>
          <tr>
            <th scope="col">{words('ui:table.from')}</th>
            <th scope="col">{words('ui:test.host', {placeholder: hostPlaceholder})}</th>
            <th scope="col">{words('ui:test.port', {placeholder: portPlaceholder})}</th>
            <th scope="col">{words('ui:table.encryption')}</th>
          </tr>
        </thead>
        <tbody>
          {targetsOf(connections).map(({from, to, port, encryptions}) => (
            <tr key={[from, to, port].join('/')}>
              <td>{words(`matrix:endpoints.${from}.name`)}</td>
              <td>
                <Link to={routes.endpoint(to)}>{words(`matrix:endpoints.${to}.name`)}</Link>
              </td>
              <td>
                <Link to={routes.port(port)}>{port}</Link>
              </td>
              <td>
                {joinWithSeparator(
                  encryptions.map((encryption) => words(`ui:encryption.${encryption}.label`)),
                  words,
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollableTable>
    </>
  );
}

interface Target extends Pick<Connection, 'from' | 'to'> {
  readonly port: number;
  readonly encryptions: readonly Connection['encryption'][];
}

/** What can be tested over TCP from a known host; connections with the same ends and port are one test. */
function targetsOf(connections: readonly Connection[]): readonly Target[] {
  const targets = new Map<string, Target>();
  for (const connection of connections) {
    const {from, to, service, encryption} = connection;
    if (hasUnstatedEnd(matrix, connection) || !transportsToOpen(service).includes('tcp')) continue;
    for (const {from: port} of portRangesOf(service)) {
      const key = [from, to, port].join('/');
      const encryptions = [...new Set([...(targets.get(key)?.encryptions ?? []), encryption])];
      targets.set(key, {from, to, port, encryptions});
    }
  }
  return [...targets.values()];
}
