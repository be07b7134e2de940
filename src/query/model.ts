import type {PortRange, Transport} from '../matrix/model';
import type {LogFormatId} from './log/formats/format';
import type {PacketReading} from './log/packet';

/** Ports that a connection may use to match, on any transport or on the one that is named. */
export interface PortCriterion extends PortRange {
  readonly transport?: Transport;
}

/** One interpretation of a log entry; an entry whose serving end is unknown has two. */
export interface LogReading extends PacketReading {
  readonly format: LogFormatId;
}

/** How the text was taken: as words and numbers that a person typed, as pasted log lines, or as a log of no known form. */
export type QueryReading =
  | {readonly kind: 'typed'}
  | {readonly kind: 'log'; readonly lines: readonly LogReading[]}
  | {readonly kind: 'unknown-log'};

/** A part of the text that was not used; the rest of the query holds. */
export type QueryProblem =
  /** Ports run from 1 to 65535; `value` is the number as it was written. */
  | {readonly kind: 'port-out-of-range'; readonly value: string}
  | {readonly kind: 'reversed-range'; readonly from: number; readonly to: number}
  /** The text was cut after `limit` characters. */
  | {readonly kind: 'too-long'; readonly length: number; readonly limit: number}
  /** The text is a log in an unknown format: the port must be typed. */
  | {readonly kind: 'log-unknown'}
  | {readonly kind: 'log-without-destination-port'; readonly format: LogFormatId}
  /** A line about an address that was translated, and no connection. */
  | {readonly kind: 'log-of-translation'; readonly format: LogFormatId}
  /** A line about a protocol that is neither TCP nor UDP, for example ICMP. */
  | {readonly kind: 'log-of-other-protocol'; readonly format: LogFormatId; readonly protocol: string}
  /** So many lines among log lines were of no known form. */
  | {readonly kind: 'log-lines-unread'; readonly count: number};

/** A parsed query: all parts must match; of the ports and of the transports, any one. */
export interface Query {
  /** As it was given. */
  readonly text: string;
  readonly ports: readonly PortCriterion[];
  /** Transports that were named apart from a port. */
  readonly transports: readonly Transport[];
  /** Folded by `normalizeForSearch`; all of them have to be found. */
  readonly words: readonly string[];
  /** Addresses that stood in front of a port, as in `10.0.0.6:902`: the matrix knows no customer's hosts. */
  readonly setAside: readonly string[];
  readonly readAs: QueryReading;
  readonly problems: readonly QueryProblem[];
}
