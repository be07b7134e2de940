import ipaddr from 'ipaddr.js';

/** An address as a number, with its length in bits. */
export interface IpAddress {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

/** Reads four decimal numbers. A leading zero is rejected, because some systems read it as octal. */
export function readIpv4(text: string): IpAddress | undefined {
  return ipaddr.IPv4.isValidFourPartDecimal(text) ? addressOf(ipaddr.IPv4.parse(text)) : undefined;
}

/** Reads an IPv6 address, including shortened forms and IPv4 suffixes; no zone, no brackets. */
export function readIpv6(text: string): IpAddress | undefined {
  // The library treats any IPv4 suffix as a mapped address, even in `::1.2.3.4`, so it is converted to groups.
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

/** The canonical form of an address: dotted decimal, or RFC 5952 with the first longest run of zeros shortened. */
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
 * The prefix length of an IPv4 mask: a netmask (255.255.255.0) or a wildcard mask (0.0.0.255). Undefined if its bits
 * are not contiguous, or if the text is not an address.
 */
export function prefixOfMask(text: string): number | undefined {
  if (readIpv4(text) === undefined) return undefined;
  const mask = ipaddr.IPv4.parse(text);
  const inverse = new ipaddr.IPv4(mask.toByteArray().map((byte) => 255 - byte));
  return mask.prefixLengthFromSubnetMask() ?? inverse.prefixLengthFromSubnetMask() ?? undefined;
}

/** The dotted mask of a prefix length of up to 32. */
export function maskOfPrefix(prefix: number): string {
  return ipaddr.IPv4.subnetMaskFromPrefixLength(prefix).toString();
}

function addressOf(address: ipaddr.IPv4 | ipaddr.IPv6): IpAddress {
  const value = address.toByteArray().reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return {bits: address.kind() === 'ipv4' ? 32 : 128, value};
}
