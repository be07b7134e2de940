import type {Basis, Confidence, Connection, Encryption, Matrix, Scope, Transport} from '../matrix/model';
import {conditionParts, hasUnstatedEnd, selectBasis, transportsOf, transportsToOpen} from '../matrix/select';
import {joinAsList} from '../words/joinWords';
import {portText, serviceToOpenText, transportText} from './serviceText';
import type {Words} from '../words/words';

/** Everything a table, a card or a page says about one connection, in one language. */
export interface ConnectionDescription {
  readonly id: string;
  readonly from: NamedId;
  readonly to: NamedId;
  readonly port: string;
  readonly transports: readonly Transport[];
  readonly transport: string;
  /** Differs from `transport` if the firewall needs less than what is published. */
  readonly transportToOpen: string;
  /** What a firewall must allow, as one phrase: transport and port. */
  readonly service: string;
  readonly applications: string;
  readonly encryption: Encryption;
  readonly encryptionLabel: string;
  readonly basis: Basis;
  readonly basisLabel: string;
  readonly scope: Scope;
  /** Whether no source names an end, so that no rule can be written although ports are stated. */
  readonly hasUnstatedEnd: boolean;
  readonly purpose: string;
  readonly ifClosed: string;
  readonly conditions: readonly ConditionDescription[];
  /**
   * What is known if no condition is given, with the workloads that always need the connection; empty if there is one.
   */
  readonly always: string;
  /** The same without the workloads, for places that show them separately. */
  readonly alwaysAlone: string;
  /** Whether nothing is known of a condition. */
  readonly isConditionUnstated: boolean;
  readonly confidence: Confidence;
  /** All conditions as one clause; empty if there are none. */
  readonly conditionClause: string;
  /** The whole connection, one sentence each: ends and service; purpose; conditions; impact if blocked. */
  readonly sentence: string;
  /** The same without the impact, for page descriptions and chat previews. */
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
  /** The label as it stands within a line, such as in brackets. */
  readonly inSentence: string;
  readonly clause: string;
  /** The clause in the form used before another one. */
  readonly linked: string;
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
  const basis = selectBasis(connection);
  const isUnstated = hasUnstatedEnd(matrix, connection);
  const conditions = conditionParts(matrix.deploymentFacts, connection.condition).map(
    ({fact, value}): ConditionDescription => ({
      fact,
      value,
      label: words(`matrix:deploymentFacts.${fact}.values.${value}.label`),
      inSentence: words(`matrix:deploymentFacts.${fact}.values.${value}.inSentence`),
      clause: words(`matrix:deploymentFacts.${fact}.values.${value}.clause`),
      linked: words(`matrix:deploymentFacts.${fact}.values.${value}.linked`),
    }),
  );
  const conditionClause = joinClauses(conditions, words);
  const machine = matrix.endpoints.find((endpoint) => endpoint.id === to)?.machine;
  const purpose = words(`matrix:connections.${id}.purpose`);
  const ifClosed = words(`matrix:connections.${id}.ifClosed`);
  const encryptionPhrase = words(`ui:encryption.${encryption}.phrase`);
  const transport = transportText(transportsOf(service));
  const transportToOpen = transportText(transportsToOpen(service));
  const label =
    transport === transportToOpen
      ? []
      : [words('ui:sentence.label', {label: transport.replaceAll('/', ' / ')})];
  const protocols = [...(applications === '' ? [] : [applications]), ...label, encryptionPhrase].join(
    words('ui:list.separator'),
  );
  const parts = {
    from: words(`matrix:endpoints.${from}.inSentence`),
    to: words(`matrix:endpoints.${to}.inSentence`),
    service: serviceToOpenText(service, words),
    protocols,
  };
  const summary = [
    scope === 'machine' && machine !== undefined
      ? words('ui:sentence.machine', {...parts, machine: words(`matrix:machines.${machine}.inSentence`)})
      : words('ui:sentence.network', {
          ...parts,
          from: atStart(parts.from, words(`matrix:endpoints.${from}.name`)),
        }),
    words('ui:sentence.purpose', {purpose: withinSentence(purpose)}),
    requirementText(matrix, connection, conditionClause, words),
    isUnstated ? words('ui:sentence.unstatedEnd') : '',
    basis === 'stated' ? '' : words(`ui:sentence.${basis}`),
  ].join('');
  return {
    id,
    from: {id: from, name: words(`matrix:endpoints.${from}.name`)},
    to: {id: to, name: words(`matrix:endpoints.${to}.name`)},
    port: portText(service, words),
    transports: transportsOf(service),
    transport: transport || words('ui:service.transportUnstated'),
    transportToOpen,
    service: parts.service,
    applications,
    encryption,
    encryptionLabel: words(`ui:encryption.${encryption}.label`),
    basis,
    basisLabel: words(`ui:basis.${basis}.label`),
    scope,
    hasUnstatedEnd: isUnstated,
    purpose,
    ifClosed,
    conditions,
    always: conditions.length === 0 ? alwaysText(matrix, connection, words, 'table') : '',
    alwaysAlone: conditions.length === 0 ? words(`ui:table.${unconditionalKind(connection)}`) : '',
    isConditionUnstated: conditions.length === 0 && unconditionalKind(connection) === 'conditionUnstated',
    confidence: connection.confidence,
    conditionClause,
    summary,
    sentence:
      summary +
      words(scope === 'machine' ? 'ui:sentence.ifTaken' : 'ui:sentence.ifClosed', {effect: ifClosed}),
  };
}

/**
 * What is known of a connection without a condition: that its workloads always need it, that it is optional, or
 * nothing. An uncertain row does not say "always", nor does one whose source omits the condition.
 */
export function unconditionalKind({
  confidence,
  optional,
  unstated = [],
}: Connection): 'always' | 'optional' | 'conditionUnstated' {
  if (optional === true) return 'optional';
  return confidence !== 'high' || unstated.includes('condition') ? 'conditionUnstated' : 'always';
}

/** What is known if no condition is given, for a place whose label already says that it is the condition. */
export function underConditionLabel(
  text: string,
  {isConditionUnstated}: Pick<ConnectionDescription, 'isConditionUnstated'>,
  words: Words,
): string {
  return isConditionUnstated ? words('ui:basis.unstated.label') : text;
}

/** "Always" means always within a workload, which is named only if there are several. */
function alwaysText(
  matrix: Matrix,
  connection: Connection,
  words: Words,
  place: 'sentence' | 'table',
): string {
  const kind = unconditionalKind(connection);
  const inSentence = place === 'sentence';
  return kind !== 'always' || matrix.workloads.length === 1
    ? words(inSentence ? `ui:sentence.${kind}` : `ui:table.${kind}`)
    : words(inSentence ? 'ui:sentence.alwaysIn' : 'ui:table.alwaysIn', {
        workloads: joinAsList(
          connection.workloads.map((id) => words(`matrix:workloads.${id}.name`)),
          words,
        ),
      });
}

/** An end at the start of a sentence: proper names stay unchanged, and an article is capitalized. */
function atStart(inSentence: string, name: string): string {
  return inSentence === name ? inSentence : inSentence.charAt(0).toUpperCase() + inSentence.slice(1);
}

/** A purpose is capitalized in a cell but not within a sentence. Names such as SQL keep their case. */
function withinSentence(purpose: string): string {
  return /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(purpose)
    ? purpose.charAt(0).toLowerCase() + purpose.slice(1)
    : purpose;
}

/** Under which condition a connection is needed, as a sentence. */
function requirementText(matrix: Matrix, connection: Connection, conditions: string, words: Words): string {
  if (connection.optional === true) {
    return conditions === '' ? words('ui:sentence.optional') : words('ui:sentence.optionalIf', {conditions});
  }
  return conditions === ''
    ? alwaysText(matrix, connection, words, 'sentence')
    : words('ui:sentence.onlyIf', {conditions});
}

/** Conditions that must all hold, as one clause. */
function joinClauses(conditions: readonly ConditionDescription[], words: Words): string {
  return joinAsList(
    conditions.map(({clause, linked}, index) => (index === conditions.length - 1 ? clause : linked)),
    words,
  );
}
