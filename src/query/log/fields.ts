import {endOf, flagsOf, isAddress, portOf} from './ends';
import type {PacketEnd} from './packet';
import type {Entry} from './formats';

/** The names under which makes write the parts of a packet; without case, spaces, dots, hyphens and underscores. */
const names = {
  source: [
    'src',
    'srcip',
    'srcaddr',
    'sourceaddress',
    'sourceip',
    'source',
    'saddr',
    'idorigh',
    'clientip',
    'localip',
    'initiator',
    'origsrc',
    'fromip',
    '送信元アドレス',
    '送信元ip',
    '送信元ipアドレス',
    '発信元アドレス',
    'ソースアドレス',
  ],
  sourcePort: [
    'spt',
    'srcport',
    'sport',
    'sourceport',
    'idorigp',
    'clientport',
    'localport',
    'initiatorport',
    'sport1',
    '送信元ポート',
    'ソースポート',
  ],
  destination: [
    'dst',
    'dstip',
    'dstaddr',
    'destip',
    'destaddr',
    'destinationaddress',
    'destinationip',
    'destination',
    'daddr',
    'idresph',
    'serverip',
    'responder',
    'toip',
    'computername',
    'remoteaddress',
    '宛先アドレス',
    '宛先ip',
    '宛先ipアドレス',
    '送信先アドレス',
  ],
  destinationPort: [
    'dpt',
    'dstport',
    'dport',
    'destport',
    'destinationport',
    'idrespp',
    'serverport',
    'responderport',
    'service',
    'remoteport',
    'sport2',
    '宛先ポート',
    '送信先ポート',
  ],
  protocol: ['proto', 'protocol', 'ipprotocol', 'prot', 'transport', 'プロトコル', 'l4proto'],
  flags: ['flags', 'tcpflags', 'tcpflag'],
} as const;

type Part = keyof typeof names;

const partOf: ReadonlyMap<string, Part> = new Map(
  (Object.keys(names) as Part[]).flatMap((part) => names[part].map((name) => [name, part] as const)),
);

const PAIRS =
  /"?([A-Za-z_][\w .-]{0,24}?|[\p{Script=Han}\p{Script=Katakana}ーA-Za-z ]{2,14})"?\s*[=:：]\s*("[^"]*"|[^\s,;|"{}]+)/gu;

/** Reads entries that name their fields: `SRC=… DPT=…`, `srcip=…`, `SrcPort: …`, JSON, CEF, LEEF, event texts. */
export function readFields(text: string): Entry {
  const found = new Map<Part, string>();
  for (const [, key = '', quoted = ''] of text.matchAll(PAIRS)) {
    const words = key.trim().toLowerCase().split(/\s+/u);
    // A key may have words of the sentence before it: `Network Information: Source Address`.
    for (let from = 0; from < words.length; from += 1) {
      const part = partOf.get(words.slice(from).join('').replace(/[._-]/gu, ''));
      if (part === undefined) continue;
      if (!found.has(part)) found.set(part, quoted.replace(/^"|"$/gu, ''));
      break;
    }
  }
  const to = endFrom(found.get('destination'), found.get('destinationPort'));
  const from = endFrom(found.get('source'), found.get('sourcePort'));
  const flags = found.get('flags') ?? bareFlags(text);
  if (to === null || (found.get('destination') === undefined && found.get('source') === undefined))
    return undefined;
  const protocol = found.get('protocol') ?? /\b(tcp|udp|icmp)\b/iu.exec(text)?.[1] ?? null;
  return {protocol, from, to, ...(flags === undefined || flags === '' ? {} : {flags: flagsOf(flags)})};
}

function endFrom(address: string | undefined, port: string | undefined): PacketEnd | null {
  const own =
    address === undefined ? undefined : endOf(address.replace(/:[A-Za-z][\w-]*:?$/u, '').replace(/:$/u, ''));
  if (own !== undefined && port === undefined) return own;
  const host = own?.host ?? (address === undefined ? '' : address);
  if (port === undefined && address === undefined) return null;
  if (address !== undefined && own === undefined && !isAddress(address) && !/^[\w.-]+$/u.test(address))
    return null;
  return {host, ...portOf((port ?? '').replace(/^(?:tcp|udp)[/_-]/iu, ''))};
}

/** iptables prints flags as bare words between its fields. */
function bareFlags(text: string): string | undefined {
  if (!/\bPROTO=TCP\b/iu.test(text)) return undefined;
  return text.match(/(?<=\s)(?:SYN|ACK|FIN|RST|PSH)(?=\s|$)/gu)?.join(' ');
}
