import type {Host} from '../../plan/model';
import {isSafeHost} from './hostGuard';

/** The first and the last address of a host, as numbers of its family. */
export interface AddressRange {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/** The addresses that a host stands for; undefined for names and for placeholders. */
function addressRange(host: Host): AddressRange | undefined {
  const {kind, text} = host;
  if (!isSafeHost(host)) return undefined;
  switch (kind) {
    case 'ipv4':
    case 'ipv4-network':
      return networkRange(4, text, 32, ipv4Value);
    case 'ipv6':
    case 'ipv6-network':
      return networkRange(6, text, 128, ipv6Value);
    case 'name':
    case 'name-pattern':
      return undefined;
  }
}

/**
 * The hosts without those that another one contains. nftables and Azure refuse a list with overlaps, other programs make
 * a rule of every pair; nothing is lost, because what is left lets the same addresses through.
 */
export function withoutCovered(hosts: readonly Host[]): readonly Host[] {
  const ranges = hosts.map((host) => ({host, range: addressRange(host)}));
  return ranges
    .filter(
      ({range}, index) =>
        range === undefined ||
        !ranges.some(
          ({range: other}, otherIndex) =>
            other !== undefined &&
            otherIndex !== index &&
            covers(other, range) &&
            // Of two equal ones the first stays.
            (otherIndex < index || !covers(range, other)),
        ),
    )
    .map(({host}) => host);
}

function covers(outer: AddressRange, inner: AddressRange): boolean {
  return outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last;
}

function networkRange(
  family: 4 | 6,
  text: string,
  bits: number,
  valueOf: (address: string) => bigint,
): AddressRange {
  const [address = '', prefix = String(bits)] = text.split('/');
  const hostBits = BigInt(bits - Number(prefix));
  const first = (valueOf(address) >> hostBits) << hostBits;
  return {family, first, last: first + (1n << hostBits) - 1n};
}

function ipv4Value(address: string): bigint {
  return address.split('.').reduce((value, part) => value * 256n + BigInt(part), 0n);
}

function ipv6Value(address: string): bigint {
  const [before = '', after] = address.split('::');
  const groups = (half: string | undefined): string[] =>
    half === undefined || half === '' ? [] : half.split(':');
  const head = groups(before);
  const tail = groups(after);
  const zeros = Array.from({length: 8 - head.length - tail.length}, () => '0');
  return [...head, ...zeros, ...tail].reduce((value, group) => value * 65536n + BigInt(`0x${group}`), 0n);
}
