import Link from '../../ui/RouteLink';
import type {ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import type {Connection} from '../../matrix/model';
import {isAddedByGuide, selectConnections, selectNamedPorts, selectPagePorts} from '../../matrix/select';
import {describeConnection} from '../../connection/describeConnection';
import {routes} from '../../routes';
import styles from './styles.module.css';

/** Every port with the connections that use it. */
export function PortIndex(): ReactNode {
  return (
    <table className={styles.index}>
      <thead>
        <tr>
          <th scope="col">{words('ui:table.port')}</th>
          <th scope="col">{words('ui:reference.connections')}</th>
        </tr>
      </thead>
      <tbody>
        {selectPagePorts(matrix).map((port) => (
          <tr key={port}>
            <th scope="row">
              <Link to={routes.port(port)}>
                <span className={styles.port}>{port}</span>
              </Link>
            </th>
            <td>
              <ConnectionLinks connections={selectConnections(matrix, {port})} />
              {selectNamedPorts(matrix, port).map((named) => (
                <p key={named.id}>
                  {words(isAddedByGuide(named) ? 'ui:port.added' : 'ui:port.named')}
                  {words('ui:list.colon')}
                  {words(`matrix:namedPorts.${named.id}.name`)}
                </p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function WorkloadIndex(): ReactNode {
  return (
    <Entries
      entries={matrix.workloads.map((id) => ({
        to: routes.workload(id),
        name: words(`matrix:workloads.${id}.name`),
        about: words(`matrix:workloads.${id}.description`),
        count: selectConnections(matrix, {workload: id}).length,
      }))}
    />
  );
}

export function EndpointIndex(): ReactNode {
  return (
    <Entries
      entries={matrix.endpoints.map(({id}) => ({
        to: routes.endpoint(id),
        name: words(`matrix:endpoints.${id}.name`),
        about: words(`matrix:endpoints.${id}.description`),
        count: selectConnections(matrix, {endpoint: id}).length,
      }))}
    />
  );
}

export function ScenarioIndex(): ReactNode {
  return (
    <Entries
      entries={matrix.scenarios
        .map((id) => ({
          to: routes.scenario(id),
          name: words(`matrix:scenarios.${id}.name`),
          about: words(`matrix:scenarios.${id}.description`),
          count: selectConnections(matrix, {scenario: id}).length,
        }))
        .filter(({count}) => count > 0)}
    />
  );
}

function Entries({
  entries,
}: {
  readonly entries: readonly {
    readonly to: string;
    readonly name: string;
    readonly about: string;
    readonly count: number;
  }[];
}): ReactNode {
  return (
    <table className={styles.index}>
      <thead>
        <tr>
          <th scope="col">{words('ui:reference.name')}</th>
          <th scope="col">{words('ui:reference.about')}</th>
          <th scope="col">{words('ui:reference.connections')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({to, name, about, count}) => (
          <tr key={to}>
            <th scope="row">
              <Link to={to}>{name}</Link>
            </th>
            <td>{about}</td>
            <td className={styles.count}>{words('ui:reference.count', {count})}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ConnectionLinks({connections}: {readonly connections: readonly Connection[]}): ReactNode {
  return (
    <ul className={styles.connections}>
      {connections.map((connection) => {
        const {id, from, to, transport, encryption, encryptionLabel, conditions} = describeConnection(
          matrix,
          connection,
          words,
        );
        const hasDouble = connections.some(
          (other) => other !== connection && other.from === connection.from && other.to === connection.to,
        );
        return (
          <li key={id}>
            <Link to={routes.connection(id)}>
              {from.name} → {to.name}
            </Link>{' '}
            <span className={styles.labels}>
              {encryption === 'unstated' ? transport : `${transport} / ${encryptionLabel}`}
            </span>{' '}
            {hasDouble && (
              <span className={styles.labels}>{conditions.map(({label}) => label).join(' / ')}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
