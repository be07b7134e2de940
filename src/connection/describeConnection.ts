import type {Connection, Encryption, Matrix, Scope, Transport} from '../matrix/model';
import {conditionParts, transportsOf, transportsToOpen} from '../matrix/select';
import {joinAsConditions} from '../words/joinWords';
import {portText, serviceText, transportText} from './serviceText';
import type {Words} from '../words/words';

/** Everything a table, a card or a page says about one connection, in one language. */
export interface ConnectionDescription {
  readonly id: string;
  readonly from: NamedId;
  readonly to: NamedId;
  readonly port: string;
  readonly transports: readonly Transport[];
  readonly transport: string;
  /** Differs from `transport` where the firewall needs less than what is published. */
  readonly transportToOpen: string;
  /** Transport and port as one phrase. */
  readonly service: string;
  readonly applications: string;
  readonly encryption: Encryption;
  readonly encryptionLabel: string;
  readonly scope: Scope;
  readonly purpose: string;
  readonly ifClosed: string;
  readonly conditions: readonly ConditionDescription[];
  /** The whole connection in one sentence each: who, where, how; for what; only if; what breaks. */
  readonly sentence: string;
  /** The same without what breaks, for page descriptions and chat previews. */
  readonly summary: string;
}

export interface NamedId {
  readonly id: string;
  readonly name: string;
}

export interface ConditionDescription {
  readonly fact: string;
  readonly value: string;
  readonly label: string;
  readonly clause: string;
}

/** Puts a connection into words. */
export function describeConnection(
  matrix: Matrix,
  connection: Connection,
  words: Words,
): ConnectionDescription {
  const {id, from, to, service, encryption, scope} = connection;
  const applications = matrix.applications
    .filter((application) => connection.applications.includes(application.id))
    .map(({name}) => name)
    .join(' / ');
  const conditions = conditionParts(matrix.deploymentFacts, connection.condition).map(
    ({fact, value}): ConditionDescription => ({
      fact,
      value,
      label: words(`matrix:deploymentFacts.${fact}.values.${value}.label`),
      clause: words(`matrix:deploymentFacts.${fact}.values.${value}.clause`),
    }),
  );
  const machine = matrix.endpoints.find((endpoint) => endpoint.id === to)?.machine;
  const purpose = words(`matrix:connections.${id}.purpose`);
  const ifClosed = words(`matrix:connections.${id}.ifClosed`);
  const encryptionPhrase = words(`ui:encryption.${encryption}.phrase`);
  const protocols =
    applications === '' ? encryptionPhrase : applications + words('ui:list.separator') + encryptionPhrase;
  const parts = {
    from: words(`matrix:endpoints.${from}.inSentence`),
    to: words(`matrix:endpoints.${to}.inSentence`),
    service: serviceText(service, words),
    protocols,
  };
  const summary = [
    scope === 'machine' && machine !== undefined
      ? words('ui:sentence.machine', {...parts, machine: words(`matrix:machines.${machine}.inSentence`)})
      : words('ui:sentence.network', parts),
    words('ui:sentence.purpose', {purpose}),
    conditions.length === 0
      ? words('ui:sentence.always')
      : words('ui:sentence.onlyIf', {
          conditions: joinAsConditions(
            conditions.map(({clause}) => clause),
            words,
          ),
        }),
  ].join('');
  return {
    id,
    from: {id: from, name: words(`matrix:endpoints.${from}.name`)},
    to: {id: to, name: words(`matrix:endpoints.${to}.name`)},
    port: portText(service, words),
    transports: transportsOf(service),
    transport: transportText(transportsOf(service)) || words('ui:service.transportUnstated'),
    transportToOpen: transportText(transportsToOpen(service)),
    service: parts.service,
    applications,
    encryption,
    encryptionLabel: words(`ui:encryption.${encryption}.label`),
    scope,
    purpose,
    ifClosed,
    conditions,
    summary,
    sentence:
      summary +
      words(scope === 'machine' ? 'ui:sentence.ifTaken' : 'ui:sentence.ifClosed', {effect: ifClosed}),
  };
}
