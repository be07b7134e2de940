import ipaddr from 'ipaddr.js';

/** An address as a number, with the bits of its family. */
export interface IpAddress {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

/** Reads four decimal numbers. A leading zero is refused, because some systems take it for octal. */
export function readIpv4(text: string): IpAddress | undefined {
  return ipaddr.IPv4.isValidFourPartDecimal(text) ? addressOf(ipaddr.IPv4.parse(text)) : undefined;
}

/** Reads an IPv6 address, also shortened or with an IPv4 address at its end; no zone, no brackets. */
export function readIpv6(text: string): IpAddress | undefined {
  // The library takes any IPv4 ending for a mapped address, also that of `::1.2.3.4`; so it is given groups.
  const [, before = '', embedded] = /^(.*:)(\d[\d.]*\.\d+)$/u.exec(text) ?? [];
  const tail = embedded === undefined ? undefined : readIpv4(embedded)?.value;
  if (embedded !== undefined && tail === undefined) return undefined;
  const groups =
    tail === undefined ? text : `${before}${(tail >> 16n).toString(16)}:${(tail & 0xffffn).toString(16)}`;
  if (/[.%]/u.test(groups) || !ipaddr.IPv6.isValid(groups)) return undefined;
  return addressOf(ipaddr.IPv6.parse(groups));
}

/** An address of either family. */
export function readIp(text: string): IpAddress | undefined {
  return readIpv4(text) ?? readIpv6(text);
}

/** The one spelling of an address: dotted decimal, or RFC 5952 with the first longest run of zeros shortened. */
export function renderIp({bits, value}: IpAddress): string {
  const bytes = Array.from({length: bits / 8}, (_, index) =>
    Number((value >> BigInt(bits - 8 * (index + 1))) & 0xffn),
  );
  const parsed = ipaddr.fromByteArray(bytes);
  return parsed instanceof ipaddr.IPv6 ? parsed.toRFC5952String() : parsed.toString();
}

/** The first and the last address of a network. */
export function networkRange(
  {bits, value}: IpAddress,
  prefix: number,
): {readonly first: bigint; readonly last: bigint} {
  const hostBits = BigInt(bits - prefix);
  const first = (value >> hostBits) << hostBits;
  return {first, last: first | ((1n << hostBits) - 1n)};
}

/**
 * The prefix length of an IPv4 mask: a netmask (255.255.255.0) or a wildcard mask (0.0.0.255).
 * Undefined where its bits are not in one piece, and for a text that is no address.
 */
export function prefixOfMask(text: string): number | undefined {
  if (readIpv4(text) === undefined) return undefined;
  const mask = ipaddr.IPv4.parse(text);
  const inverse = new ipaddr.IPv4(mask.toByteArray().map((byte) => 255 - byte));
  return mask.prefixLengthFromSubnetMask() ?? inverse.prefixLengthFromSubnetMask() ?? undefined;
}

/** The dotted mask of a prefix of up to 32 bits. */
export function maskOfPrefix(prefix: number): string {
  return ipaddr.IPv4.subnetMaskFromPrefixLength(prefix).toString();
}

function addressOf(address: ipaddr.IPv4 | ipaddr.IPv6): IpAddress {
  const value = address.toByteArray().reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return {bits: address.kind() === 'ipv4' ? 32 : 128, value};
}
