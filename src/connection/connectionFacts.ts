import type {Connection, Matrix} from '../matrix/model';
import {selectEndpoint} from '../matrix/select';
import {describeConnection} from './describeConnection';
import {publishedLabel} from './describeDiscrepancy';
import {joinWithSeparator} from '../words/joinWords';
import {routes} from '../routes';
import type {Words} from '../words/words';

/** One field of a connection in words. */
export interface ConnectionFact {
  readonly id:
    | 'from'
    | 'to'
    | 'initiator'
    | 'port'
    | 'transport'
    | 'requirement'
    | 'transportToOpen'
    | 'sourcePort'
    | 'encryption'
    | 'application'
    | 'publishedLabel'
    | 'scope'
    | 'scenarios'
    | 'workload'
    | 'confidence'
    | 'id';
  readonly label: string;
  /** Its values; those that have a page of their own with the route of it. */
  readonly values: readonly {readonly text: string; readonly route?: string}[];
  /** Where an endpoint stands. */
  readonly place?: string;
}

/** Every field of a connection, with the labels that the source prints beside what we use. */
export function connectionFacts(
  matrix: Matrix,
  connection: Connection,
  words: Words,
): readonly ConnectionFact[] {
  const row = describeConnection(matrix, connection, words);
  const one = (id: ConnectionFact['id'], label: string, text: string): ConnectionFact => ({
    id,
    label,
    values: [{text}],
  });
  return [
    {id: 'from', label: words('ui:table.from'), ...endpointFact(matrix, connection.from, words)},
    {id: 'to', label: words('ui:table.to'), ...endpointFact(matrix, connection.to, words)},
    one('initiator', words('ui:connection.initiator'), row.from.name),
    one('port', words('ui:table.port'), row.port),
    one('transport', words('ui:table.transport'), row.transport),
    one(
      'requirement',
      words('ui:connection.requirement'),
      words(connection.scope === 'machine' ? 'ui:requirement.free' : 'ui:requirement.open'),
    ),
    ...(connection.scope === 'machine' || row.transportToOpen === ''
      ? []
      : [
          one(
            'transportToOpen',
            words('ui:connection.transportToOpen'),
            `${row.transportToOpen} ${row.port}`,
          ),
        ]),
    one('sourcePort', words('ui:connection.sourcePort'), words('ui:connection.sourcePortValue')),
    one('encryption', words('ui:table.encryption'), row.encryptionLabel),
    one(
      'application',
      words('ui:table.application'),
      row.applications || words('ui:table.applicationUnstated'),
    ),
    one(
      'publishedLabel',
      words('ui:connection.publishedLabel'),
      joinWithSeparator(publishedLabels(matrix, connection), words),
    ),
    one('scope', words('ui:connection.scope'), words(`ui:scope.${connection.scope}`)),
    {
      id: 'scenarios',
      label: words('ui:connection.scenarios'),
      values: connection.scenarios.map((id) => ({
        text: words(`matrix:scenarios.${id}.name`),
        route: routes.scenario(id),
      })),
    },
    one('workload', words('ui:connection.workload'), words(`matrix:workloads.${connection.workload}.name`)),
    one('confidence', words('ui:connection.confidence'), words(`ui:confidence.${connection.confidence}`)),
    one('id', words('ui:connection.id'), connection.id),
  ];
}

/** The labels that the cited rows print for port and protocol, each once. */
export function publishedLabels(matrix: Matrix, connection: Connection): readonly string[] {
  const labels = connection.citations.flatMap(({source, row}) => {
    const label = row === undefined ? undefined : publishedLabel(matrix, source, row);
    return label === undefined ? [] : [label];
  });
  return [...new Set(labels)];
}

function endpointFact(
  matrix: Matrix,
  endpoint: string,
  words: Words,
): Pick<ConnectionFact, 'values' | 'place'> {
  const {id, machine, zone} = selectEndpoint(matrix, endpoint);
  return {
    values: [{text: words(`matrix:endpoints.${id}.name`), route: routes.endpoint(id)}],
    place: machine === undefined ? words(`matrix:zones.${zone}`) : words(`matrix:machines.${machine}.name`),
  };
}
