import type {Basis, Connection, Fact, Matrix} from '../matrix/model';
import {selectEndpoint, selectFieldBasis} from '../matrix/select';
import {describeConnection} from './describeConnection';
import {publishedLabel} from './describeDiscrepancy';
import {sourcePortText} from './serviceText';
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
    | 'basis'
    | 'confidence'
    | 'id';
  readonly label: string;
  /** Its values; those that have a page of their own with the route of it. */
  readonly values: readonly {readonly text: string; readonly route?: string}[];
  /** Where an endpoint stands. */
  readonly place?: string;
  /** How the value is known; absent where it is no statement about the network. */
  readonly basis?: Basis | 'unstated';
}

/** Which fact of the matrix a field shows. */
const factOf: Partial<Record<ConnectionFact['id'], Fact>> = {
  from: 'endpoints',
  to: 'endpoints',
  initiator: 'initiator',
  port: 'port',
  transport: 'transport',
  encryption: 'encryption',
  application: 'application',
  scope: 'scope',
};

/** Every field of a connection, with the labels that the source prints beside what we use. */
export function connectionFacts(
  matrix: Matrix,
  connection: Connection,
  words: Words,
): readonly ConnectionFact[] {
  const row = describeConnection(matrix, connection, words);
  const sourcePorts = sourcePortText(connection, words);
  const basisOf = (id: ConnectionFact['id']): Pick<ConnectionFact, 'basis'> => {
    const fact = factOf[id];
    return fact === undefined ? {} : {basis: selectFieldBasis(connection, fact)};
  };
  const one = (id: ConnectionFact['id'], label: string, text: string): ConnectionFact => ({
    ...basisOf(id),
    id,
    label,
    values: [{text}],
  });
  return [
    {
      ...basisOf('from'),
      id: 'from',
      label: words('ui:table.from'),
      ...endpointFact(matrix, connection.from, words),
    },
    {...basisOf('to'), id: 'to', label: words('ui:table.to'), ...endpointFact(matrix, connection.to, words)},
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
    ...(sourcePorts === '' ? [] : [one('sourcePort', words('ui:connection.sourcePort'), sourcePorts)]),
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
    one(
      'workload',
      words('ui:connection.workload'),
      joinWithSeparator(
        connection.workloads.map((id) => words(`matrix:workloads.${id}.name`)),
        words,
      ),
    ),
    one('basis', words('ui:basis.heading'), words(`ui:basis.${row.basis}.about`)),
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
