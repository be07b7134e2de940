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
  rows.forEach(([first, ...rest]) => {
    if (first === undefined) return;
    // A merged cell of a spreadsheet leaves the cells below it empty.
    if (first.text !== '') current = find(first);
    const endpoint = current;
    if (endpoint !== undefined) cells.push(...rest.map((cell) => ({endpoint, cell})));
    else if (first.text !== '') unknownNames.push({line: first.line, entry: first.text});
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
