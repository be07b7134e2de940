import type {Matrix} from '../../matrix/model';
import {isPort} from '../../query/portNumber';
import {readTable, type Cell} from '../hosts/readTable';
import {checkColumns, checkResults, type CheckResult} from './checkResult';
import {untestedReasons, type CheckTarget, type UntestedReason} from './checkTargets';

type CheckColumn = (typeof checkColumns)[number];

/** One line of a check script's result. All texts come from outside, so they are validated. */
export interface CheckedTarget {
  /** Endpoint ids of the matrix. */
  readonly source: string;
  readonly destination: string;
  readonly host: string;
  readonly port: number;
  readonly transport: string;
  readonly result: CheckResult;
  /** `green`: reachable; `red`: needs action; `grey`: inconclusive. */
  readonly light: 'green' | 'red' | 'grey';
  /** The issuer of the certificate; empty if there is none. */
  readonly issuer: string;
  readonly untested?: UntestedReason;
  /** Ids of connections of the matrix. */
  readonly connections: readonly string[];
  /** Whether the plan includes it. */
  readonly isPlanned: boolean;
  /** Whether another test of the same target had another result; then being reachable is inconclusive. */
  readonly isContradicted: boolean;
}

export interface ParsedCheckResult {
  readonly targets: readonly CheckedTarget[];
  /** Lines below the heading that are not results, from 1. */
  readonly unreadable: readonly {readonly line: number; readonly text: string}[];
  /** Targets that the plan has for the tested sources and that are missing from the result. */
  readonly absent: readonly CheckTarget[];
  /** Whether a heading of a result was found at all. */
  readonly isResult: boolean;
}

const SEPARATORS = [',', '\t', ';'];

/**
 * Reads the output of a check script, with or without the table before the CSV, and compares it with the targets of the
 * plan. Never throws.
 */
export function readCheckResult(
  text: string,
  matrix: Matrix,
  planned: readonly CheckTarget[],
): ParsedCheckResult {
  // In a mail, lines may be quoted; a spreadsheet copies tabs, and saves semicolons in some languages.
  const lines = text.split(/\r\n|[\n\r]/).map((line) => line.replace(/^(?:\s*>)+\s?/u, ''));
  const isHeading = (line: string, separator: string): boolean =>
    line
      .replace(/^\uFEFF/, '')
      .replaceAll('"', '')
      .trim() === checkColumns.join(separator);
  const heading = lines.findIndex((line) => SEPARATORS.some((separator) => isHeading(line, separator)));
  const separator = SEPARATORS.find((each) => isHeading(lines[heading] ?? '', each));
  if (separator === undefined) return {targets: [], unreadable: [], absent: [], isResult: false};
  const read: Read[] = [];
  const unreadable: {line: number; text: string}[] = [];
  lines.slice(heading + 1).forEach((line, index) => {
    if (line.trim() === '') return;
    // A line is a row: the scripts print nothing that could contain a line break.
    const [cells = []] = readTable(line, separator);
    const target = readTarget(cells, matrix);
    if (target === undefined) unreadable.push({line: heading + index + 2, text: line});
    else read.push(target);
  });
  const planKeys = new Set(planned.map(keyOf));
  const resultsOf = new Map<string, Set<CheckResult>>();
  for (const target of read.filter(({result}) => result !== 'not-tested'))
    resultsOf.set(keyOf(target), (resultsOf.get(keyOf(target)) ?? new Set()).add(target.result));
  const targets = read.map((target): CheckedTarget => {
    const isContradicted = (resultsOf.get(keyOf(target))?.size ?? 0) > 1;
    return {
      ...target,
      light: isContradicted && target.light === 'green' ? 'grey' : target.light,
      isPlanned: planKeys.has(keyOf(target)),
      isContradicted,
    };
  });
  const sources = new Set(targets.map(({source}) => source));
  const seen = new Set(targets.map(keyOf));
  return {
    targets,
    unreadable,
    absent: planned.filter((plan) => sources.has(plan.source) && !seen.has(keyOf(plan))),
    isResult: true,
  };
}

type Read = Omit<CheckedTarget, 'isPlanned' | 'isContradicted'>;

function readTarget(cells: readonly Cell[], matrix: Matrix): Read | undefined {
  const cell = (column: CheckColumn): string => cells[checkColumns.indexOf(column)]?.text ?? '';
  const endpoints = matrix.endpoints.map(({id}) => id);
  const result = checkResults.find((known) => known === cell('result'));
  const port = Number(cell('port'));
  const connections = cell('connections')
    .split(' ')
    .filter((id) => matrix.connections.some((connection) => connection.id === id));
  if (
    cells.length !== checkColumns.length ||
    result === undefined ||
    !endpoints.includes(cell('source')) ||
    !endpoints.includes(cell('destination')) ||
    !/^\d{1,5}$/.test(cell('port')) ||
    !isPort(port) ||
    !['tcp', 'udp'].includes(cell('transport'))
  ) {
    return undefined;
  }
  const untested =
    result === 'not-tested' ? untestedReasons.find((why) => why === cell('detail')) : undefined;
  return {
    source: cell('source'),
    destination: cell('destination'),
    host: cell('host'),
    port,
    transport: cell('transport'),
    result,
    light: result === 'open' ? 'green' : result === 'not-tested' || result === 'no-answer' ? 'grey' : 'red',
    issuer: result === 'not-tested' ? '' : cell('detail'),
    ...(untested === undefined ? {} : {untested}),
    connections,
  };
}

function keyOf({
  source,
  destination,
  host,
  port,
  transport,
}: Pick<CheckedTarget, 'source' | 'destination' | 'host' | 'port' | 'transport'>): string {
  return [source, destination, host, String(port), transport].join(' ');
}
