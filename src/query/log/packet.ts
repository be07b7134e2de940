import type {Transport} from '../../matrix/model';
import {isPort} from '../portNumber';

/** One end of a packet as written in a log. */
export interface PacketEnd {
  readonly host: string;
  readonly port: number | null;
  /** The port as written, if it is an unknown name. */
  readonly portName?: string;
}

/** The contents of one log entry, before it is decided which end serves. */
export interface RawPacket {
  readonly protocol: string | null;
  readonly from: PacketEnd | null;
  readonly to: PacketEnd | null;
  /** TCP flags as letters of S A F R P, in any order; absent if the entry shows none. */
  readonly flags?: string;
  /** The entry itself says which end accepts the connection. */
  readonly server?: 'from' | 'to';
  /** What the entry is about if it is not a request: a listening socket, the result of a scan. */
  readonly packet?: PacketKind;
  /** The entry is about an address translation rather than a connection. */
  readonly isTranslation?: boolean;
}

/** The role of a packet: initiates a connection, replies to or continues one, or unknown. */
export type PacketKind = 'opening' | 'answer' | 'unknown';

/** One interpretation of an entry; an entry whose serving end is unknown has two. */
export interface PacketReading {
  /** The port of the serving end. */
  readonly port: number;
  readonly transport: Transport | null;
  /** The serving end; null if the entry contains only a port. */
  readonly host: string | null;
  readonly packet: PacketKind;
  readonly certainty: 'stated' | 'inferred';
  /** The other end of an inferred reading, in case it is the one that serves. */
  readonly other?: {readonly port: number; readonly host: string | null};
}

const SYN_ONLY = /^S+$/u;

/** The readings of a packet. `knownPorts` are those of the matrix, which are the best evidence. */
export function readingsOf(raw: RawPacket, knownPorts: ReadonlySet<number>): readonly PacketReading[] {
  const transport = transportOf(raw.protocol);
  if (raw.isTranslation === true || transport === undefined) return [];
  // An impossible number casts doubt on the whole entry.
  if ([raw.from, raw.to].some((end) => (end?.port ?? 0) > 65_535)) return [];
  const {from, to, flags = '', server} = raw;
  const reading = (
    end: PacketEnd | null,
    packet: PacketKind,
    certainty: PacketReading['certainty'],
  ): readonly PacketReading[] => readingOf(end, end === from ? to : from, {transport, packet, certainty});
  if (server !== undefined) return reading(raw[server], raw.packet ?? 'opening', 'stated');
  if (flags !== '' && SYN_ONLY.test(flags.replace(/[EC]/gu, ''))) return reading(to, 'opening', 'stated');
  if (flags.includes('S') && flags.includes('A')) return reading(from, 'answer', 'stated');
  const serving = servingEnd(from, to, knownPorts);
  if (flags !== '') {
    if (serving === 'from') return reading(from, 'answer', 'inferred');
    if (serving === 'to') return reading(to, 'unknown', 'inferred');
    return [...reading(from, 'unknown', 'inferred'), ...reading(to, 'unknown', 'inferred')];
  }
  if (serving === 'from') return reading(from, 'answer', 'inferred');
  const ownPort = from?.port ?? null;
  // A log of attempts names the destination; without evidence to the contrary, that is where the packet went.
  return reading(
    to,
    'opening',
    serving === 'to' || ownPort === null || ownPort === to?.port ? 'stated' : 'inferred',
  );
}

/** Both readings of an entry that shows two ends of a connection but not which of them serves. */
export function readingsOfPair(
  one: PacketEnd,
  other: PacketEnd,
  protocol: string | null,
  knownPorts: ReadonlySet<number>,
): readonly PacketReading[] {
  const transport = transportOf(protocol);
  if (transport === undefined) return [];
  const serving = servingEnd(one, other, knownPorts);
  const ends = serving === undefined ? [one, other] : [serving === 'from' ? one : other];
  return ends.flatMap((end) =>
    readingOf(end, serving === undefined ? null : end === one ? other : one, {
      transport,
      packet: 'unknown',
      certainty: 'inferred',
    }),
  );
}

function readingOf(
  end: PacketEnd | null,
  other: PacketEnd | null,
  rest: Pick<PacketReading, 'transport' | 'packet' | 'certainty'>,
): readonly PacketReading[] {
  const served = servedAt(end);
  if (served === undefined) return [];
  const reversed = rest.certainty === 'inferred' ? servedAt(other) : undefined;
  return [{...served, ...rest, ...(reversed === undefined ? {} : {other: reversed})}];
}

function servedAt(end: PacketEnd | null): {readonly port: number; readonly host: string | null} | undefined {
  const port = end?.port ?? null;
  if (end === null || port === null || !isPort(port)) return undefined;
  return {port, host: end.host === '' || end.host === '*' ? null : end.host};
}

const LOWEST_EPHEMERAL = 32_768;

/** Which end is likely to serve, by its port: one of the matrix, then a well-known one, then a non-ephemeral one. */
function servingEnd(
  from: PacketEnd | null,
  to: PacketEnd | null,
  knownPorts: ReadonlySet<number>,
): 'from' | 'to' | undefined {
  const a = from?.port ?? null;
  const b = to?.port ?? null;
  if (a === null || b === null) {
    if (a === null && b === null) return undefined;
    // A port given by name is a service.
    if (a === null && from?.portName !== undefined) return 'from';
    if (b === null && to?.portName !== undefined) return 'to';
    return a === null ? 'to' : 'from';
  }
  const tests: readonly ((port: number) => boolean)[] = [
    (port) => knownPorts.has(port),
    (port) => port < 1_024,
    (port) => port < LOWEST_EPHEMERAL,
  ];
  for (const test of tests) if (test(a) !== test(b)) return test(a) ? 'from' : 'to';
  return undefined;
}

/** The transport in a log, in any spelling; null if there is none, undefined for other protocols. */
export function transportOf(protocol: string | null): Transport | null | undefined {
  if (protocol === null || protocol === '') return null;
  const word = protocol.toLowerCase().replace(/\/.*$/u, '');
  if (/^(?:tcp[46]?|6|t)$/u.test(word)) return 'tcp';
  if (/^(?:udp[46]?|17|u)$/u.test(word)) return 'udp';
  return undefined;
}
