import type {ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import {selectConnections} from '../../matrix/select';
import {describeConnection} from '../../connection/describeConnection';
import {endpointFacts} from '../../connection/endpointFacts';
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
      {words('ui:reference.count', {count: selectConnections(matrix, {scenario: id}).length})}
      {words('ui:list.stop')}
    </p>
  );
}
