import type {Matrix, PortRange, Transport} from '../../matrix/model';
import {selectEveryConnection} from '../../matrix/select';
import type {Words} from '../../words/words';
import {readTable} from '../hosts/readTable';
import type {Plan} from './model';
import {portRangeText} from './planRows';

/**
 * One line of an earlier plan; the ends are given by endpoint ids, which files of any release contain or resolve to.
 */
interface EarlierOpening {
  readonly from: string;
  readonly to: string;
  readonly transport: Transport;
  readonly ports: readonly PortRange[];
}

/** An earlier plan as it was read. */
export type EarlierPlan =
  | {
      readonly kind: 'plan';
      readonly openings: readonly EarlierOpening[];
      /** Ids of connections that are no longer in the matrix, or whose row cannot be read. */
      readonly unknown: readonly string[];
    }
  /** `nothing`: no line of it is an opening; `too-long`: more characters than any plan has. */
  | {readonly kind: 'nothing' | 'too-long'};

/** What changed for one pair of ends since the earlier plan. */
export interface PlanChange {
  readonly from: string;
  readonly to: string;
  readonly transport: Transport;
  /** Ports that have to be allowed now and were not before; ascending. */
  readonly open: readonly PortRange[];
  /** Ports that were allowed and that the plan no longer needs; ascending. */
  readonly close: readonly PortRange[];
}

const LIMIT = 5_000_000;
const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)+$/u;
const RANGE = String.raw`\d{1,5}(?:\s*[-–~〜]\s*\d{1,5})?`;
const portsPattern = new RegExp(String.raw`^${RANGE}(?:(?:\s*[;,、/]\s*|\s+)${RANGE})*$`, 'u');
const transportPattern = /^(?:tcp|udp)(?:\s*[/,;&+]\s*(?:tcp|udp))?$/u;

/** Reads a plan that this planner exported as JSON or CSV, in any language. Never throws. */
export function readEarlierPlan(text: string, matrix: Matrix): EarlierPlan {
  if (text.length > LIMIT) return {kind: 'too-long'};
  const trimmed = text.replace(/^\uFEFF/u, '').trim();
  const read = trimmed.startsWith('{') ? readJson(trimmed) : readCsv(trimmed, matrix);
  const unknown = new Set<string>();
  const openings = read.flatMap(({ends, connections, transports, ports}): EarlierOpening[] => {
    const known = connections.flatMap(
      (id) => selectEveryConnection(matrix).find((connection) => connection.id === id) ?? [],
    );
    const [first] = known;
    const {from, to} = ends ?? first ?? {};
    if (from === undefined || to === undefined || transports.length === 0 || ports.length === 0) {
      for (const id of connections) unknown.add(id);
      return [];
    }
    return transports.map((transport) => ({from, to, transport, ports}));
  });
  return openings.length === 0 && unknown.size === 0
    ? {kind: 'nothing'}
    : {kind: 'plan', openings, unknown: [...unknown]};
}

interface ReadOpening {
  readonly ends?: {readonly from: string; readonly to: string};
  readonly connections: readonly string[];
  /** Empty if they cannot be read, like the ports. */
  readonly transports: readonly Transport[];
  readonly ports: readonly PortRange[];
}

function readJson(text: string): readonly ReadOpening[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return [];
  }
  return listIn(document, 'openings').flatMap((opening): ReadOpening[] => {
    const transport = textIn(opening, 'transport');
    const ports = listIn(opening, 'ports').flatMap((range) => {
      const from = valueIn(range, 'from');
      const to = valueIn(range, 'to');
      return typeof from === 'number' && typeof to === 'number' && isRange(from, to) ? [{from, to}] : [];
    });
    const from = textIn(valueIn(opening, 'source'), 'endpoint');
    const to = textIn(valueIn(opening, 'destination'), 'endpoint');
    return [
      {
        transports: isTransport(transport) ? [transport] : [],
        ports,
        connections: listIn(opening, 'connections').filter((id) => typeof id === 'string'),
        ...(from === undefined || to === undefined ? {} : {ends: {from, to}}),
      },
    ];
  });
}

/** By cell content, not by headings, which are in the language of the export. */
function readCsv(text: string, matrix: Matrix): readonly ReadOpening[] {
  const known = new Set(selectEveryConnection(matrix).map(({id}) => id));
  return readTable(text).flatMap((cells): ReadOpening[] => {
    const texts = cells.map((cell) => cell.text);
    const idsIn = (cell: string): readonly string[] => cell.split(/[;\s]+/u).filter((id) => id !== '');
    const areIds = (ids: readonly string[]): boolean =>
      ids.length > 0 && ids.every((id) => idPattern.test(id));
    const lists = texts.map(idsIn).filter(areIds);
    const connections = lists.findLast((ids) => ids.some((id) => known.has(id))) ?? lists.at(-1);
    if (connections === undefined) return [];
    const at = texts.findIndex((cell) => transportPattern.test(cell.toLowerCase()));
    const ports = texts.slice(at + 1).find((cell) => portsPattern.test(cell));
    const isRow = (at >= 0 && ports !== undefined) || connections.some((id) => known.has(id));
    if (!isRow) return [];
    return [
      {
        transports:
          at < 0
            ? []
            : (texts[at] ?? '')
                .toLowerCase()
                .split(/[^a-z]+/u)
                .filter(isTransport),
        ports: at < 0 ? [] : rangesOf(ports ?? ''),
        connections,
      },
    ];
  });
}

function rangesOf(text: string): readonly PortRange[] {
  const ranges = text.matchAll(/(\d+)(?:\s*[-–~〜]\s*(\d+))?/gu);
  return [...ranges].flatMap(([, first, last = first]) => {
    const [from, to] = [Number(first), Number(last)];
    return isRange(from, to) ? [{from, to}] : [];
  });
}

/** What has changed since an earlier plan, by pair of ends and transport; unchanged lines are omitted. */
export function comparePlans(earlier: readonly EarlierOpening[], plan: Plan): readonly PlanChange[] {
  const now = plan.openings.map(({from, to, transport, ports}) => ({
    from: from.endpoint,
    to: to.endpoint,
    transport,
    ports,
  }));
  const keyOf = ({from, to, transport}: EarlierOpening): string => [from, to, transport].join(' ');
  const pairs = new Map([...now, ...earlier].map((opening) => [keyOf(opening), opening]));
  return [...pairs].flatMap(([key, {from, to, transport}]): PlanChange[] => {
    const portsOf = (openings: readonly EarlierOpening[]): readonly PortRange[] =>
      openings.filter((opening) => keyOf(opening) === key).flatMap(({ports}) => ports);
    const open = subtract(portsOf(now), portsOf(earlier));
    const close = subtract(portsOf(earlier), portsOf(now));
    return open.length + close.length === 0 ? [] : [{from, to, transport, open, close}];
  });
}

/** The ports of `ranges` that are in none of `others`, ascending and merged. */
function subtract(ranges: readonly PortRange[], others: readonly PortRange[]): readonly PortRange[] {
  let left: readonly PortRange[] = ranges;
  for (const other of others) {
    left = left.flatMap((range) =>
      other.to < range.from || range.to < other.from
        ? [range]
        : [
            {from: range.from, to: other.from - 1},
            {from: other.to + 1, to: range.to},
          ].filter(({from, to}) => from <= to),
    );
  }
  const merged: PortRange[] = [];
  for (const range of [...left].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && range.from <= last.to + 1) {
      merged[merged.length - 1] = {from: last.from, to: Math.max(last.to, range.to)};
    } else merged.push(range);
  }
  return merged;
}

function isRange(from: number, to: number): boolean {
  return Number.isInteger(from) && Number.isInteger(to) && 1 <= from && from <= to && to <= 65_535;
}

function isTransport(text: string | undefined): text is Transport {
  return text === 'tcp' || text === 'udp';
}

function valueIn(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

function textIn(value: unknown, key: string): string | undefined {
  const found = valueIn(value, key);
  return typeof found === 'string' ? found : undefined;
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const found = valueIn(value, key);
  return Array.isArray(found) ? found : [];
}

/** What the comparison comes to, in one sentence. It claims no more than was read. */
export function describeChanges(
  changes: readonly PlanChange[],
  unknown: readonly string[],
  words: Words,
): string {
  if (changes.length > 0) return words('ui:plan.earlier.summary', {count: changes.length});
  return words(unknown.length === 0 ? 'ui:plan.earlier.same' : 'ui:plan.earlier.sameAsRead');
}

/** What has changed for one pair of ends, in words: what to allow, and what the plan no longer has. */
export function changeTexts({transport, open, close}: PlanChange, words: Words): readonly string[] {
  const portsOf = (ranges: readonly PortRange[]) => ({
    ports: `${transport.toUpperCase()} ${ranges.map(portRangeText).join(words('ui:list.separator'))}`,
  });
  return [
    ...(open.length === 0 ? [] : [words('ui:plan.earlier.open', portsOf(open))]),
    ...(close.length === 0 ? [] : [words('ui:plan.earlier.close', portsOf(close))]),
  ];
}
