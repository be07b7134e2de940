import type {PortRange, Transport} from '../matrix/model';

/** Ports that a connection may use to match, on any transport or on the one that is named. */
export interface PortCriterion extends PortRange {
  readonly transport?: Transport;
}

/** The kinds of firewall log and socket listing that are understood. */
export type LogFormat = 'iptables' | 'windows-firewall' | 'cisco-asa' | 'palo-alto' | 'arrow' | 'ss-netstat';

/**
 * How the destination was found. `stated`: the line says it; `reply`: the line is the answer to an opening packet, so
 * its sender is the destination; `listening`: the socket waits for others; `inferred`: only the port numbers tell.
 */
export type Direction = 'stated' | 'reply' | 'listening' | 'inferred';

/** One end of a logged connection; null where the line gives no port number. */
export interface LogEnd {
  readonly address: string;
  readonly port: number | null;
}

/** One line of a log, as it was understood; null for what the line does not say. */
export interface LogReading {
  readonly format: LogFormat;
  readonly transport: Transport | null;
  readonly source: LogEnd | null;
  /** The address of the end that accepts the connection. */
  readonly destination: string | null;
  /** The port that the destination listens on. */
  readonly port: number;
  readonly direction: Direction;
}

/** How the text was taken: as words and numbers that a person typed, or as pasted log lines. */
export type QueryReading =
  {readonly kind: 'typed'} | {readonly kind: 'log'; readonly lines: readonly LogReading[]};

/** A part of the text that was not used; the rest of the query holds. */
export type QueryProblem =
  /** Ports run from 1 to 65535; `value` is the number as it was written. */
  | {readonly kind: 'port-out-of-range'; readonly value: string}
  | {readonly kind: 'reversed-range'; readonly from: number; readonly to: number}
  /** What lies behind `limit` characters was left out. */
  | {readonly kind: 'too-long'; readonly length: number; readonly limit: number}
  | {readonly kind: 'log-without-destination-port'; readonly format: LogFormat}
  /** A line about a protocol that is neither TCP nor UDP, for example ICMP. */
  | {readonly kind: 'log-of-other-protocol'; readonly format: LogFormat; readonly protocol: string}
  /** So many lines among log lines were of no known form. */
  | {readonly kind: 'log-lines-unread'; readonly count: number};

/** What a person looks for: everything that is given has to hold, of the ports and of the transports any one. */
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
