import {planRow, type PlanRow, type PlanRowParty} from '../../plan/planRows';
import {openPoints} from '../../plan/openPoints';
import {fieldLabel} from '../../../connection/connectionFields';
import {transportText} from '../../../connection/serviceText';
import type {UiKey, Words} from '../../../words/words';
import type {ExportablePlan, ExportContext} from './model';
import {withoutRule} from './withoutRule';

type ColumnId =
  | 'number'
  | 'from'
  | 'fromHosts'
  | 'sourcePort'
  | 'to'
  | 'toHosts'
  | 'transport'
  | 'ports'
  | 'action'
  | 'encryption'
  | 'application'
  | 'purpose'
  | 'condition'
  | 'ifClosed'
  | 'basis'
  | 'direction'
  | 'connections'
  | 'remark';

export interface SheetColumn {
  readonly id: ColumnId;
  readonly heading: string;
  /** Column width in half-width characters. */
  readonly width: number;
}

/** The request for a firewall change as a table: what network teams ask for, in their order. */
export interface RequestSheet {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly string[])[];
  /** For each row, the columns that have no hosts. */
  readonly holes: readonly (readonly ColumnId[])[];
}

/** Between several values of one cell. Not a comma: spreadsheets read "22,443" as one number. */
export const VALUE_SEPARATOR = '; ';

interface Column {
  readonly id: ColumnId;
  readonly heading: UiKey;
  readonly width: number;
  readonly cell: (row: PlanRow, context: ExportContext) => string;
}

const columns: readonly Column[] = [
  {id: 'number', heading: 'ui:export.column.number', width: 5, cell: ({number}) => String(number)},
  {id: 'from', heading: fieldLabel('from'), width: 22, cell: ({from}) => from.name},
  {
    id: 'fromHosts',
    heading: 'ui:export.column.fromHosts',
    width: 28,
    cell: ({from}, context) => hostsText(from, context),
  },
  {
    id: 'sourcePort',
    heading: fieldLabel('sourcePort'),
    width: 12,
    cell: sourcePortCell,
  },
  {id: 'to', heading: fieldLabel('to'), width: 22, cell: ({to}) => to.name},
  {
    id: 'toHosts',
    heading: 'ui:export.column.toHosts',
    width: 28,
    cell: ({to}, context) => hostsText(to, context),
  },
  {id: 'transport', heading: fieldLabel('transport'), width: 11, cell: ({transport}) => transport},
  {
    id: 'ports',
    heading: 'ui:export.column.toPorts',
    width: 13,
    cell: ({ports}) => ports.join(VALUE_SEPARATOR),
  },
  {
    id: 'action',
    heading: 'ui:export.column.action',
    width: 9,
    cell: (_row, {words}) => words('ui:export.allow'),
  },
  {
    id: 'encryption',
    heading: fieldLabel('encryption'),
    width: 14,
    cell: ({encryption}) => encryption.join(VALUE_SEPARATOR),
  },
  {
    id: 'application',
    heading: fieldLabel('application'),
    width: 18,
    cell: ({applications}) => applications.join(VALUE_SEPARATOR),
  },
  {
    id: 'purpose',
    heading: fieldLabel('purpose'),
    width: 44,
    cell: ({purposes}) => purposes.join(VALUE_SEPARATOR),
  },
  {
    id: 'condition',
    heading: fieldLabel('condition'),
    width: 26,
    cell: ({conditions}) => conditions.join(VALUE_SEPARATOR),
  },
  {
    id: 'ifClosed',
    heading: 'ui:connection.ifClosed',
    width: 36,
    cell: ({effectsIfClosed}) => effectsIfClosed.join(VALUE_SEPARATOR),
  },
  {
    id: 'direction',
    heading: 'ui:export.column.direction',
    width: 12,
    cell: (_row, {words}) => words('ui:export.oneWay'),
  },
  {
    id: 'basis',
    heading: 'ui:basis.heading',
    width: 14,
    cell: ({bases}) => bases.join(VALUE_SEPARATOR),
  },
  {
    id: 'connections',
    heading: 'ui:export.column.connections',
    width: 28,
    cell: ({connections}) => connections.join(VALUE_SEPARATOR),
  },
  {id: 'remark', heading: 'ui:export.column.remark', width: 30, cell: () => ''},
];

/** The openings as a request sheet. Refusals go into the remark of their row. */
export function requestSheet(plan: ExportablePlan, context: ExportContext): RequestSheet {
  const isHole = ({hosts, publishedNames}: PlanRowParty): boolean =>
    hosts.length === 0 && publishedNames.length === 0;
  return {
    holes: sheetRows(plan, context).map(({from, to}) => [
      ...(isHole(from) ? (['fromHosts'] as const) : []),
      ...(isHole(to) ? (['toHosts'] as const) : []),
    ]),
    columns: columns.map(({id, heading, width}) => ({id, heading: context.words(heading), width})),
    rows: sheetRows(plan, context).map((row) =>
      columns.map(({id, cell}) => (id === 'remark' ? remarkOf(row, plan) : cell(row, context))),
    ),
  };
}

/** What the request does not settle, as rows below it. */
export function noteRows(
  plan: ExportablePlan,
  context: ExportContext,
  width: number,
): readonly (readonly string[])[] {
  return sheetNotes(plan, context).map((text) => noteRow(text, width, context.words));
}

/** What the request does not settle, one sentence each. */
export function sheetNotes({plan}: ExportablePlan, {matrix, words}: ExportContext): readonly string[] {
  const ids = (connections: readonly {readonly id: string}[]): string =>
    connections.map(({id}) => id).join(' ');
  return [
    ...withoutRule(plan, words),
    ...(plan.insideMachine.length === 0
      ? []
      : [words('ui:export.insideMachine', {connections: ids(plan.insideMachine)})]),
    ...plan.notOpened.map(({connection, transports}) =>
      words('ui:export.notOpened', {connection: connection.id, transports: transportText(transports)}),
    ),
    ...openPoints(plan, matrix, words).map(({text}) => text),
  ];
}

/**
 * A note below the openings: the first cell marks it as a note, the last contains the text, and the others are empty,
 * so that no program mistakes it for an opening. A single-column sheet has both in its cell.
 */
export function noteRow(text: string, width: number, words: Words): readonly string[] {
  const mark = words('ui:export.note');
  if (width < 2) return [`${mark}${words('ui:list.colon')}${text}`];
  return [mark, ...Array.from({length: width - 2}, () => ''), text];
}

/** Every opening of the plan as a row, with those of its hosts that are safe to print. */
export function sheetRows(
  {openings, templates}: ExportablePlan,
  {matrix, words}: ExportContext,
): readonly PlanRow[] {
  return [...openings, ...templates]
    .sort((a, b) => a.number - b.number)
    .map((opening) => planRow(opening, opening.number, matrix, words));
}

/** The hosts of an end, or the names that its vendor publishes, or a mark that they are missing. */
export function partyHosts(
  {name, hosts, publishedNames}: PlanRowParty,
  {words}: ExportContext,
): readonly string[] {
  if (hosts.length > 0) return hosts;
  return publishedNames.length > 0 ? publishedNames : [words('ui:export.placeholder', {name})];
}

/** The stated source ports, or that any is possible. */
export function sourcePortCell({sourcePorts}: PlanRow, {words}: Pick<ExportContext, 'words'>): string {
  return sourcePorts.length === 0 ? words('ui:export.anySourcePort') : sourcePorts.join(VALUE_SEPARATOR);
}

function hostsText(party: PlanRowParty, context: ExportContext): string {
  return partyHosts(party, context).join(VALUE_SEPARATOR);
}

function remarkOf({number}: PlanRow, {refusals}: ExportablePlan): string {
  return refusals
    .filter((refusal) => refusal.number === number)
    .map(({reason}) => reason)
    .join(' ');
}
