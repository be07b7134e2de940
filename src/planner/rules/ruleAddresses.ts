import {networkRange, readIp} from '../hosts/ipAddress';
import {parseHosts} from '../hosts/parseHosts';
import type {Host} from '../plan/model';
import type {AddressSpan, RuleAddresses} from './model';

const ANY = new Set([
  'any',
  'any4',
  'any6',
  'all',
  '*',
  '-',
  'anywhere',
  '0.0.0.0/0',
  '::/0',
  'すべて',
  '全て',
  '任意',
]);

/** Reads an address, network, range or name of a rule, or a list of those; undefined where one of them is none. */
export function readRuleAddresses(texts: readonly string[]): RuleAddresses | undefined {
  const spans: AddressSpan[] = [];
  const names: string[] = [];
  for (const text of texts) {
    const folded = text.normalize('NFKC').toLowerCase().trim();
    if (ANY.has(folded)) return 'any';
    const range = readAddressRange(folded);
    if (range !== undefined) {
      spans.push(range);
      continue;
    }
    const {hosts, problems} = parseHosts(withPrefixLength(folded));
    if (problems.length > 0 || hosts.length === 0) return undefined;
    for (const host of hosts) {
      const span = spanOf(host);
      if (span === undefined) names.push(host.text);
      else spans.push(span);
    }
  }
  return spans.length === 0 && names.length === 0 ? undefined : {spans: mergeSpans(spans), names};
}

/** The addresses of a host; undefined for names, which only a name server could turn into addresses. */
export function spanOf(host: Host): AddressSpan | undefined {
  const [address = '', prefix] = host.text.split('/');
  const ip = host.kind === 'name' || host.kind === 'name-pattern' ? undefined : readIp(address);
  return ip === undefined
    ? undefined
    : {bits: ip.bits, ...networkRange(ip, prefix === undefined ? ip.bits : Number(prefix))};
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

export function overlapsSpan(spans: readonly AddressSpan[], other: AddressSpan): boolean {
  return spans.some(
    ({bits, first, last}) => bits === other.bits && first <= other.last && other.first <= last,
  );
}

/** What both sides match; undefined where that is nothing. */
export function intersectAddresses(a: RuleAddresses, b: RuleAddresses): RuleAddresses | undefined {
  if (a === 'any') return b;
  if (b === 'any') return a;
  const spans = a.spans.flatMap((span) =>
    b.spans
      .filter((other) => overlapsSpan([span], other))
      .map((other) => ({
        bits: span.bits,
        first: span.first > other.first ? span.first : other.first,
        last: span.last < other.last ? span.last : other.last,
      })),
  );
  const names = a.names.filter((name) => b.names.includes(name));
  return spans.length === 0 && names.length === 0 ? undefined : {spans, names};
}

function readAddressRange(text: string): AddressSpan | undefined {
  const [, from = '', to = ''] = /^([0-9a-f.:]+)\s*[-–−~〜]\s*([0-9a-f.:]+)$/u.exec(text) ?? [];
  const first = readIp(from);
  const last = readIp(to);
  return first === undefined || last?.bits !== first.bits || last.value < first.value
    ? undefined
    : {bits: first.bits, first: first.value, last: last.value};
}

/** iptables may write a network with its mask: `10.0.0.0/255.255.255.0`. */
function withPrefixLength(text: string): string {
  const [, address, maskText = ''] = /^([\d.]+)\/([\d.]+\.[\d.]+)$/.exec(text) ?? [];
  const mask = readIp(maskText);
  if (address === undefined || mask === undefined) return text;
  const bits = mask.value.toString(2).padStart(32, '0');
  return /^1*0*$/.test(bits) ? `${address}/${String(bits.replaceAll('0', '').length)}` : text;
}
