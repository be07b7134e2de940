import {normalizeForSearch} from '../../text/normalizeForSearch';
import type {Words} from '../../words/words';
import type {PlanRow} from '../plan/planRows';
import type {Plan} from '../plan/model';
import {csv} from '../formats/csv';
import type {ExportContext} from '../formats/kit/model';
import {prepareExport} from '../formats/kit/prepareExport';
import {
  noteRow,
  partyHosts,
  sheetNotes,
  sheetRows,
  sourcePortCell,
  VALUE_SEPARATOR,
} from '../formats/kit/requestSheet';

/** What a column of a company's own request form can contain. */
export const formFields = [
  'empty',
  'number',
  'direction',
  'fromName',
  'fromHosts',
  'sourcePort',
  'toName',
  'toHosts',
  'transport',
  'ports',
  'service',
  'action',
  'purpose',
  'condition',
  'connections',
  'basis',
] as const;

type FormField = (typeof formFields)[number];

/** The columns of the form, in order. */
export interface FormColumn {
  readonly heading: string;
  readonly field: FormField;
}

/** A wider sheet is not a form. */
const MOST_COLUMNS = 60;
const LONGEST_HEADING = 200;

/**
 * How headings are recognized, most specific first: a source port is not a source, and a request number is not a port
 * number. Applicants, dates and the like stay empty on purpose: the plan does not know them.
 */
const patterns: readonly (readonly [FormField, RegExp])[] = [
  [
    'empty',
    /\bnat\b|(?:サ|レ|エクス|イン|パス)ポート|申請(?:者|日|no|番号|区分)|依頼(?:者|日)|承認|期間|期限|開始日|終了日|部署|連絡先|applicant|request(?:or|er|ed by|id| id| no| number)|approv|period|expir|valid|start date|end date|department|contact|ticket/u,
  ],
  ['ports', /(?:送信元|発信元|接続元|source|src|from).*(?:宛先|送信先|接続先|dest|dst).*(?:ポート|\bport)/u],
  ['empty', /(?:送信元|発信元|接続元|source|src).*(?:宛先|送信先|接続先|dest|dst)/u],
  ['sourcePort', /(?:送信元|発信元|接続元|source|src|from).*(?:ポート|\bport)/u],
  [
    'service',
    /(?:プロトコル|protocol|transport).*(?:ポート|\bport)|(?:ポート|\bport).*(?:プロトコル|protocol)/u,
  ],
  [
    'service',
    /(?:ポート|\bport).*tcp\s*\/\s*udp|tcp\s*\/\s*udp.*(?:ポート|\bport)|^(?:services?|サービス)$/u,
  ],
  ['ports', /ポート|\bport|サービス番号|service port/u],
  [
    'fromHosts',
    /(?:送信元|発信元|接続元|通信元|source|src|from).*(?:ip|アドレス|address|host|ホスト|addr|fqdn|url|network|subnet|ネットワーク|セグメント)/u,
  ],
  [
    'toHosts',
    /(?:宛先|送信先|接続先|通信先|あて先|destination|dest|dst|to\b).*(?:ip|アドレス|address|host|ホスト|addr|fqdn|url|network|subnet|ネットワーク|セグメント)/u,
  ],
  ['fromName', /(?:送信元|発信元|接続元|source|src|from).*(?:名|name|機器|システム|zone|ゾーン)/u],
  [
    'toName',
    /(?:宛先|送信先|接続先|あて先|destination|dest|dst|to\b).*(?:名|name|機器|システム|zone|ゾーン)/u,
  ],
  ['fromHosts', /送信元|発信元|接続元|通信元|^(?:source|src|from)$/u],
  ['toHosts', /宛先|送信先|接続先|通信先|あて先|^(?:destination|dest|dst|to)$/u],
  ['transport', /プロトコル|protocol|tcp\s*\/\s*udp|transport/u],
  ['direction', /方向|direction/u],
  ['action', /動作|アクション|許可|拒否|action|permit|allow/u],
  ['purpose', /理由|用途|目的|業務|reason|purpose|justification|description|説明/u],
  ['condition', /条件|condition/u],
  ['basis', /根拠|basis/u],
  ['connections', /通信\s*id|connection/u],
  ['number', /^(?:項番|項|no\.?|番号|#|num(?:ber)?|item|行)$/u],
];

/** What each heading appears to ask for; an unknown heading stays empty. */
export function matchHeadings(headings: readonly string[]): readonly FormColumn[] {
  const columns = headings.slice(0, MOST_COLUMNS).map((heading): FormColumn => {
    const text = normalizeForSearch(heading).trim();
    return {
      heading: heading.slice(0, LONGEST_HEADING),
      field: patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'empty',
    };
  });
  const asks = (field: FormField): boolean => columns.some((column) => column.field === field);
  // Beside ports or transports of their own, the service is the other one of them, or the name of an application.
  const isTransport = ({heading}: FormColumn): boolean =>
    !asks('transport') && /tcp|protocol|プロトコル/u.test(normalizeForSearch(heading));
  return columns.map((column) => {
    if (column.field !== 'service') return column;
    if (asks('ports')) return {...column, field: isTransport(column) ? 'transport' : 'empty'};
    return asks('transport') ? {...column, field: 'ports'} : column;
  });
}

export type FormRows = 'opening' | 'pair';

/** The plan in the columns of the form. */
export interface FormTable {
  readonly headings: readonly string[];
  /** One per line of the request, each as wide as the headings. */
  readonly entries: readonly (readonly string[])[];
  /** What the columns have no place for, in the order in which it appears below the entries. */
  readonly notes: readonly string[];
}

/** The plan as rows of the form. Reservations about a line are kept even if the form has no column for them. */
export function formTable(
  columns: readonly FormColumn[],
  plan: Plan,
  per: FormRows,
  context: ExportContext,
): FormTable {
  const prepared = prepareExport(csv, plan, context);
  let number = 0;
  const lines = sheetRows(prepared, context).map((row) => {
    const from = partyHosts(row.from, context);
    const to = partyHosts(row.to, context);
    const pairs =
      per === 'opening'
        ? [{from: from.join(VALUE_SEPARATOR), to: to.join(VALUE_SEPARATOR)}]
        : from.flatMap((source) => to.map((destination) => ({from: source, to: destination})));
    return {row, entries: pairs.map((ends) => ({...ends, number: (number += 1)}))};
  });
  const has = (field: FormField): boolean => columns.some((column) => column.field === field);
  return {
    headings: columns.map(({heading}) => heading),
    entries: lines.flatMap(({row, entries}) =>
      entries.map((entry) =>
        columns.map(({field}) => cellOf(field, row, entry.from, entry.to, entry.number, context.words)),
      ),
    ),
    notes: [
      ...lines.flatMap(({row, entries}) => lineNotes(row, entries, has, context.words)),
      ...prepared.refusals.map(({reason}) => reason),
      ...sheetNotes(prepared, context),
    ],
  };
}

/** What a form without columns for them would lose of one opening: its basis and its condition. */
function lineNotes(
  row: PlanRow,
  entries: readonly {readonly number: number}[],
  has: (field: FormField) => boolean,
  words: Words,
): readonly string[] {
  const told = [
    ...(has('basis')
      ? []
      : [`${words('ui:basis.heading')}${words('ui:list.colon')}${row.bases.join(VALUE_SEPARATOR)}`]),
    ...(has('condition') ? [] : row.conditions),
  ];
  if (told.length === 0) return [];
  const [first, last] = [entries[0]?.number ?? 0, entries.at(-1)?.number ?? 0];
  return [
    words('ui:export.formLine', {
      lines: first === last ? String(first) : `${String(first)}–${String(last)}`,
      opening: `${row.from.name} → ${row.to.name} ${row.transport} ${row.ports.join(VALUE_SEPARATOR)}`,
      told: told.join(VALUE_SEPARATOR),
    }),
  ];
}

/**
 * The table in rows as wide as the form: headings, entries, and the notes below, which no program mistakes for an
 * entry.
 */
export function formRows(
  {headings, entries, notes}: FormTable,
  words: Words,
): readonly (readonly string[])[] {
  return [headings, ...entries, ...notes.map((note) => noteRow(note, headings.length, words))];
}

function cellOf(
  field: FormField,
  row: PlanRow,
  from: string,
  to: string,
  number: number,
  words: Words,
): string {
  switch (field) {
    case 'empty':
      return '';
    case 'number':
      return String(number);
    case 'direction':
      return words('ui:export.oneWay');
    case 'fromName':
      return row.from.name;
    case 'fromHosts':
      return from;
    case 'sourcePort':
      return sourcePortCell(row, {words});
    case 'toName':
      return row.to.name;
    case 'toHosts':
      return to;
    case 'transport':
      return row.transport;
    case 'ports':
      return row.ports.join(VALUE_SEPARATOR);
    case 'service':
      return row.ports.map((port) => `${row.transport}/${port}`).join(VALUE_SEPARATOR);
    case 'action':
      return words('ui:export.allow');
    case 'purpose':
      return row.purposes.join(VALUE_SEPARATOR);
    case 'condition':
      return row.conditions.join(VALUE_SEPARATOR);
    case 'connections':
      return row.connections.join(VALUE_SEPARATOR);
    case 'basis':
      return row.bases.join(VALUE_SEPARATOR);
  }
}

/** Reads the form that the device has stored; undefined if it is not valid. Never throws. */
export function parseForm(stored: string | null): readonly FormColumn[] | undefined {
  if (stored === null || stored.length > MOST_COLUMNS * (LONGEST_HEADING + 100)) return undefined;
  try {
    const parsed: unknown = JSON.parse(stored);
    if (!Array.isArray(parsed)) return undefined;
    const columns = parsed.flatMap((entry: unknown): FormColumn[] => {
      if (typeof entry !== 'object' || entry === null || !('heading' in entry) || !('field' in entry))
        return [];
      const field = formFields.find((candidate) => candidate === entry.field);
      return typeof entry.heading === 'string' && field !== undefined
        ? [{heading: entry.heading.slice(0, LONGEST_HEADING), field}]
        : [];
    });
    return columns.length > 0 && columns.length <= MOST_COLUMNS ? columns : undefined;
  } catch {
    return undefined;
  }
}
