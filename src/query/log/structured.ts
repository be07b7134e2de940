import {entryOfParts, partNamed, type Part} from './fields';
import type {Entry, LogFormatId} from './formats/format';

/** What a table with headings or JSON contains. */
export interface StructuredLog {
  readonly format: LogFormatId;
  readonly entries: readonly Entry[];
  /** Rows that could not be read. */
  readonly unread: number;
}

/**
 * Reads what names its fields once or by nesting: a table whose first row says what its columns hold (`Source IP,Source
 * Port,…`), and JSON such as `{"source": {"ip": …, "port": …}, …}`. `lines` are trimmed and not empty.
 */
export function readStructured(lines: readonly string[]): StructuredLog | undefined {
  const found = readJson(lines.join(' ')) ?? readTable(lines) ?? readJoinedTable(lines);
  return found === undefined || found.entries.length === 0 ? undefined : found;
}

type Column = Part | 'state' | undefined;

interface Heading {
  readonly columns: readonly Column[];
  readonly split: (line: string) => readonly string[];
  /** The two ends are called local and remote, so that neither is known to serve. */
  readonly isPair: boolean;
}

/** Names that are only clear as a heading. */
const HEADINGS: ReadonlyMap<string, Column> = new Map<string, Column>([
  ...(['送信元', '接続元', '発信元', '送信元ホスト', '接続元ip', '接続元アドレス'] as const).map(
    (name) => [name, 'source'] as const,
  ),
  ...(
    [
      '宛先',
      '接続先',
      '送信先',
      '宛先ホスト',
      '接続先ip',
      '接続先アドレス',
      'dest',
      'foreignaddress',
    ] as const
  ).map((name) => [name, 'destination'] as const),
  ...(['送信元ポート番号', '接続元ポート', '発信元ポート番号'] as const).map(
    (name) => [name, 'sourcePort'] as const,
  ),
  ...(['宛先ポート番号', '送信先ポート番号', '接続先ポート', 'foreignport'] as const).map(
    (name) => [name, 'destinationPort'] as const,
  ),
  ...(['state', 'status', '状態'] as const).map((name) => [name, 'state'] as const),
]);

const HEADING_LINES = 10;
/** In characters; every possible end of a longer heading would have to be tried. */
const LONGEST_HEADING = 400;
const SEPARATOR_LINE = /^[\s|:+=-]+$/u;

function columnOf(name: string): Column {
  const folded = name.replace(/^["'*]+|["'*]+$/gu, '').replace(/[（(].*[)）]$/u, '');
  return (
    partNamed(folded) ??
    HEADINGS.get(
      folded
        .trim()
        .toLowerCase()
        .replace(/[\s._-]/gu, ''),
    )
  );
}

function readTable(lines: readonly string[]): StructuredLog | undefined {
  for (const [index, line] of lines.slice(0, HEADING_LINES).entries()) {
    const heading = readHeading(line);
    if (heading === undefined) continue;
    const rows = lines.slice(index + 1).filter((row) => !SEPARATOR_LINE.test(row));
    return readRows(rows, heading);
  }
  return undefined;
}

function readRows(rows: readonly string[], heading: Heading): StructuredLog {
  const read = rows.map((row) => readRow(heading.split(row), heading));
  return {
    format: heading.isPair ? 'ss-netstat' : 'fields',
    entries: read.filter((entry) => entry !== undefined),
    unread: read.filter((entry) => entry === undefined).length,
  };
}

function readHeading(line: string): Heading | undefined {
  for (const split of splittersOf(line)) {
    const cells = split(line);
    const columns = cells.map(columnOf);
    const has = (column: Column): boolean => columns.includes(column);
    const names = new Set(columns.filter((column) => column !== undefined && column !== 'state'));
    // A heading holds no numbers; `service` may be a port.
    if (cells.length < 2 || names.size < 2 || cells.some((cell) => /\d{2}/u.test(cell))) continue;
    if (!has('destinationPort') && !(has('destination') && (has('source') || has('service')))) continue;
    return {columns, split, isPair: /local[ _.-]?(?:address|port)/iu.test(line)};
  }
  return undefined;
}

function splittersOf(line: string): readonly ((line: string) => readonly string[])[] {
  const by = (separator: string) => (text: string) => splitCells(text, separator);
  if (line.includes('\t')) return [by('\t')];
  if (line.includes(',')) return [by(',')];
  if (line.includes(';')) return [by(';')];
  if (line.includes('|')) return [(text) => splitCells(text.replace(/^\||\|$/gu, ''), '|')];
  return [(text) => text.split(/\s{2,}/u), (text) => text.split(/\s+/u)];
}

/** The cells of a row; a quoted cell may contain the separator. */
function splitCells(line: string, separator: string): readonly string[] {
  const cells: string[] = [''];
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) cells.push('');
    else cells.push(`${cells.pop() ?? ''}${character}`);
  }
  return cells.map((cell) => cell.trim());
}

function readRow(cells: readonly string[], {columns, isPair}: Heading): Entry | undefined {
  const found = new Map<Part, string>();
  let state = '';
  columns.forEach((column, index) => {
    const cell = cells[index] ?? '';
    if (cell === '' || column === undefined) return;
    if (column === 'state') state ||= cell;
    else if (!found.has(column)) found.set(column, cell);
  });
  const entry = entryOfParts(found, cells.join(' '));
  return entry === undefined || !isPair ? entry : entryOfSocket(entry, state);
}

/** What an entry of a local and a remote end says in this state. */
export function entryOfSocket(entry: Entry, state: string): Entry {
  const pair = {...entry, protocol: entry.protocol ?? (state === '' ? null : 'tcp')};
  if (/^(?:listen|bound|unconn)/iu.test(state)) {
    return {...pair, from: null, to: entry.from, server: 'to', packet: 'unknown'};
  }
  if (/^syn[-_ ]?sent/iu.test(state)) return {...pair, server: 'to'};
  if (/^syn[-_ ]?rec/iu.test(state)) return {...pair, server: 'from'};
  return {...pair, isPair: true};
}

/** A table whose lines a text field has joined by spaces. */
function readJoinedTable([line, ...others]: readonly string[]): StructuredLog | undefined {
  if (line === undefined || others.length > 0) return undefined;
  const isSeparated = /[,;\t]/u.test(line);
  for (const {index} of line.matchAll(/\s+(?=[-\d"[])/gu)) {
    if (index > LONGEST_HEADING) return undefined;
    const heading = readHeading(line.slice(0, index));
    if (heading === undefined) continue;
    const rest = line.slice(index).trim();
    const width = heading.columns.length;
    const words = rest.split(/\s+/u).filter((word) => !SEPARATOR_LINE.test(word));
    if (isSeparated) return readRows(words, heading);
    const starts = words.flatMap((word, at) => (isRowStart(word, words[at - 1]) ? [at] : []));
    return readRows(
      starts.map((start, at) =>
        words
          .slice(start, starts[at + 1])
          .slice(0, width)
          .join(' '),
      ),
      {...heading, split: (text) => text.split(' ')},
    );
  }
  return undefined;
}

/** A row of a joined table begins with an address that follows neither a port nor the heading of its row. */
function isRowStart(word: string, before: string | undefined): boolean {
  const isAddress = (text: string): boolean =>
    /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]*::?[0-9a-f:.]*)$/iu.test(text);
  return isAddress(word) && (before === undefined || !/^\d{1,5}$/u.test(before) || /^\d{1,2}$/u.test(before));
}

/** JSON objects in a text, one after the other, in an array or in the hits of a search. */
export function readJson(text: string): StructuredLog | undefined {
  const objects = jsonObjects(text);
  if (objects.length === 0) return undefined;
  const entries = objects.map(entriesOfJson);
  return {
    format: 'fields',
    entries: entries.flat(),
    unread: entries.filter(({length}) => length === 0).length,
  };
}

/** The lines, with those of a JSON object or array in one. */
export function joinObjects(lines: readonly string[]): readonly string[] {
  const text = lines.join('\n');
  if (!/^[[{]/mu.test(text) || lines.every((line) => !/^[[{]+$/u.test(line))) return lines;
  const joined: string[] = [];
  let open: string[] = [];
  for (const line of lines) {
    if (open.length === 0 && !/^[[{]/u.test(line)) joined.push(line);
    else {
      open.push(line);
      if (!/[}\]],?$/u.test(line) || !isComplete(open.join(' '))) continue;
      joined.push(open.join(' '));
      open = [];
    }
  }
  return [...joined, ...open];
}

function isComplete(text: string): boolean {
  try {
    JSON.parse(text.replace(/,$/u, ''));
    return true;
  } catch {
    return false;
  }
}

function jsonObjects(text: string): readonly unknown[] {
  const found: unknown[] = [];
  let depth = 0;
  let start = 0;
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (isQuoted) {
      if (character === '\\') index += 1;
      else if (character === '"') isQuoted = false;
    } else if (character === '"' && depth > 0) isQuoted = true;
    else if (character === '{') {
      if (depth === 0) start = index;
      depth += 1;
    } else if (character === '}' && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      try {
        found.push(JSON.parse(text.slice(start, index + 1)));
      } catch {
        return [];
      }
    }
  }
  // The last object is cut off.
  if (depth > 0 && found.length > 0) found.push(undefined);
  return found;
}

const DEEPEST = 12;

/** The entry of an object, or else those of what it contains. */
function entriesOfJson(value: unknown, depth = 0): readonly Entry[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((each) => entriesOfJson(each, depth + 1));
  const found = new Map<Part, string>();
  collectParts(value, [], found);
  const entry = entryOfParts(found, '');
  const inside = Object.values(value).flatMap((each) => entriesOfJson(each, depth + 1));
  return entry === undefined ? inside : [entry];
}

/** Several objects of an array are several entries, so that arrays are not entered. */
function collectParts(value: object, path: readonly string[], found: Map<Part, string>): void {
  for (const [key, inner] of Object.entries(value) as readonly (readonly [string, unknown])[]) {
    const keys = [...path, ...key.split('.')];
    if (typeof inner === 'object' && inner !== null) {
      if (!Array.isArray(inner) && keys.length < DEEPEST) collectParts(inner, keys, found);
      continue;
    }
    if (typeof inner !== 'string' && typeof inner !== 'number') continue;
    const part = keys
      .map((_, from) => partNamed(keys.slice(from).join('')))
      .find((each) => each !== undefined);
    if (part === undefined || found.has(part)) continue;
    // The protocol of an application (`network.protocol`) is none of a packet.
    if (part === 'protocol' && !/^(?:tcp|udp|icmp|sctp|\d)/iu.test(String(inner))) continue;
    found.set(part, String(inner));
  }
}
