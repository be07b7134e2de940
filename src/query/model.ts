import type {PortRange, Transport} from '../matrix/model';
import type {LogFormatId} from './log/formats/format';
import type {PacketReading} from './log/packet';

/** Ports of which a connection must use one, on any transport or on the named one. */
export interface PortCriterion extends PortRange {
  readonly transport?: Transport;
}

/** One interpretation of a log entry; an entry whose serving end is unknown has two. */
export interface LogReading extends PacketReading {
  readonly format: LogFormatId;
}

/**
 * How the text was read: as words and numbers typed by a person, as pasted log lines, or as a log in an unknown format.
 */
export type QueryReading =
  | {readonly kind: 'typed'}
  | {readonly kind: 'log'; readonly lines: readonly LogReading[]}
  | {readonly kind: 'unknown-log'};

/** A part of the text that was ignored; the rest of the query applies. */
export type QueryProblem =
  /** Ports run from 1 to 65535; `value` is the number as written. */
  | {readonly kind: 'port-out-of-range'; readonly value: string}
  | {readonly kind: 'reversed-range'; readonly from: number; readonly to: number}
  /** A transport other than TCP and UDP; its ports are looked up on both. */
  | {readonly kind: 'other-protocol'; readonly protocol: string}
  /** A number beside a host with its port, after a word such as "error": not a port. */
  | {readonly kind: 'error-number'; readonly value: number}
  /** The text was cut after `limit` characters. */
  | {readonly kind: 'too-long'; readonly length: number; readonly limit: number}
  /** The text is a log in an unknown format: the port must be typed. */
  | {readonly kind: 'log-unknown'}
  | {readonly kind: 'log-without-destination-port'; readonly format: LogFormatId}
  /** A line about an address translation rather than a connection. */
  | {readonly kind: 'log-of-translation'; readonly format: LogFormatId}
  /** A line about a protocol other than TCP and UDP, for example ICMP. */
  | {readonly kind: 'log-of-other-protocol'; readonly format: LogFormatId; readonly protocol: string}
  /** The number of log lines in an unknown format. */
  | {readonly kind: 'log-lines-unread'; readonly count: number};

/** A parsed query: all parts must match; of the ports and of the transports, any one. */
export interface Query {
  /** The original text. */
  readonly text: string;
  readonly ports: readonly PortCriterion[];
  /** Those of the ports that nothing marks as such beside words: in `Step 2: 902`, both may be anything. */
  readonly unmarked: readonly number[];
  /** Transports that were given apart from a port. */
  readonly transports: readonly Transport[];
  /** Folded by `normalizeForSearch`; all of them must match. */
  readonly words: readonly string[];
  /** Addresses before a port, as in `10.0.0.6:902`: the matrix knows no customer's hosts. */
  readonly setAside: readonly string[];
  readonly readAs: QueryReading;
  readonly problems: readonly QueryProblem[];
}
