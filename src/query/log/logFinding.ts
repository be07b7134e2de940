import type {Transport} from '../../matrix/model';
import type {Direction, LogEnd, LogFormat, LogReading, QueryProblem} from '../model';
import {isPort, numberOf} from '../portNumber';

/** What one entry of a log came to. */
export type LogFinding =
  | {readonly kind: 'reading'; readonly reading: LogReading}
  | {readonly kind: 'problem'; readonly problem: QueryProblem};

/** Finds every entry of one format in a line; empty where the line is of another form. */
export type LogReader = (line: string) => readonly LogFinding[];

/** What a reader saw in one entry. */
export interface LogEntry {
  readonly format: LogFormat;
  /** The name or number of the protocol, as printed. */
  readonly protocol: string | null;
  readonly source: LogEnd | null;
  readonly destination: LogEnd;
  readonly direction: Direction;
}

const TRANSPORTS: ReadonlyMap<string, Transport> = new Map([
  ['tcp', 'tcp'],
  ['tcp4', 'tcp'],
  ['tcp6', 'tcp'],
  ['6', 'tcp'],
  ['udp', 'udp'],
  ['udp4', 'udp'],
  ['udp6', 'udp'],
  ['17', 'udp'],
]);

/** The transport that a log names, in any of its spellings; undefined for other protocols. */
export function toTransport(protocol: string): Transport | undefined {
  return TRANSPORTS.get(protocol.toLowerCase());
}

/** The reading of an entry, or the problem that keeps it from being one. */
export function toFinding({format, protocol, source, destination, direction}: LogEntry): LogFinding {
  const transport = protocol === null ? null : toTransport(protocol);
  if (transport === undefined) {
    return {kind: 'problem', problem: {kind: 'log-of-other-protocol', format, protocol: protocol ?? ''}};
  }
  const {port} = destination;
  if (port === null) return {kind: 'problem', problem: {kind: 'log-without-destination-port', format}};
  if (!isPort(port)) return {kind: 'problem', problem: {kind: 'port-out-of-range', value: String(port)}};
  const address = destination.address === '' ? null : destination.address;
  return {kind: 'reading', reading: {format, transport, source, destination: address, port, direction}};
}

/** An end from its printed parts; null where neither is there. */
export function toEnd(address: string | undefined, port: string | undefined): LogEnd | null {
  if (address === undefined && port === undefined) return null;
  return {address: address ?? '', port: port !== undefined && /^\d+$/.test(port) ? numberOf(port) : null};
}
