import type {Transport} from '../../../matrix/model';
import type {AddressSpan} from '../addressSpan';
import type {IpVersion} from './model';

/** An end of a connection: addresses, a name, or no host, at most a pattern of names that a source publishes for it. */
export type End =
  | {readonly kind: 'addresses'; readonly span: AddressSpan}
  | {readonly kind: 'name'; readonly name: string}
  | {readonly kind: 'none'; readonly published: string | undefined};

/**
 * The first packet of a connection, or all first packets of a group of hosts and ports: a verdict that does not hold
 * for the whole group is unknown.
 */
export interface Packet {
  /** Undefined: both ends are names. */
  readonly version: IpVersion | undefined;
  readonly source: End;
  readonly destination: End;
  readonly transport: Transport;
  readonly ports: {readonly from: number; readonly to: number};
}

/** Where a group must be split because a rule covers only part of it; the upper part begins at `at`. */
export interface Split {
  readonly side: 'source' | 'destination' | 'ports';
  readonly at: bigint;
}

export const protocolNumbers = {tcp: 6n, udp: 17n} as const satisfies Record<Transport, bigint>;

/** Both parts of a split group; undefined if the boundary is outside it. */
export function splitPacket(packet: Packet, {side, at}: Split): readonly [Packet, Packet] | undefined {
  if (side === 'ports') {
    const {from, to} = packet.ports;
    const boundary = Number(at);
    if (boundary <= from || boundary > to) return undefined;
    return [
      {...packet, ports: {from, to: boundary - 1}},
      {...packet, ports: {from: boundary, to}},
    ];
  }
  const end = packet[side];
  if (end.kind !== 'addresses') return undefined;
  const {bits, first, last} = end.span;
  if (at <= first || at > last) return undefined;
  const part = (from: bigint, to: bigint): Packet => ({
    ...packet,
    [side]: {kind: 'addresses', span: {bits, first: from, last: to}},
  });
  return [part(first, at - 1n), part(at, last)];
}
