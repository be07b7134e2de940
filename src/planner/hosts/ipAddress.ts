/** An address as a number, with the bits of its family. */
export interface IpAddress {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

const IPV4_PART = /^(?:0|[1-9]\d{0,2})$/;
const IPV6_GROUP = /^[0-9a-f]{1,4}$/i;
const IPV6_GROUPS = 8;

/** Reads four decimal numbers. A leading zero is refused, because some systems take it for octal. */
export function readIpv4(text: string): IpAddress | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => IPV4_PART.test(part) && Number(part) <= 255)) {
    return undefined;
  }
  return {bits: 32, value: parts.reduce((value, part) => (value << 8n) | BigInt(part), 0n)};
}

/** Reads an IPv6 address, also shortened or with an IPv4 address at its end; no zone, no brackets. */
export function readIpv6(text: string): IpAddress | undefined {
  const halves = text.split('::');
  if (halves.length > 2 || !text.includes(':')) return undefined;
  const [before, after] = halves.map((half, index) => readGroups(half, index === halves.length - 1));
  if (before === undefined || (halves.length === 2 && after === undefined)) return undefined;
  const missing = IPV6_GROUPS - before.length - (after?.length ?? 0);
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const groups = [...before, ...Array<number>(missing).fill(0), ...(after ?? [])];
  return {bits: 128, value: groups.reduce((value, group) => (value << 16n) | BigInt(group), 0n)};
}

/** The groups between colons; only the last of an address may be written as an IPv4 address. */
function readGroups(half: string, isLast: boolean): readonly number[] | undefined {
  if (half === '') return [];
  const parts = half.split(':');
  const last = parts.at(-1) ?? '';
  const embedded = isLast && last.includes('.') ? readIpv4(last) : undefined;
  const plain = embedded === undefined ? parts : parts.slice(0, -1);
  if (!plain.every((part) => IPV6_GROUP.test(part))) return undefined;
  const groups = plain.map((part) => Number.parseInt(part, 16));
  return embedded === undefined
    ? groups
    : [...groups, Number(embedded.value >> 16n), Number(embedded.value & 0xffffn)];
}

/** An address of either family. */
export function readIp(text: string): IpAddress | undefined {
  return readIpv4(text) ?? readIpv6(text);
}

/** The one spelling of an address: dotted decimal, or RFC 5952 with the first longest run of zeros shortened. */
export function renderIp({bits, value}: IpAddress): string {
  if (bits === 32) return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 0xffn)).join('.');
  const groups = Array.from({length: IPV6_GROUPS}, (_, index) =>
    ((value >> BigInt(16 * (IPV6_GROUPS - 1 - index))) & 0xffffn).toString(16),
  );
  const run = longestRunOfZeros(groups);
  if (run.length < 2) return groups.join(':');
  return `${groups.slice(0, run.start).join(':')}::${groups.slice(run.start + run.length).join(':')}`;
}

function longestRunOfZeros(groups: readonly string[]): {start: number; length: number} {
  let best = {start: 0, length: 0};
  let start = 0;
  groups.forEach((group, index) => {
    if (group !== '0') start = index + 1;
    else if (index + 1 - start > best.length) best = {start, length: index + 1 - start};
  });
  return best;
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
