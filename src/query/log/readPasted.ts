import {foldWidth} from '../../text/normalizeForSearch';
import {readFields} from './fields';
import {lineFormats, looseFormats, type Entry} from './formats';
import {isAddress} from './ends';
import {readingsOf, readingsOfPair, type PacketReading} from './packet';

/** What a pasted text came to. */
export type PastedText =
  | {
      readonly kind: 'log';
      /** Id of the form that the first entry has. */
      readonly format: string;
      readonly readings: readonly PacketReading[];
      /** Entries about translated addresses or of protocols without ports. */
      readonly without: number;
    }
  /** A log without a form that is known: nothing in it is taken for a port. */
  | {readonly kind: 'unknown-log'}
  | {readonly kind: 'query'};

/** Longer texts than anybody pastes into a search box. */
const TEXT_LIMIT = 20_000;

/**
 * Reads pasted text: first whether it is a log at all, then entry by entry. `knownPorts` are the ports of the matrix.
 * Never throws.
 */
export function readPasted(text: string, knownPorts: ReadonlySet<number>): PastedText {
  const lines = text
    .slice(0, TEXT_LIMIT)
    .split(/[\r\n\u2028\u2029]+/u)
    .map((line) => foldWidth(line).trim())
    .filter((line) => line !== '');
  const entries = readEntries(lines);
  if (entries.length === 0) {
    return lines.some(looksLikeLog) ? {kind: 'unknown-log'} : {kind: 'query'};
  }
  const readings = entries.flatMap(({entry}): readonly PacketReading[] =>
    entry.isPair === true && entry.from !== null && entry.to !== null
      ? readingsOfPair(entry.from, entry.to, entry.protocol, knownPorts)
      : readingsOf(entry, knownPorts),
  );
  const [first] = entries;
  return {
    kind: 'log',
    format: first?.format ?? 'fields',
    readings,
    without: entries.filter(({entry}) => readingsOf(entry, knownPorts).length === 0 && entry.isPair !== true)
      .length,
  };
}

interface FoundEntry {
  readonly format: string;
  readonly entry: NonNullable<Entry>;
}

function readEntries(lines: readonly string[]): readonly FoundEntry[] {
  const found = lines.flatMap((line): readonly FoundEntry[] => {
    for (const {id, read} of lineFormats) {
      const entry = read(line);
      if (entry !== undefined) return [{format: id, entry}];
    }
    const fields = readFields(line);
    if (fields !== undefined && hasAddress(fields)) return [{format: formatOfFields(line), entry: fields}];
    for (const {id, read} of looseFormats) {
      const entry = read(line);
      if (entry !== undefined) return [{format: id, entry}];
    }
    return [];
  });
  if (found.length > 0 || lines.length < 2) return found;
  // An event writes one field a line.
  const whole = readFields(lines.join('\n'));
  return whole !== undefined && hasAddress(whole) ? [{format: 'event', entry: whole}] : [];
}

function hasAddress({from, to}: NonNullable<Entry>): boolean {
  return [from, to].some(
    (end) =>
      end !== null &&
      end.host !== '' &&
      (end.port !== null || end.portName !== undefined || isAddress(end.host)),
  );
}

function formatOfFields(line: string): string {
  if (/\bPROTO=\S+/u.test(line) && /\bSRC=/u.test(line)) return 'iptables';
  if (/\bCEF:\d|\bLEEF:/u.test(line)) return 'cef-leef';
  if (/\bsrcip=|\bdstport=/u.test(line)) return 'fortigate';
  if (/%FTD-|SrcIP:/u.test(line)) return 'cisco-ftd';
  if (/^\s*\{/u.test(line)) return 'json';
  return /\bsrc=\S+ dst=\S+ sport=/u.test(line) ? 'conntrack' : 'fields';
}

/** A text that no person types: two addresses among other numbers, a syslog head, or several fields with a value. */
function looksLikeLog(line: string): boolean {
  const words = line.split(/[\s,;|"=()]+/u);
  const addresses = words.filter((word) =>
    isAddress(word.replace(/[:/]\d+$/u, '').replace(/^[\w-]+:/u, '')),
  ).length;
  const numbers = words.filter((word) => /^\d+$/u.test(word)).length;
  const fields = line.match(/\b[a-z_]\w{1,20}=\S/giu)?.length ?? 0;
  const head =
    /^(?:<\d+>)?(?:[A-Z][a-z]{2}\s+\d{1,2} \d{2}:\d{2}:\d{2}|\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2})/u.test(
      line,
    );
  return (
    (addresses >= 2 && numbers >= 3) ||
    fields >= 4 ||
    (head && (addresses >= 1 || numbers >= 4)) ||
    /%[A-Z]+-\d-/u.test(line)
  );
}
