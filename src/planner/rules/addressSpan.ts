import {networkRange, prefixOfMask, readIp} from '../hosts/ipAddress';
import type {Host} from '../plan/model';

/** A range of addresses of one family, both ends included. */
export interface AddressSpan {
  readonly bits: 32 | 128;
  readonly first: bigint;
  readonly last: bigint;
}

/** The addresses of a host; undefined for names, which only a name server could resolve. */
export function spanOf(host: Host): AddressSpan | undefined {
  return host.kind === 'name' || host.kind === 'name-pattern' ? undefined : readSpan(host.text);
}

/**
 * An address, a network or a range without any space: `10.0.0.0/24`, `10.0.0.0/255.255.255.0`, `10.0.0.0/0.0.0.255`,
 * `10.0.0.1-10.0.0.9`, `10.0.0.1-9`, `10.0.0.*`, `fd00::/8`. Undefined for anything else.
 */
export function readSpan(text: string): AddressSpan | undefined {
  const range = /^([0-9a-f.:]+)[-–−~〜～]([0-9a-f.:]+)$/iu.exec(text);
  if (range !== null) return readRange(range[1] ?? '', range[2] ?? '');
  const wildcard = /^((?:\d{1,3}\.){1,3})(?:[*x](?:\.[*x])*)$/i.exec(text);
  if (wildcard !== null) return readWildcard(wildcard[1] ?? '', text);
  const [, addressText = '', , mask] = /^([0-9a-f.:]+)(\/([\d.]+))?$/i.exec(text) ?? [];
  const ip = readIp(addressText);
  if (ip === undefined) return undefined;
  const prefix = mask === undefined ? ip.bits : readPrefix(mask, ip.bits);
  return prefix === undefined ? undefined : {bits: ip.bits, ...networkRange(ip, prefix)};
}

/** The prefix length of a mask: a number, a netmask or a router wildcard mask. */
export function readPrefix(mask: string, bits: 32 | 128): number | undefined {
  if (/^\d{1,3}$/.test(mask)) return Number(mask) <= bits ? Number(mask) : undefined;
  return bits === 32 ? prefixOfMask(mask) : undefined;
}

function readRange(from: string, to: string): AddressSpan | undefined {
  const first = readIp(from);
  const last = readIp(/^\d{1,3}$/.test(to) ? from.replace(/\d+$/, to) : to);
  return first === undefined || last?.bits !== first.bits || last.value < first.value
    ? undefined
    : {bits: first.bits, first: first.value, last: last.value};
}

function readWildcard(known: string, text: string): AddressSpan | undefined {
  if (text.split('.').length > 4) return undefined;
  const parts = known.split('.').filter((part) => part !== '');
  const ip = readIp([...parts, '0', '0', '0'].slice(0, 4).join('.'));
  return ip === undefined ? undefined : {bits: 32, ...networkRange(ip, parts.length * 8)};
}

/** Spans in ascending order that neither overlap nor touch. */
export function mergeSpans(spans: readonly AddressSpan[]): readonly AddressSpan[] {
  const merged: AddressSpan[] = [];
  const sorted = [...spans].sort(
    (a, b) => a.bits - b.bits || Number(a.first > b.first) - Number(a.first < b.first),
  );
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last?.bits !== span.bits || span.first > last.last + 1n) merged.push(span);
    else if (span.last > last.last) merged[merged.length - 1] = {...last, last: span.last};
  }
  return merged;
}

export function containsSpan(spans: readonly AddressSpan[], inner: AddressSpan): boolean {
  return spans.some(
    ({bits, first, last}) => bits === inner.bits && first <= inner.first && inner.last <= last,
  );
}
