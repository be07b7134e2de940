import {endOf, flagsOf, isAddress, portOf} from './ends';
import type {Entry} from './formats/format';
import type {PacketEnd} from './packet';

/** The names that vendors use for the parts of a packet; ignoring case, spaces, dots, hyphens and underscores. */
const names = {
  source:
    'src srcip srcaddr sourceaddress sourceip source saddr idorigh clientip initiator initiatorip origsrc fromip localaddress srcipaddr sourceipaddress 送信元アドレス 送信元ip 送信元ipアドレス 発信元アドレス ソースアドレス 発信元ipアドレス',
  sourcePort:
    'spt srcport sport sourceport idorigp clientport initiatorport localport srcportnumber 送信元ポート ソースポート 発信元ポート',
  destination:
    'dst dstip dstaddr destip destaddr destinationaddress destinationip destination daddr idresph serverip responder responderip toip computername remoteaddress dstipaddr destinationipaddress 宛先アドレス 宛先ip 宛先ipアドレス 送信先アドレス 送信先ip 送信先ipアドレス',
  destinationPort:
    'dpt dstport dport destport destinationport idrespp serverport responderport remoteport dstportnumber 宛先ポート 送信先ポート',
  service: 'service servicename svc サービス',
  protocol: 'proto protocol protocolid ipprotocol prot transport l4proto ipprotocolname プロトコル',
  flags: 'flags tcpflags tcpflag',
} as const;

/** A part of a packet that a field or a column may hold. */
export type Part = keyof typeof names;

const partOf: ReadonlyMap<string, Part> = new Map(
  (Object.keys(names) as Part[]).flatMap((part) =>
    names[part].split(' ').map((name) => [name, part] as const),
  ),
);

/** A value must follow an equals sign directly, because empty values are omitted; a colon may be followed by space. */
const PAIRS =
  /"?([A-Za-z_][\w .-]{0,24}?|[\p{Script=Han}\p{Script=Katakana}ーA-Za-z ]{2,14})"?(?:=|\s+=\s+|\s*[:：]\s*)("[^"]*"|'[^']*'|[^\s,;|"{}]+)/gu;

/** Reads entries with named fields: `SRC=… DPT=…`, `srcip=…`, `SrcPort: …`, JSON, CEF, LEEF, event texts. */
export function readFields(text: string): Entry | undefined {
  const found = new Map<Part, string>();
  for (const [, key = '', quoted = ''] of text.matchAll(PAIRS)) {
    const words = key.trim().toLowerCase().split(/\s+/u);
    // A key may follow other words of the sentence: `Network Information: Source Address`.
    for (let from = 0; from < words.length; from += 1) {
      const part = partOf.get(words.slice(from).join('').replace(/[._-]/gu, ''));
      if (part === undefined) continue;
      if (!found.has(part)) found.set(part, quoted.replace(/^["']|["']$/gu, ''));
      break;
    }
  }
  return entryOfParts(found, text);
}

/** The part that a name stands for, however it is spaced. */
export function partNamed(name: string): Part | undefined {
  return partOf.get(
    name
      .trim()
      .toLowerCase()
      .replace(/[\s._-]/gu, ''),
  );
}

/** The entry that these fields make up; `text` is where they were found. */
export function entryOfParts(found: ReadonlyMap<Part, string>, text: string): Entry | undefined {
  const to = endFrom(found.get('destination'), found.get('destinationPort') ?? found.get('service'));
  const from = endFrom(found.get('source'), found.get('sourcePort'));
  const protocol =
    found.get('protocol') ??
    /^(?:tcp|udp)(?=[/_-])/iu.exec(found.get('service') ?? '')?.[0] ??
    /\b(tcp|udp|icmp)\b/iu.exec(text)?.[1] ??
    null;
  const flags = found.get('flags') ?? bareFlags(text);
  if (to === null) return undefined;
  // An incomplete entry is ignored: an address alone says nothing about a port.
  const hasPort = to.port !== null || to.portName !== undefined;
  const isOther = protocol !== null && !/^(?:tcp|udp|6|17)/iu.test(protocol) && to.host !== '';
  if (!hasPort && !isOther) return undefined;
  if (to.host === '' && from?.host !== '' && !/\bDPT=\d/u.test(text)) return undefined;
  return {
    protocol,
    from: from?.host === '' && from.port === null ? null : from,
    to,
    ...(flags === undefined || flags === '' ? {} : {flags: flagsOf(flags)}),
  };
}

function endFrom(address: string | undefined, port: string | undefined): PacketEnd | null {
  if (port === undefined && address === undefined) return null;
  const own =
    address === undefined ? undefined : endOf(address.replace(/:[A-Za-z][\w-]*:?$/u, '').replace(/:$/u, ''));
  if (own !== undefined && port === undefined) return own;
  const host = own?.host ?? address ?? '';
  if (host !== '' && own === undefined && !isAddress(host) && !/^[\w.-]+$/u.test(host)) return null;
  return {host, ...portOf((port ?? '').replace(/^(?:tcp|udp)[/_-]/iu, ''))};
}

/** iptables prints flags as bare words between its fields. */
function bareFlags(text: string): string | undefined {
  if (!/\bPROTO=TCP\b/iu.test(text)) return undefined;
  return text.match(/(?<=\s)(?:SYN|ACK|FIN|RST|PSH)(?=\s|$)/gu)?.join(' ');
}
