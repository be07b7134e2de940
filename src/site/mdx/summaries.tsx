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
import {joinWithSeparator, separatorBefore} from '../../words/joinWords';

/** How many connections use a port. */
export function PortAnswer({port}: {readonly port: number}): ReactNode {
  const connections = selectConnections(matrix, {port});
  const services = [
    ...new Set(connections.map((connection) => describeConnection(matrix, connection, words).service)),
  ];
  return (
    <p>
      {words('ui:port.answer', {
        count: connections.length,
        service: joinWithSeparator(services, words),
      })}
    </p>
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
    <>
      <p>{words(`matrix:scenarios.${id}.description`)}</p>
      <p>{words('ui:scenario.addsCount', {count: selectConnections(matrix, {scenario: id}).length})}</p>
      <RequiredScenarios id={id} />
    </>
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
      <p key={workload}>
        {before}
        {scenarios.map((other, index) => (
          <span key={other}>
            {index > 0 && words(separatorBefore(index, scenarios.length))}
            <Link to={routes.scenario(other)}>
              {nameWithinSentence(words(`matrix:scenarios.${other}.name`))}
            </Link>
          </span>
        ))}
        {after}
      </p>
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
