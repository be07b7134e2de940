import {normalizeForSearch} from '../../text/normalizeForSearch';
import type {Host} from '../plan/model';
import {networkRange, prefixOfMask, readIpv4} from './ipAddress';
import {parseHosts, type HostNotice, type HostProblem} from './parseHosts';
import {readTable, type Cell} from './readTable';

/** The names by which a sheet may refer to an endpoint, in any language, including its id. */
export interface EndpointNames {
  readonly endpoint: string;
  readonly names: readonly string[];
  /** Names that an export writes for the endpoint if the customer gave no host. */
  readonly publishedNames?: readonly string[];
}

/** Headings of a sheet that names source and destination in each row, such as the CSV export. */
export interface PairHeadings {
  readonly from: readonly string[];
  readonly fromHosts: readonly string[];
  readonly to: readonly string[];
  readonly toHosts: readonly string[];
}

/** A name in a sheet that matches no endpoint; the hosts next to or below it were ignored. */
export interface UnknownName {
  readonly line: number;
  readonly entry: string;
}

/** Cells next to hosts that were not read as hosts. */
export interface LeftOut {
  readonly line: number;
  /** The cell, or the heading of a whole column. */
  readonly entry: string;
  /**
   * A column that holds no hosts according to its heading or the neighboring columns; a column of names in rows that
   * also have an address; a cell next to the host of its row; the mask of an address; a row that is not in use.
   */
  readonly kind: 'column' | 'names' | 'cell' | 'mask' | 'row';
}

/** Several addresses in one row: they may be several hosts, or several addresses of one machine. */
export interface SeveralAddresses {
  readonly line: number;
  readonly addresses: readonly string[];
}

export interface ParsedHostSheet {
  /** How the sheet was read. */
  readonly layout: 'rows' | 'columns' | 'pairs' | 'unreadable';
  /** By endpoint id, in sheet order; only endpoints with hosts. */
  readonly hosts: Readonly<Record<string, readonly Host[]>>;
  readonly problems: readonly HostProblem[];
  readonly notices: readonly HostNotice[];
  readonly unknownNames: readonly UnknownName[];
  readonly leftOut: readonly LeftOut[];
  readonly several: readonly SeveralAddresses[];
}

interface NamedCell {
  readonly endpoint: string;
  readonly cell: Cell;
}

/**
 * Reads the hosts of several endpoints from a table: one endpoint per row (its name, then hosts), one endpoint per
 * column (names in the first row, hosts below), or a list of sources and destinations as in the CSV export. Never
 * throws.
 */
export function parseHostSheet(
  text: string,
  endpoints: readonly EndpointNames[],
  headings?: PairHeadings,
): ParsedHostSheet {
  const byName = endpointsByName(endpoints);
  const find = (cell: Cell | undefined): string | undefined =>
    cell === undefined
      ? undefined
      : namesWithin(cell.text)
          .map((name) => byName.get(foldName(name)))
          .find((endpoint) => endpoint !== undefined);
  const rows = readTable(text).flatMap((row) => splitCaption(row, find));

  const published = new Map(
    endpoints.map(({endpoint, publishedNames}) => [endpoint, new Set(publishedNames)] as const),
  );
  const collect: Collect = (layout, read) =>
    collectHosts(layout, read, (endpoint, entry) => published.get(endpoint)?.has(entry) === true);

  const pairs = headings === undefined ? undefined : findPairColumns(rows, headings);
  if (pairs !== undefined) return readPairs(rows, pairs, find, collect);

  const heading = findHeading(rows, find);
  const named = (cells: readonly (Cell | undefined)[]): number =>
    cells.filter((cell) => find(cell) !== undefined).length;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const counts = Array.from({length: width}, (_, column) => named(rows.map((row) => row[column])));
  const down = Math.max(0, ...counts);
  const [header = []] = rows;
  // The names above columns have no addresses beside them.
  const isHeader = heading === undefined && !header.some((cell, column) => isAddressed({cell, column}));
  const across = isHeader ? named(header) : 0;
  if (across === 0 && down === 0) return collect('unreadable', {cells: []});
  const isAlone = header.filter((cell) => cell.text !== '').length === 1;
  return across > down || (across === down && isAlone)
    ? readColumns(rows, find, collect)
    : readRows(rows, heading, heading?.role ?? counts.indexOf(down), find, collect);
}

type Find = (cell: Cell | undefined) => string | undefined;

interface Collected {
  readonly cells: readonly NamedCell[];
  readonly unknownNames?: readonly UnknownName[];
  readonly leftOut?: readonly LeftOut[];
  readonly several?: readonly SeveralAddresses[];
}

type Collect = (layout: ParsedHostSheet['layout'], read: Collected) => ParsedHostSheet;

/** Spellings of names differ in spaces and hyphens, which are insignificant. */
export function foldName(text: string): string {
  return normalizeForSearch(text).replace(/[\s_-]+/gu, '');
}

/** What marks a machine or a row as no longer used. */
const UNUSED = String.raw`旧|廃止|撤去|除外|対象外|old|former|retired|decommission|unused`;

/** The text of a cell, and the name in it without list marks, remarks in brackets, numbers, vendor and plural. */
function namesWithin(text: string): readonly string[] {
  const plain = text
    .trim()
    .replace(/^[-*•●○◆■▪・]+\s*/u, '')
    .replace(/^[[【](.*)[\]】]$/su, '$1')
    .replace(/\s*:$/u, '')
    .replace(new RegExp(String.raw`\s*[(（](?![^()（）]*(?:${UNUSED}))[^()（）]*[)）]$`, 'iu'), '')
    .replace(/\s*(?:#\s*\d+|[①-⑳]|\d+\s*号機)$/u, '')
    .replace(/(?<=host|server|vm|proxy|cache|ホスト|サーバー?|プロキシ)\s*\d{1,2}$/iu, '');
  const ownName = plain.replace(/^(?:vmware|druva|phoenix|microsoft)\s+/iu, '');
  return [text, plain, ownName, ownName.replace(/(?<=[a-z])s$/iu, '')];
}

/** The endpoint that a name means; a name shared by several endpoints means none. */
export function endpointsByName(endpoints: readonly EndpointNames[]): ReadonlyMap<string, string> {
  const byName = new Map<string, string | undefined>();
  for (const {endpoint, names} of endpoints) {
    for (const name of new Set([endpoint, ...names].map(foldName))) {
      byName.set(name, byName.has(name) ? undefined : endpoint);
    }
  }
  return new Map(
    [...byName].flatMap(([name, endpoint]) => (endpoint === undefined ? [] : [[name, endpoint]])),
  );
}

/** `ESXi: esx01, esx02` in a list of lines is also a row. */
function splitCaption(row: readonly Cell[], find: Find): readonly (readonly Cell[])[] {
  const [first, ...rest] = row;
  const [, name = '', hosts = ''] = /^([^:：]+)[:：]\s*(.*)$/su.exec(first?.text ?? '') ?? [];
  if (first === undefined || find({...first, text: name}) === undefined) return [row];
  return [[{...first, text: name}, {...first, text: hosts}, ...rest]];
}

/** The heading row of an inventory, and what its columns contain. */
interface Heading {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly kinds: readonly ('address' | 'name' | 'role' | 'aside' | 'unknown')[];
  readonly role: number | undefined;
}

/** Titles and remarks may precede the headings. */
const HEADING_ROWS = 10;

function findHeading(rows: readonly (readonly Cell[])[], find: Find): Heading | undefined {
  const row = rows.slice(0, HEADING_ROWS).findIndex((cells, index) => {
    const headings = cells.filter(({text}) => headingKind(text) !== 'unknown').length;
    const others = cells.filter((cell) => find(cell) !== undefined && headingKind(cell.text) === 'unknown');
    return others.length === 0 && (headings > 1 || (headings === 1 && index === 0));
  });
  const cells = rows[row];
  if (cells === undefined) return undefined;
  const kinds = cells.map(({text}) => headingKind(text));
  const filled = (column: number): number =>
    rows.slice(row + 1).filter((each) => find(each[column]) !== undefined).length;
  // The column of roles is the one with the most endpoints; it may have any heading.
  const columns = cells.map((_, column) => column).sort((a, b) => filled(b) - filled(a) || a - b);
  const [role] = columns;
  return role === undefined || filled(role) === 0
    ? {row, cells, kinds, role: undefined}
    : {row, cells, kinds: kinds.map((kind, column) => (column === role ? 'role' : kind)), role};
}

function readRows(
  rows: readonly (readonly Cell[])[],
  heading: Heading | undefined,
  role: number,
  find: Find,
  collect: Collect,
): ParsedHostSheet {
  const cells: NamedCell[] = [];
  const unknownNames: UnknownName[] = [];
  const leftOut: LeftOut[] = [];
  const leftColumns = new Set<number>();
  const several: SeveralAddresses[] = [];
  let current: string | undefined;
  /** The row of `current` has nothing but its name: its hosts are in the rows below. */
  let isSection = false;
  const body = rows.slice((heading?.row ?? -1) + 1);
  (heading === undefined ? body.flatMap((row) => splitNames(row, find)) : body).forEach((row) => {
    // Without headings, the role may be in a different column in each row; a merged cell leaves those below it empty.
    const own =
      find(row[role]) === undefined && heading === undefined ? row.findIndex((cell) => find(cell)) : role;
    const name = row[own];
    if (find(name) !== undefined) {
      current = find(name);
      isSection = row.every((cell) => cell === name || cell.text === '');
    } else if (isSection && row.every(isHostCell)) {
      if (current !== undefined) for (const cell of row) cells.push({endpoint: current, cell});
      return;
    } else if ((row[role]?.text ?? '') !== '' && !DITTO.test(row[role]?.text ?? '')) current = undefined;
    else if (role > 0 && heading === undefined) current = undefined;
    const endpoint = current;
    if (endpoint === undefined) {
      const entry = [row[role], ...row].find((cell) => cell !== undefined && cell.text !== '');
      if (entry !== undefined) unknownNames.push({line: entry.line, entry: entry.text});
      return;
    }
    const others = row.filter((cell) => ![undefined, endpoint].includes(find(cell)));
    if (heading === undefined && others.length > 0) {
      unknownNames.push({line: row[0]?.line ?? 0, entry: row.map(({text}) => text).join(', ')});
      return;
    }
    const exception = row.find(isException);
    if (exception !== undefined) {
      cells.push({endpoint, cell: exception});
      return;
    }
    const read = hostCells(row, own, heading);
    const unused = row.find((cell, column) => isUnused(cell, heading?.cells[column]));
    if (unused !== undefined) {
      const entry = [...read.taken, unused].map(({text}) => text).join(', ');
      leftOut.push({line: unused.line, entry, kind: 'row'});
      return;
    }
    cells.push(...read.taken.map((cell) => ({endpoint, cell})));
    several.push(...read.several);
    for (const {column, cell, kind: cellKind} of read.leftOut) {
      const title = heading?.cells[column];
      if (title === undefined || title.text === '')
        leftOut.push({line: cell.line, entry: cell.text, kind: cellKind});
      else if (!leftColumns.has(column)) {
        leftColumns.add(column);
        const kind = heading?.kinds[column] === 'name' ? 'names' : 'column';
        leftOut.push({line: title.line, entry: title.text, kind});
      }
    }
  });
  return collect('rows', {cells, unknownNames, leftOut, several});
}

const DITTO = /^(?:〃|々|同上|ditto|same|same as above)$/iu;

/** A row that begins with a name and has others, such as source and destination, is a row for each. */
function splitNames(row: readonly Cell[], find: Find): readonly (readonly Cell[])[] {
  const starts = row.flatMap((cell, column) => (find(cell) === undefined ? [] : [column]));
  return starts.length < 2 || starts[0] !== 0
    ? [row]
    : starts.map((start, index) => row.slice(start, starts[index + 1]));
}

/** Whether a cell is empty or holds nothing but hosts; a word may be the name of something else. */
function isHostCell({text}: Cell): boolean {
  const {hosts, problems} = parseHosts(text);
  return problems.length === 0 && (text === '' || hosts.some((host) => /[\d.]/u.test(host.text)));
}

/** Whether a cell limits the hosts of its row: `10.0.1.0/24`, `except 10.0.1.5`. */
function isException({text}: Cell): boolean {
  return parseHosts(text).problems.some(({fault}) => fault === 'exception');
}

const UNUSED_CELL = new RegExp(
  String.raw`^(?:(?:${UNUSED})(?:ed|済み?|機)?|not (?:in use|used)|out of scope|未使用|不使用|使用しない|使わない)$`,
  'iu',
);
const USE_HEADING =
  /^(?:include[ds]?|in ?(?:scope|use)|used?|required|enabled|active|対象|(?:使用|利用)(?:可否|有無)?|可否|要否|有効)$/iu;
const NO_CELL = /^(?:no?|false|off|[×✕✗✖x]|ng|否|無し?|なし|不可|不要|対象外)$/iu;

/** Whether a cell takes its row out of use. */
function isUnused({text}: Cell, heading: Cell | undefined): boolean {
  const folded = text.normalize('NFKC').trim();
  return (
    UNUSED_CELL.test(folded) ||
    (NO_CELL.test(folded) && USE_HEADING.test(heading?.text.normalize('NFKC').trim() ?? ''))
  );
}

function readColumns(rows: readonly (readonly Cell[])[], find: Find, collect: Collect): ParsedHostSheet {
  const [header = [], ...body] = rows;
  const cells: NamedCell[] = [];
  const unknownNames: UnknownName[] = [];
  header.forEach((name, column) => {
    const endpoint = find(name);
    const below = body.flatMap((row) => row[column] ?? []);
    if (endpoint !== undefined) cells.push(...below.map((cell) => ({endpoint, cell})));
    else if (name.text !== '' && below.some((cell) => cell.text !== '')) {
      unknownNames.push({line: name.line, entry: name.text});
    }
  });
  return collect('columns', {cells, unknownNames});
}

interface PairColumns {
  /** The heading row; lines of remarks may precede it. */
  readonly row: number;
  readonly columns: readonly {readonly name: number; readonly hosts: number}[];
}

const FROM = '(?:送信元|発信元|接続元|source|src|from)';
const TO = '(?:宛先|送信先|接続先|あて先|destination|dest|dst|to)';
const endName = (end: string): RegExp =>
  new RegExp(
    String.raw`^${end}(?:の|[ _-])?(?:名称?|システム名?|機器名?|役割|role|name|system|component|endpoint)?$`,
    'u',
  );
const endHosts = (end: string): RegExp =>
  new RegExp(String.raw`^${end}(?:の|[ _-])?(?:ホスト(?!名)|ip|アドレス|addr|hosts?(?! ?name))`, 'u');

function findPairColumns(
  rows: readonly (readonly Cell[])[],
  headings: PairHeadings,
): PairColumns | undefined {
  for (const [row, cells] of rows.entries()) {
    const own = pairColumnsOf(
      cells.map(({text}) => text),
      headings,
    );
    if (own !== undefined) return {row, columns: own};
    // A heading above several columns spans them: 送信元 above 名称 and IP.
    const below = rows[row + 1] ?? [];
    let above = '';
    const both = pairColumnsOf(
      below.map(({text}, column) => {
        const own = cells[column]?.text ?? '';
        if (own !== '') above = own;
        return `${above} ${text}`;
      }),
      headings,
    );
    if (both !== undefined) return {row: row + 1, columns: both};
  }
  return undefined;
}

function pairColumnsOf(
  titles: readonly string[],
  headings: PairHeadings,
): PairColumns['columns'] | undefined {
  const texts = titles.map((title) => normalizeForSearch(title).trim());
  const column = (names: readonly string[], form: RegExp): number => {
    const folded = names.map(normalizeForSearch);
    const exact = texts.findIndex((text) => folded.includes(text));
    return exact < 0 ? texts.findIndex((text) => form.test(text)) : exact;
  };
  const columns = [
    {name: column(headings.from, endName(FROM)), hosts: column(headings.fromHosts, endHosts(FROM))},
    {name: column(headings.to, endName(TO)), hosts: column(headings.toHosts, endHosts(TO))},
  ];
  return columns.every(({name, hosts}) => name >= 0 && hosts >= 0) ? columns : undefined;
}

function readPairs(
  rows: readonly (readonly Cell[])[],
  pairs: PairColumns,
  find: Find,
  collect: Collect,
): ParsedHostSheet {
  const cells: NamedCell[] = [];
  const unknownNames = new Map<string, UnknownName>();
  for (const row of rows.slice(pairs.row + 1)) {
    for (const {name, hosts} of pairs.columns) {
      const nameCell = row[name];
      const cell = row[hosts];
      const endpoint = find(nameCell);
      if (endpoint !== undefined && cell !== undefined) cells.push({endpoint, cell});
      else if (nameCell !== undefined && nameCell.text !== '') {
        unknownNames.set(nameCell.text, {line: nameCell.line, entry: nameCell.text});
      }
    }
  }
  return collect('pairs', {cells, unknownNames: [...unknownNames.values()]});
}

function collectHosts(
  layout: ParsedHostSheet['layout'],
  {cells, unknownNames = [], leftOut = [], several = []}: Collected,
  isPublished: (endpoint: string, entry: string) => boolean,
): ParsedHostSheet {
  const hosts = new Map<string, Map<string, Host>>();
  const problems = new Map<string, HostProblem>();
  const notices = new Map<string, HostNotice>();
  for (const {endpoint, cell} of cells) {
    if (isPlaceholder(cell.text)) continue;
    const parsed = cell.isBroken === true ? brokenCell(cell) : parseHosts(cell.text);
    const own = hosts.get(endpoint) ?? new Map<string, Host>();
    parsed.hosts
      .filter((host) => !isPublished(endpoint, host.text))
      .forEach((host) => own.set(host.text, host));
    if (own.size > 0) hosts.set(endpoint, own);
    // A list repeats the hosts of an endpoint in every row, but each error is reported once.
    parsed.problems.forEach((problem) => {
      const key = `${endpoint} ${problem.entry}`;
      if (isPublished(endpoint, problem.entry)) return;
      if (!problems.has(key)) problems.set(key, {...problem, line: problem.line + cell.line - 1});
    });
    parsed.notices.forEach((notice) => {
      const key = `${endpoint} ${notice.entry}`;
      if (!notices.has(key)) notices.set(key, {...notice, line: notice.line + cell.line - 1});
    });
  }
  return {
    layout,
    hosts: Object.fromEntries([...hosts].map(([endpoint, own]) => [endpoint, [...own.values()]])),
    problems: [...problems.values()],
    notices: [...notices.values()],
    unknownNames,
    leftOut,
    several,
  };
}

/** The quotes of a cell do not match: it may hold the hosts of other rows. */
function brokenCell({text}: Cell): ReturnType<typeof parseHosts> {
  return {
    hosts: [],
    notices: [],
    problems: [{line: 1, column: 1, entry: text, fault: 'unclear', detail: '"'}],
  };
}

/**
 * Bracketed texts that an export writes if no host is known, and the dashes of hand-made lists; a host in brackets is
 * not a placeholder.
 */
function isPlaceholder(text: string): boolean {
  return /^(?:<.*>|[(（](?!\s*[\w.:/-]+\s*[)）]$).*[)）]|[-–—―ー－]*)$/su.test(text);
}

/** Headings of columns with addresses or host names, and of those with anything else, in both languages. */
const ADDRESS_HEADING =
  /^(?:(?:primary |management |mgmt )?ip ?(?:v[46])? ?(?:address(?:es)?|addr\.?|アドレス)?|ips|address(?:es)?|アドレス|(?:管理|サービス|業務) ?ip ?(?:アドレス)?)$/iu;
const NAME_HEADING =
  /^(?:fqdn|host ?names?|hosts?|ホスト名?|サーバー? ?名|server(?: ?name)?|機器名|machine|vm ?name|dns ?name|name|名前|名称)$/iu;
const ROLE_HEADING =
  /^(?:roles?|役割|type|種別|種類|kind|category|区分|component|endpoint|エンドポイント)$/iu;
const OTHER_HEADING =
  /^(?:旧.*|old.*|former.*|用途|purpose|model|モデル|機種|型番|vendor|メーカー|製造元|os|os ?version|バージョン|version|site|拠点|設置場所|location|rack|ラック|owner|担当者?|管理者|remarks?|notes?|comments?|description|説明|備考|メモ|status|状態|environment|env|環境|system|システム名?|serial|シリアル(?:番号)?|mac(?: ?address)?|mac ?アドレス|vlan(?: ?id)?|no\.?|#|番号|項番|department|部署|(?:subnet ?|net)?mask|サブネット(?:マスク)?|(?:default ?)?gateway|gw|(?:デフォルト)?ゲートウェイ|dns(?: ?servers?)?|dns ?サーバー?|ports?|ポート(?:番号)?|cpu|memory|メモリ|disk|date|日付)$/iu;

function headingKind(text: string): Heading['kinds'][number] {
  const folded = text.normalize('NFKC').trim();
  if (ADDRESS_HEADING.test(folded)) return 'address';
  if (NAME_HEADING.test(folded)) return 'name';
  if (ROLE_HEADING.test(folded)) return 'role';
  return OTHER_HEADING.test(folded) ? 'aside' : 'unknown';
}

interface RowRead {
  readonly taken: readonly Cell[];
  readonly leftOut: readonly {readonly column: number; readonly cell: Cell; readonly kind: 'cell' | 'mask'}[];
  readonly several: readonly SeveralAddresses[];
}

interface RowCell {
  readonly column: number;
  readonly cell: Cell;
}

/**
 * Splits the cells of a row into hosts and the rest. The headings say which columns to look at. If one of those cells
 * is an address, only addresses and networks are hosts: the rest of the row is a name of the same machine, its model or
 * a remark. If none is, fully qualified names are hosts, or else the first name and those built like it.
 */
function hostCells(row: readonly Cell[], role: number, heading: Heading | undefined): RowRead {
  const kinds = heading?.kinds;
  const filled: readonly RowCell[] = row.flatMap((cell, column) =>
    column === role || cell.text === '' || isPlaceholder(cell.text) ? [] : [{column, cell}],
  );
  const isHeaded = kinds?.some((kind) => kind === 'address' || kind === 'name') === true;
  const candidates = filled.filter(({column}) => {
    const kind = kinds?.[column] ?? 'unknown';
    return isHeaded ? kind === 'address' || kind === 'name' : kind !== 'aside';
  });
  const range = rangeOf(row, filled, heading);
  if (range !== undefined) return {taken: [range], leftOut: [], several: []};
  const taken = takenOf(candidates, kinds);
  const isMask = ({cell}: RowCell): boolean =>
    parseHosts(cell.text).problems.some(({fault}) => fault === 'mask');
  const addresses = taken.filter(isAddressed).map(({cell}) => cell);
  const prefixes = filled
    .filter((each) => !taken.includes(each))
    .map((each) => ({each, prefix: prefixOf(each.cell.text, heading?.cells[each.column]?.text ?? '')}))
    .filter(({prefix}) => prefix !== undefined);
  const [mask, ...otherMasks] = prefixes;
  // The mask of a host says nothing; that of the first address of a network makes it the network.
  const isNetwork = ({text}: Cell): boolean =>
    mask?.prefix !== undefined && otherMasks.length === 0 && isFirstOf(text, mask.prefix);
  const isUsed = addresses.some(isNetwork);
  return {
    taken: taken.map(({cell}) =>
      mask?.prefix !== undefined && isNetwork(cell)
        ? {...cell, text: `${cell.text}/${String(mask.prefix)}`}
        : cell,
    ),
    leftOut: filled
      .filter((each) => !taken.includes(each) && !(isUsed && each === mask?.each))
      .map((each) => ({...each, kind: isMask(each) ? 'mask' : 'cell'})),
    several:
      addresses.length > 1
        ? [{line: addresses[0]?.line ?? 0, addresses: addresses.map(({text}) => text)}]
        : [],
  };
}

const RANGE_CELL = /^(?:[-‐-―−〜～~ー－…]|から|to)$/iu;
const FIRST_HEADING = /^(?:from|start|begin|first|開始|先頭|始点)/iu;
const LAST_HEADING = /^(?:to|end|last|終了|末尾|終点)/iu;

/** The range whose ends are in two cells, with a sign between them or headings that say so. */
function rangeOf(
  row: readonly Cell[],
  filled: readonly RowCell[],
  heading: Heading | undefined,
): Cell | undefined {
  const [first, last, ...others] = filled.filter(isAddressed);
  if (first === undefined || last === undefined || others.length > 0) return undefined;
  const between = row.slice(first.column + 1, last.column).filter(({text}) => text !== '');
  const titleOf = ({column}: RowCell): string => heading?.cells[column]?.text.normalize('NFKC').trim() ?? '';
  const isRange =
    (between.length === 1 && between.every(({text}) => RANGE_CELL.test(text))) ||
    (FIRST_HEADING.test(titleOf(first)) && LAST_HEADING.test(titleOf(last)));
  return isRange ? {...first.cell, text: `${first.cell.text} - ${last.cell.text}`} : undefined;
}

const PREFIX_HEADING = /prefix|cidr|mask|プレフィックス|マスク/iu;

/** The prefix length in a cell beside an address: a mask, `/24`, or `24` below a heading that says so. */
function prefixOf(text: string, heading: string): number | undefined {
  const folded = text.normalize('NFKC').trim();
  const [, slash, digits] = /^(\/)?\s*(\d{1,2})$/u.exec(folded) ?? [];
  if (digits === undefined) return /^(?:255|0)\./u.test(folded) ? prefixOfMask(folded) : undefined;
  return slash !== undefined || PREFIX_HEADING.test(heading) ? Number(digits) : undefined;
}

/** Whether an address is the first of a network of this prefix length. */
function isFirstOf(text: string, prefix: number): boolean {
  const ip = readIpv4(text.normalize('NFKC').trim());
  return ip !== undefined && prefix > 0 && prefix < ip.bits && networkRange(ip, prefix).first === ip.value;
}

function takenOf(candidates: readonly RowCell[], kinds: Heading['kinds'] | undefined): readonly RowCell[] {
  const addressed = candidates.filter(isAddressed);
  if (addressed.length > 0) return addressed;
  // An address column may contain a placeholder or a name; the error is reported.
  const [first, ...rest] = candidates;
  const named = candidates.filter(
    ({cell}) => parseHosts(cell.text).hosts.some(({text}) => text.includes('.')) && !/\s/u.test(cell.text),
  );
  if (named.length > 0) return named;
  if (first === undefined) return [];
  if (kinds !== undefined) {
    const hosts = candidates.filter(({cell}) => parseHosts(cell.text).hosts.length > 0);
    return hosts.length > 0 ? hosts.slice(0, 1) : [first];
  }
  const [name] = parseHosts(first.cell.text).hosts;
  const stem = stemOf(name?.text ?? '');
  const isAlike = ({cell}: RowCell): boolean => {
    const {hosts, problems} = parseHosts(cell.text);
    return problems.length === 0 && hosts.length > 0 && hosts.every(({text}) => stemOf(text) === stem);
  };
  return stem === '' ? [first] : [first, ...rest.filter(isAlike)];
}

function isAddressed({cell}: RowCell): boolean {
  return parseHosts(cell.text).hosts.some(({kind}) => kind !== 'name' && kind !== 'name-pattern');
}

/** The common pattern of numbered names: `esx01` and `esx02`. Empty if a name has no number. */
function stemOf(name: string): string {
  return /\d/u.test(name) ? name.replace(/\d+/gu, '#') : '';
}
