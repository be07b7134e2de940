import type {ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import Link from '../../ui/RouteLink';
import {selectConnections, selectRequiredConnections, selectRequiredScenarios} from '../../matrix/select';
import ConnectionTable from '../../connection/Table';
import {routes} from '../../routes';
import {describeConnection} from '../../connection/describeConnection';
import {endpointFacts} from '../../connection/endpointFacts';
import {nameWithinSentence} from '../../words/nameWithinSentence';
import {joinWithSeparator} from '../../words/joinWords';

/** The page of a port in a few sentences: one for each connection that uses it. */
export function PortAnswer({port}: {readonly port: number}): ReactNode {
  const connections = selectConnections(matrix, {port});
  const services = [
    ...new Set(connections.map((connection) => describeConnection(matrix, connection, words).service)),
  ];
  return (
    <>
      <p>
        {words('ui:port.answer', {
          count: connections.length,
          service: joinWithSeparator(services, words),
        })}
      </p>
      <ul>
        {connections.map((connection) => (
          <li key={connection.id}>{describeConnection(matrix, connection, words).sentence}</li>
        ))}
      </ul>
    </>
  );
}

export function EndpointSummary({id}: {readonly id: string}): ReactNode {
  return (
    <>
      <p>{words(`matrix:endpoints.${id}.description`)}</p>
      <ul>
        {endpointFacts(matrix, id, words).map((fact) => (
          <li key={fact.id}>
            {fact.label}
            {words('ui:list.colon')}
            {fact.text}
          </li>
        ))}
      </ul>
    </>
  );
}

export function ScenarioSummary({id}: {readonly id: string}): ReactNode {
  return (
    <p>
      {words(`matrix:scenarios.${id}.description`)}{' '}
      {words('ui:scenario.addsCount', {count: selectConnections(matrix, {scenario: id}).length})}{' '}
      <RequiredScenarios id={id} />
    </p>
  );
}

/** What a scenario needs in addition to its own connections, with links. */
function RequiredScenarios({id}: {readonly id: string}): ReactNode {
  return selectRequiredScenarios(matrix, id).map(({workload, scenarios}) => {
    const [before = '', after = ''] = words('ui:scenario.requires', {
      workload: words(`matrix:workloads.${workload}.name`),
      names: '\u0000',
    }).split('\u0000');
    return (
      <span key={workload}>
        {before}
        {scenarios.map((other, index) => (
          <span key={other}>
            {index > 0 && words('ui:list.separator')}
            <Link to={routes.scenario(other)}>
              {nameWithinSentence(words(`matrix:scenarios.${other}.name`))}
            </Link>
          </span>
        ))}
        {after}{' '}
      </span>
    );
  });
}

/** The connections of a scenario and of everything it needs, as one list. */
export function ScenarioRequirements({id}: {readonly id: string}): ReactNode {
  const required = selectRequiredConnections(matrix, id);
  return (
    <ConnectionTable
      connections={matrix.connections.filter(
        (connection) => connection.scenarios.includes(id) || required.includes(connection),
      )}
    />
  );
}
