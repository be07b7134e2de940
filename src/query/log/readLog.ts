import {foldWidth} from '../../text/normalizeForSearch';
import type {LogReading, QueryProblem} from '../model';
import type {LogFinding, LogReader} from './logFinding';
import {readArrow} from './readArrow';
import {readCiscoAsa} from './readCiscoAsa';
import {readIptables} from './readIptables';
import {readPaloAlto} from './readPaloAlto';
import {readSockets} from './readSockets';
import {readWindowsFirewall} from './readWindowsFirewall';

/** The most particular form first. */
const READERS: readonly LogReader[] = [
  readCiscoAsa,
  readPaloAlto,
  readWindowsFirewall,
  readIptables,
  readArrow,
  readSockets,
];

/** What pasted log lines came to. */
export interface Log {
  readonly lines: readonly LogReading[];
  readonly problems: readonly QueryProblem[];
}

/** The text as log lines; undefined where no line of it is one. Entries that were joined into one line fall apart. */
export function readLog(text: string): Log | undefined {
  const lines = text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => foldWidth(line).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const found = lines.map(readLine);
  const findings = found.flat();
  if (findings.length === 0) return undefined;
  const unread = lines.filter((line, index) => found[index]?.length === 0 && !isHeading(line)).length;
  return {
    lines: findings.flatMap((finding) => (finding.kind === 'reading' ? [finding.reading] : [])),
    problems: [
      ...findings.flatMap((finding) => (finding.kind === 'problem' ? [finding.problem] : [])),
      ...(unread === 0 ? [] : [{kind: 'log-lines-unread', count: unread} as const]),
    ],
  };
}

function readLine(line: string): readonly LogFinding[] {
  for (const read of READERS) {
    const findings = read(line);
    if (findings.length > 0) return findings;
  }
  return [];
}

/** The column titles that tools print above their lines. */
function isHeading(line: string): boolean {
  return line.startsWith('#') || !/\d/.test(line);
}
