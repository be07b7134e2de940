import {foldWidth} from '../../text/normalizeForSearch';
import {isAddress} from './ends';
import {splitRecords} from './fields';
import {logFormats} from './formats';
import type {Entry, LogFormatId} from './formats/format';
import {joinObjects, readJson, readStructured} from './structured';
import {readingsOf, readingsOfPair, transportOf, type PacketReading} from './packet';

/** One log entry and its readings. */
export interface LogEntry {
  /** Id of the format. */
  readonly format: LogFormatId;
  /** Two if the serving end is unknown; none on an error. */
  readonly readings: readonly PacketReading[];
  /** Why the entry has no reading; `protocol` as in the entry. */
  readonly fault?: 'translation' | 'other-protocol' | 'no-port' | 'port-out-of-range';
  readonly detail: string;
}

/** The readings of a pasted text. */
export type PastedText =
  | {
      readonly kind: 'log';
      readonly entries: readonly LogEntry[];
      /** Lines in an unknown format. */ readonly unread: number;
    }
  /** A log in an unknown format: nothing in it is read as a port. */
  | {readonly kind: 'unknown-log'}
  | {readonly kind: 'query'};

/** More than anyone pastes to look something up. */
export const LOG_LIMIT = 20_000;

/**
 * Reads pasted text: first checks whether it is a log at all, then reads it entry by entry. `knownPorts` are the ports
 * of the matrix. Never throws.
 */
export function readPasted(text: string, knownPorts: ReadonlySet<number>): PastedText {
  const lines = upToLimit(text)
    .split(/[\r\n\u2028\u2029]+/u)
    .map((line) => foldWidth(line).trim())
    .filter((line) => line !== '');
  const joined = joinObjects(lines);
  const whole = joined.join(' ');
  const pieces = joined.flatMap(splitEntries).map((piece) => ({piece, ...readPiece(piece)}));
  const single = pieces.flatMap(({found}) => found);
  const unread = pieces.filter(({found}) => found.length === 0).map(({piece}) => piece);
  const missed = pieces.reduce((sum, {found, unread: some}) => sum + (found.length > 0 ? some : 0), 0);
  const log = (found: readonly FoundEntry[], rest: number): PastedText => ({
    kind: 'log',
    entries: found.map((entry) => entryOf(entry, knownPorts)),
    unread: rest,
  });
  // An event has one field per line, and a single line says nothing.
  const records = unread.length > 1 ? splitEntries(unread.join(' ')).map(readPiece) : [];
  const events = records.flatMap(({found}) => found);
  if (events.length > 0 && (single.length === 0 || events.every(({isOfManyLines}) => isOfManyLines))) {
    const lost = records.reduce((sum, record) => sum + record.unread, missed);
    return log([...single, ...events], lost);
  }
  const structured = single.length === 0 ? readStructured(joined) : undefined;
  if (structured !== undefined) {
    const {format, entries} = structured;
    return log(
      entries.map((entry) => ({format, entry})),
      structured.unread,
    );
  }
  if (single.length === 0) {
    return {kind: lines.some(looksLikeLog) || looksLikeLog(whole) ? 'unknown-log' : 'query'};
  }
  return log(single, missed + unread.filter((piece) => !isHeading(piece)).length);
}

/** A number that is cut would be another one. */
function upToLimit(text: string): string {
  if (text.length <= LOG_LIMIT) return text;
  const start = text.slice(0, LOG_LIMIT + 1);
  return /^[^]*[\r\n]/u.exec(start)?.[0] ?? /^[^]*\s/u.exec(start)?.[0] ?? '';
}

/** What a piece holds: one entry, or those of its JSON; and how much of it was not read. */
function readPiece(piece: string): {readonly found: readonly FoundEntry[]; readonly unread: number} {
  const one = read(piece);
  const json = /^[[{]/u.test(piece) ? readJson(piece) : undefined;
  if (
    json === undefined ||
    json.entries.length === 0 ||
    (json.entries.length === 1 && one !== undefined && json.unread === 0)
  ) {
    return one === undefined ? {found: [], unread: 1} : {found: [one], unread: 0};
  }
  const format = one?.format ?? json.format;
  return {found: json.entries.map((entry) => ({format, entry})), unread: json.unread};
}

interface FoundEntry {
  readonly format: LogFormatId;
  readonly entry: Entry;
  readonly isOfManyLines?: boolean | undefined;
}

function read(text: string): FoundEntry | undefined {
  for (const {id, isOfManyLines, read: readAs} of logFormats) {
    const entry = readAs(text);
    if (entry !== undefined) return {format: id, entry, isOfManyLines};
  }
  return undefined;
}

function entryOf({format, entry}: FoundEntry, knownPorts: ReadonlySet<number>): LogEntry {
  const {from, to, protocol, isPair, isTranslation} = entry;
  const readings =
    isPair === true && from !== null && to !== null
      ? readingsOfPair(from, to, protocol, knownPorts)
      : readingsOf(entry, knownPorts);
  if (readings.length > 0) return {format, readings, detail: ''};
  if (isTranslation === true) return {format, readings, fault: 'translation', detail: ''};
  if (transportOf(protocol) === undefined) {
    return {format, readings, fault: 'other-protocol', detail: protocol ?? ''};
  }
  const wrong = [to, from].find((end) => (end?.port ?? 0) > 65_535)?.port;
  const port = wrong ?? to?.port ?? null;
  return port === null
    ? {format, readings, fault: 'no-port', detail: to?.portName ?? ''}
    : {format, readings, fault: 'port-out-of-range', detail: String(port)};
}

/** The beginnings of entries, for lines that a text field has joined. */
const BEGINNINGS: readonly RegExp[] = [
  /%(?:ASA|FTD|PIX|SEC)-/gu,
  /\b(?:CEF:\d|LEEF:\d(?:\.\d)?)\|/gu,
  /\bRT_FLOW_SESSION_[A-Z]+/gu,
  /(?:\bWARNING: )?\bTCP connect to \(/gu,
  /\b(?:nc|ssh|telnet|netcat): connect to /gu,
  /(?<!\S)(?:ipv[46]\s+\d+\s+)?(?:tcp|udp|sctp)\s+\d+\s+\d+\s+(?:[A-Z_]+\s+)?src=/gu,
  /(?<![\w[])IN=\S* (?:OUT=|PHYSIN|MAC=|SRC=)/gu,
  /\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} (?:ALLOW|DROP|OPEN|CLOSE)\b/gu,
  /\d,\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d,\d+,(?:TRAFFIC|THREAT)/gu,
  /\b\d{10,13},(?:\d{1,3}\.){3}\d{1,3},/gu,
  /(?<![\w/])(?:TCP|UDP|tcp[46]{0,2}|udp[46]{0,2})\s+(?:[A-Z-]+\s+)?(?:\d+\s+\d+\s+)?[\d.*:[\]a-f%]+[:.](?:\d+|\*|[a-z-]+)\s(?!\s*(?:-+>|=+>|→|>))/gu,
  /(?:\b(?:IP6? ))?[\d.[\]a-f:]+[:.]\d+ ?(?:-+>|=+>|→|>) ?[\d.[\]a-f:]+[:.]\d+/gu,
];

function splitEntries(line: string): readonly string[] {
  if (/^[[{]/u.test(line) && (readJson(line)?.entries.length ?? 0) > 0) return [line];
  for (const beginning of BEGINNINGS) {
    const starts = [...line.matchAll(beginning)].map(({index}) => index);
    if (starts.length < 2) continue;
    // Text before the first entry, such as a syslog header, belongs to it.
    return starts.map((start, index) => line.slice(index === 0 ? 0 : start, starts[index + 1]).trim());
  }
  // The objects of JSON are told apart by their braces; a tracked connection has an answer, and an ICMP error a packet.
  if (/^[[{]/u.test(line) || /\bdport=\d+ (?:\[\w+\] )?src=|\bPROTO=ICMP\b/u.test(line)) return [line];
  return splitRecords(line);
}

/** A text that nobody types: two addresses among other numbers, a syslog header, or several fields with values. */
function looksLikeLog(line: string): boolean {
  const words = line.split(/[\s,;|"=()]+/u);
  const addresses = words.filter((word) =>
    isAddress(word.replace(/[:/]\d+$/u, '').replace(/^[\w-]+:/u, '')),
  ).length;
  const numbers = words.filter((word) => /^\d+(?:\.\d+)?$/u.test(word)).length;
  const fields = line.match(/\b[a-z_][\w.-]{0,24}=\S/giu)?.length ?? 0;
  const head =
    /^(?:<\d+>)?(?:[A-Z][a-z]{2}\s+\d{1,2} \d{2}:\d{2}:\d{2}|\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}:\d{2})/u.test(
      line,
    );
  return (
    (addresses >= 2 && numbers >= 3) ||
    fields >= 3 ||
    (head && words.length >= 5) ||
    /%[A-Z]+-\d-/u.test(line)
  );
}

/** The column headings that tools print, and lines without any number. */
function isHeading(line: string): boolean {
  return line.startsWith('#') || !/\d/.test(line);
}
