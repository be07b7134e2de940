import type {Connection, Fact, Matrix} from '../matrix/model';
import {routes} from '../routes';
import type {UiKey, Words} from '../words/words';
import {underConditionLabel, type ConnectionDescription} from './describeConnection';
import {endpointPlace} from './endpointFacts';
import {publishedLabels} from './publishedLabels';
import {sourcePortText} from './serviceText';
import {workloadNames} from './workloadNames';

/** The inputs for putting fields into words. */
export interface FieldContext {
  readonly matrix: Matrix;
  readonly connection: Connection;
  readonly row: ConnectionDescription;
  readonly words: Words;
}

/** One value of a field, with the route of its page if it has one. */
export interface FieldValue {
  readonly text: string;
  readonly route?: string;
}

interface Field {
  readonly label: UiKey;
  /** The fact of the matrix that it shows; absent if it is not a statement about the network. */
  readonly fact?: Fact;
  /** In display order; undefined if the field does not apply to the connection, so that no list shows it. */
  readonly values: (context: FieldContext) => readonly FieldValue[] | undefined;
  /** Where an endpoint is located. */
  readonly place?: (context: FieldContext) => string;
}

/** Every field of a connection: its label and its value in words. The lists below say which view shows which. */
const fields = {
  from: {
    label: 'ui:table.from',
    fact: 'endpoints',
    values: ({row: {from}}) => [{text: from.name, route: routes.endpoint(from.id)}],
    place: (context) => endpointPlace(context.matrix, context.connection.from, context.words),
  },
  to: {
    label: 'ui:table.to',
    fact: 'endpoints',
    values: ({row: {to}}) => [{text: to.name, route: routes.endpoint(to.id)}],
    place: (context) => endpointPlace(context.matrix, context.connection.to, context.words),
  },
  initiator: {
    label: 'ui:connection.initiator',
    fact: 'initiator',
    values: ({row}) => one(row.from.name),
  },
  direction: {
    label: 'ui:answerCard.direction',
    values: ({row: {from, to}, words}) =>
      one(words('ui:answerCard.directionValue', {from: from.name, to: to.name})),
  },
  port: {label: 'ui:table.port', fact: 'port', values: ({row}) => one(row.port)},
  transport: {label: 'ui:table.transport', fact: 'transport', values: ({row}) => one(row.transport)},
  /** What a firewall must allow, for columns too narrow to show the published label as well. */
  neededTransport: {
    label: 'ui:table.transport',
    values: ({row}) => one(row.transportToOpen || row.transport),
  },
  requirement: {
    label: 'ui:connection.requirement',
    values: ({row, words}) =>
      one(noRuleText(row, words, 'ui:requirement.free') ?? words('ui:requirement.open')),
  },
  transportToOpen: {
    label: 'ui:connection.transportToOpen',
    values: ({row}) =>
      row.scope === 'machine' || row.hasUnstatedEnd || row.transportToOpen === ''
        ? undefined
        : one(`${row.transportToOpen} ${row.port}`),
  },
  /** Transport and port as one phrase, or why there is no rule. */
  opening: {
    label: 'ui:answerCard.open',
    values: ({row, words}) => one(noRuleText(row, words) ?? row.service),
  },
  sourcePort: {
    label: 'ui:connection.sourcePort',
    values: ({connection, words}) => {
      const ports = sourcePortText(connection, words);
      return ports === '' ? undefined : one(ports);
    },
  },
  encryption: {
    label: 'ui:table.encryption',
    fact: 'encryption',
    values: ({row}) => one(row.encryptionLabel),
  },
  application: {
    label: 'ui:table.application',
    fact: 'application',
    values: ({row, words}) => one(row.applications || words('ui:table.applicationUnstated')),
  },
  publishedLabel: {
    label: 'ui:connection.publishedLabel',
    values: ({matrix, connection}) => publishedLabels(matrix, connection).map((text) => ({text})),
  },
  purpose: {label: 'ui:table.purpose', values: ({row}) => one(row.purpose)},
  condition: {
    label: 'ui:table.condition',
    values: ({row, words}) =>
      row.conditions.length === 0 ? one(underConditionLabel(row.always, row, words)) : labels(row.conditions),
  },
  /** Without the workloads that always need it: for a single connection, they are shown next to it. */
  conditionAlone: {
    label: 'ui:table.condition',
    values: ({row, words}) =>
      row.conditions.length === 0
        ? one(underConditionLabel(row.alwaysAlone, row, words))
        : labels(row.conditions),
  },
  conditionClause: {
    label: 'ui:table.condition',
    values: ({row}) => one(row.conditionClause || row.alwaysAlone),
  },
  scope: {
    label: 'ui:connection.scope',
    fact: 'scope',
    values: ({row, words}) => one(words(`ui:scope.${row.scope}`)),
  },
  scenarios: {
    label: 'ui:connection.scenarios',
    values: ({connection, words}) =>
      connection.scenarios.map((id) => ({
        text: words(`matrix:scenarios.${id}.name`),
        route: routes.scenario(id),
      })),
  },
  workload: {
    label: 'ui:connection.workload',
    values: ({connection, words}) => one(workloadNames(connection.workloads, words)),
  },
  basis: {
    label: 'ui:basis.heading',
    values: ({row, words}) => one(words(`ui:basis.${row.basis}.about`)),
  },
  confidence: {
    label: 'ui:connection.confidence',
    values: ({row, words}) => one(words(`ui:confidence.${row.confidence}`)),
  },
  id: {label: 'ui:connection.id', values: ({row}) => one(row.id)},
} as const satisfies Readonly<Record<string, Field>>;

export type FieldId = keyof typeof fields;

export const fieldIds = Object.keys(fields) as readonly FieldId[];

/** The fields each view shows, in order. Adding a field to a list is enough to show it there. */
export const fieldsShownIn = {
  /** The page of a connection, and the Markdown version of it. */
  facts: [
    'from',
    'to',
    'initiator',
    'port',
    'transport',
    'requirement',
    'transportToOpen',
    'sourcePort',
    'encryption',
    'application',
    'publishedLabel',
    'scope',
    'scenarios',
    'workload',
    'basis',
    'confidence',
    'id',
  ],
  /** Tables of connections: in the explorer, on pages, on paper, and as cards where there is little room. */
  table: ['from', 'to', 'port', 'transport', 'encryption', 'application', 'purpose', 'condition'],
  /** Tables of connections in Markdown versions of pages. */
  markdownTable: ['from', 'to', 'port', 'neededTransport', 'encryption', 'condition', 'id'],
  /** The summary card on the page of one connection. */
  card: ['opening', 'direction', 'conditionAlone'],
  /** The row of a sheet as which an answer is copied, followed by the URL of the page. */
  copiedCells: ['from', 'to', 'opening', 'conditionClause', 'purpose', 'id'],
} as const satisfies Readonly<Record<string, readonly FieldId[]>>;

/** The heading of a field, as a text key. */
export function fieldLabel(id: FieldId): UiKey {
  return fields[id].label;
}

/** The definition of a field. */
export function fieldOf(id: FieldId): Field {
  return fields[id];
}

/** A field in words, several values separated by `separator`; empty if it does not apply to the connection. */
export function fieldText(id: FieldId, context: FieldContext, separator: string): string {
  return (fieldOf(id).values(context) ?? []).map(({text}) => text).join(separator);
}

/** Why there is no rule for a connection: it stays inside one machine, or an end is not stated. */
export function noRuleText(
  {scope, hasUnstatedEnd}: Pick<ConnectionDescription, 'scope' | 'hasUnstatedEnd'>,
  words: Words,
  inside: UiKey = 'ui:answerCard.noRule',
): string | undefined {
  if (scope === 'machine') return words(inside);
  return hasUnstatedEnd ? words('ui:requirement.unstatedEnd') : undefined;
}

function one(text: string): readonly FieldValue[] {
  return [{text}];
}

function labels(conditions: ConnectionDescription['conditions']): readonly FieldValue[] {
  return conditions.map(({label}) => ({text: label}));
}
