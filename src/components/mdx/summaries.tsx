import type {ReactNode} from 'react';
import {words} from '../../i18n/currentWords';
import {matrix} from '../../matrix/matrix';
import {selectConnections, selectEndpoint} from '../../matrix/select';
import {describeConnection} from '../../views/describeConnection';
import {joinWithSeparator} from '../../views/joinWords';

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
  const {zone, machine, hostNames} = selectEndpoint(matrix, id);
  const facts = [
    [words('ui:endpoint.zone'), words(`matrix:zones.${zone}`)],
    ...(machine === undefined
      ? []
      : [[words('ui:endpoint.machine'), words(`matrix:machines.${machine}.name`)]]),
    ...(hostNames === undefined
      ? []
      : [[words('ui:endpoint.hostNames'), joinWithSeparator(hostNames.patterns, words)]]),
  ];
  const ruledOut = matrix.ruledOut.filter(({from, to}) => from === id || to === id);
  return (
    <>
      <p>{words(`matrix:endpoints.${id}.description`)}</p>
      <ul>
        {facts.map(([name, value]) => (
          <li key={name}>
            {name}
            {words('ui:list.colon')}
            {value}
          </li>
        ))}
        {ruledOut.map((pair) => (
          <li key={pair.id}>
            {words('ui:connection.ruledOut')}
            {words('ui:list.colon')}
            {words(`matrix:ruledOut.${pair.id}`)}
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
      {words('ui:reference.count', {count: selectConnections(matrix, {scenario: id}).length})}
      {words('ui:list.stop')}
    </p>
  );
}
