import {normalizeForSearch} from '../../text/normalizeForSearch';
import type {Host} from '../plan/model';
import {parseHosts, type HostNotice, type HostProblem} from './parseHosts';
import {readTable, type Cell} from './readTable';

/** The names under which a sheet may speak of an endpoint, in any language, its id among them. */
export interface EndpointNames {
  readonly endpoint: string;
  readonly names: readonly string[];
  /** Names that an export writes for the endpoint where the customer gave no host. */
  readonly publishedNames?: readonly string[];
}

/** Headings of a sheet that names source and destination in each row, as the CSV export does. */
export interface PairHeadings {
  readonly from: readonly string[];
  readonly fromHosts: readonly string[];
  readonly to: readonly string[];
  readonly toHosts: readonly string[];
}

/** A name in a sheet that belongs to no endpoint; the hosts beside or below it were left out. */
export interface UnknownName {
  readonly line: number;
  readonly entry: string;
}

export interface ParsedHostSheet {
  /** How the sheet was read. */
  readonly layout: 'rows' | 'columns' | 'pairs' | 'unreadable';
  /** By endpoint id, in the order of the sheet; only endpoints that got a host. */
  readonly hosts: Readonly<Record<string, readonly Host[]>>;
  readonly problems: readonly HostProblem[];
  readonly notices: readonly HostNotice[];
  readonly unknownNames: readonly UnknownName[];
}

interface NamedCell {
  readonly endpoint: string;
  readonly cell: Cell;
}

/**
 * Reads the hosts of several endpoints out of a table: an endpoint a row (its name, then hosts), an endpoint a column
 * (names in the first row, hosts below), or a list of source and destination as the CSV export writes it. Never throws.
 */
export function parseHostSheet(
  text: string,
  endpoints: readonly EndpointNames[],
  headings?: PairHeadings,
): ParsedHostSheet {
  const rows = readTable(text);
  const byName = new Map(
    endpoints.flatMap(({endpoint, names}) =>
      [endpoint, ...names].map((name) => [normalizeForSearch(name), endpoint] as const),
    ),
  );
  const find = (cell: Cell | undefined): string | undefined =>
    cell === undefined ? undefined : byName.get(normalizeForSearch(cell.text));

  const published = new Map(
    endpoints.map(({endpoint, publishedNames}) => [endpoint, new Set(publishedNames)] as const),
  );
  const collect: Collect = (layout, cells, unknownNames) =>
    collectHosts(
      layout,
      cells,
      unknownNames,
      (endpoint, entry) => published.get(endpoint)?.has(entry) === true,
    );

  const pairs = headings === undefined ? undefined : findPairColumns(rows, headings);
  if (pairs !== undefined) return readPairs(rows, pairs, find, collect);

  const [header = []] = rows;
  const named = (cells: readonly (Cell | undefined)[]): number =>
    cells.filter((cell) => find(cell) !== undefined).length;
  const across = named(header);
  const down = named(rows.map(([first]) => first));
  if (across === 0 && down === 0) {
    return {layout: 'unreadable', hosts: {}, problems: [], notices: [], unknownNames: []};
  }
  const isAlone = header.filter((cell) => cell.text !== '').length === 1;
  return across > down || (across === down && isAlone)
    ? readColumns(rows, find, collect)
    : readRows(rows, find, collect);
}

type Find = (cell: Cell | undefined) => string | undefined;
type Collect = (
  layout: ParsedHostSheet['layout'],
  cells: readonly NamedCell[],
  unknownNames: readonly UnknownName[],
) => ParsedHostSheet;

function readRows(rows: readonly (readonly Cell[])[], find: Find, collect: Collect): ParsedHostSheet {
  const cells: NamedCell[] = [];
  const unknownNames: UnknownName[] = [];
  let current: string | undefined;
  const aside = columnsAside(rows);
  rows.forEach((row, index) => {
    const [first] = row;
    if (first === undefined || (index === 0 && row.some((cell) => isHeading(cell.text)))) return;
    // The role may be in any column; a merged cell of a spreadsheet leaves the cells below it empty.
    const role = row.findIndex((cell) => find(cell) !== undefined);
    if (role >= 0) current = find(row[role]);
    else if (first.text !== '') current = undefined;
    const endpoint = current;
    if (endpoint === undefined) {
      if (first.text !== '') unknownNames.push({line: first.line, entry: first.text});
      return;
    }
    const rest = row.filter((_, column) => column !== role && !aside.has(column));
    cells.push(...hostCells(rest).map((cell) => ({endpoint, cell})));
  });
  return collect('rows', cells, unknownNames);
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
  return collect('columns', cells, unknownNames);
}

interface PairColumns {
  /** Where the heading stands; lines of remarks may come before it. */
  readonly row: number;
  readonly columns: readonly {readonly name: number; readonly hosts: number}[];
}

function findPairColumns(
  rows: readonly (readonly Cell[])[],
  headings: PairHeadings,
): PairColumns | undefined {
  for (const [row, cells] of rows.entries()) {
    const column = (names: readonly string[]): number => {
      const folded = names.map(normalizeForSearch);
      return cells.findIndex((cell) => folded.includes(normalizeForSearch(cell.text)));
    };
    const columns = [
      {name: column(headings.from), hosts: column(headings.fromHosts)},
      {name: column(headings.to), hosts: column(headings.toHosts)},
    ];
    if (columns.every(({name, hosts}) => name >= 0 && hosts >= 0)) return {row, columns};
  }
  return undefined;
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
  return collect('pairs', cells, [...unknownNames.values()]);
}

function collectHosts(
  layout: ParsedHostSheet['layout'],
  cells: readonly NamedCell[],
  unknownNames: readonly UnknownName[],
  isPublished: (endpoint: string, entry: string) => boolean,
): ParsedHostSheet {
  const hosts = new Map<string, Map<string, Host>>();
  const problems = new Map<string, HostProblem>();
  const notices = new Map<string, HostNotice>();
  for (const {endpoint, cell} of cells) {
    if (isPlaceholder(cell.text)) continue;
    const parsed = parseHosts(cell.text);
    const own = hosts.get(endpoint) ?? new Map<string, Host>();
    parsed.hosts
      .filter((host) => !isPublished(endpoint, host.text))
      .forEach((host) => own.set(host.text, host));
    if (own.size > 0) hosts.set(endpoint, own);
    // A list repeats the hosts of an endpoint in every row: each fault is named once.
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
  };
}

/** What an export writes where no host is known, in brackets, and the dashes of hand-made lists. */
function isPlaceholder(text: string): boolean {
  return /^(?:<.*>|[(（].*[)）]|[-–—―ー－]*)$/su.test(text);
}

/** Headings of columns that hold hosts, and of those that hold anything else, in both languages. */
const HOST_HEADING =
  /^(?:ip ?(?:v[46])? ?(?:address(?:es)?|アドレス)?|address(?:es)?|アドレス|fqdn|host ?names?|hosts?|ホスト名?|サーバー? ?名|dns ?name|name|名前|名称)$/iu;
const OTHER_HEADING =
  /^(?:role|役割|用途|purpose|model|機種|型番|vendor|メーカー|os|os ?version|バージョン|version|site|拠点|設置場所|location|rack|ラック|owner|担当者?|管理者|remarks?|notes?|comments?|備考|メモ|status|状態|environment|env|環境|system|システム名?|serial|シリアル(?:番号)?|mac(?: ?address)?|vlan|no\.?|#|番号|項番|department|部署|mask|netmask|サブネットマスク)$/iu;

function isHeading(text: string): boolean {
  const folded = text.normalize('NFKC').trim();
  return OTHER_HEADING.test(folded) || HOST_HEADING.test(folded);
}

/** The columns whose heading says that they hold no hosts. */
function columnsAside([header = []]: readonly (readonly Cell[])[]): ReadonlySet<number> {
  return new Set(
    header.flatMap((cell, column) =>
      OTHER_HEADING.test(cell.text.normalize('NFKC').trim()) ? [column] : [],
    ),
  );
}

/**
 * The cells of a row that are hosts. Where one of them is an address, only addresses, networks and names of several parts
 * are: what else is in the row is a name of the same machine, its model or a remark.
 */
function hostCells(cells: readonly Cell[]): readonly Cell[] {
  const isAddressed = (cell: Cell): boolean =>
    parseHosts(cell.text).hosts.some(({kind}) => kind !== 'name' && kind !== 'name-pattern');
  const isNamed = (cell: Cell): boolean =>
    parseHosts(cell.text).hosts.some(({text}) => text.includes('.')) && !/\s/u.test(cell.text.trim());
  const addressed = cells.filter(isAddressed);
  if (addressed.length > 0) return addressed;
  const named = cells.filter(isNamed);
  if (named.length > 0) return named;
  // Without either, only the first cell that is filled can be the name of a host.
  const filled = cells.filter(({text}) => text !== '');
  return filled.slice(0, 1);
}
