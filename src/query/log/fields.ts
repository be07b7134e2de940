import {endOf, flagsOf, isAddress, portOf} from './ends';
import type {Entry} from './formats/format';
import type {PacketEnd} from './packet';

/** The names that vendors use for the parts of a packet; ignoring case, spaces, dots, hyphens and underscores. */
const names = {
  source:
    'src srcip srcaddr sourceaddress sourceip source saddr idorigh clientip initiator initiatorip origsrc fromip localaddress localip srcipaddr sourceipaddress 送信元アドレス 送信元ip 送信元ipアドレス 発信元アドレス ソースアドレス 発信元ipアドレス',
  sourcePort:
    'spt srcport sport sourceport idorigp clientport initiatorport localport srcportnumber 送信元ポート ソースポート 発信元ポート',
  destination:
    'dst dstip dstaddr destip destaddr destinationaddress destinationip destination daddr idresph serverip responder responderip toip remoteaddress remoteip dstipaddr destinationipaddress 宛先アドレス 宛先ip 宛先ipアドレス 送信先アドレス 送信先ip 送信先ipアドレス',
  destinationPort:
    'dpt dstport dport destport destinationport idrespp serverport responderport remoteport dstportnumber 宛先ポート 送信先ポート',
  service: 'service servicename svc サービス',
  protocol:
    'proto protocol protocolid protoid ipproto ipprotocol prot transport l4proto ipprotocolname プロトコル',
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
  const pairs = pairsOf(text);
  for (const {name, value} of pairs) {
    const part = partOf.get(name);
    if (part === undefined) continue;
    const isBetter =
      part === 'protocol' && IP_PROTOCOL.test(value) && !IP_PROTOCOL.test(found.get(part) ?? '');
    if (!found.has(part) || isBetter) found.set(part, value);
  }
  const entry = entryOfParts(found, text);
  const isOfHost = pairs.some(({name}) => /^local(?:port|address|ip)$/u.test(name));
  return entry === undefined || !isOfHost ? entry : {...entry, ...servingBy(text)};
}

/** Which of a local and a remote end serves, by the direction that the entry names; else either may. */
function servingBy(text: string): Pick<Entry, 'server' | 'isPair'> {
  const direction =
    /\bdirection"?\s*[:=]\s*"?(in|out|eg)/iu.exec(text)?.[1] ?? /\b(in|out)bound/iu.exec(text)?.[1];
  if (direction === undefined) return {isPair: true};
  return {server: direction.toLowerCase() === 'in' ? 'from' : 'to'};
}

/** `proto=https` beside `protoID=6` names an application. */
const IP_PROTOCOL = /^(?:tcp|udp|icmp|igmp|gre|esp|ah|sctp|\d)/iu;

/** Names beside those of the parts that belong to one record. */
const OTHER_NAMES: ReadonlySet<string> = new Set(['computername', 'state']);

interface Pair {
  readonly name: string;
  readonly value: string;
  readonly index: number;
}

function pairsOf(text: string): readonly Pair[] {
  return [...text.matchAll(PAIRS)].flatMap(({0: whole, 1: key = '', 2: quoted = '', index}) => {
    const words = [...key.matchAll(/\S+/gu)];
    // A key may follow other words of the sentence: `Network Information: Source Address`.
    for (const [at, word] of words.entries()) {
      const name = words.slice(at).join('').toLowerCase().replace(/[._-]/gu, '');
      if (!partOf.has(name) && !OTHER_NAMES.has(name)) continue;
      const start = index + (whole.startsWith('"') ? 1 : 0) + word.index;
      return [{name, value: quoted.replace(/^["']|["']$/gu, ''), index: start}];
    }
    return [];
  });
}

/** The records of a text: one begins where a name is used again, if that of a destination is. */
export function splitRecords(text: string): readonly string[] {
  const pairs = pairsOf(text);
  const ends = pairs.map(({name}) => name).filter((name) => partOf.get(name)?.startsWith('destination'));
  if (new Set(ends).size === ends.length) return [text];
  const starts = [0];
  const seen = new Set<string>();
  for (const {name, index} of pairs) {
    if (seen.has(name)) {
      starts.push(index);
      seen.clear();
    }
    seen.add(name);
  }
  return starts.map((start, at) => text.slice(start, starts[at + 1]).trim());
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
  const to = endFrom(found.get('destination'), found.get('destinationPort'), found.get('service'));
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
  // Two ports for one end: neither is certain.
  const own = endOf(found.get('destination') ?? '')?.port ?? to.port;
  return {
    protocol,
    from: from?.host === '' && from.port === null ? null : from,
    to,
    ...(own === to.port ? {} : {from: from ?? {host: '', port: null}, isPair: true}),
    ...(flags === undefined || flags === '' ? {} : {flags: flagsOf(flags)}),
  };
}

function endFrom(
  address: string | undefined,
  statedPort: string | undefined,
  service?: string,
): PacketEnd | null {
  const own =
    address === undefined ? undefined : endOf(address.replace(/:[A-Za-z][\w-]*:?$/u, '').replace(/:$/u, ''));
  // The name of a service says less than the port beside the address.
  if (own !== undefined && statedPort === undefined) return own;
  const port = statedPort ?? service;
  if (port === undefined && address === undefined) return null;
  const host = own?.host ?? address ?? '';
  if (host !== '' && own === undefined && !isAddress(host) && !/^[\w.-]+$/u.test(host)) return null;
  return {host, ...portOf((port ?? '').replace(/^(?:tcp|udp)[/_-]/iu, ''))};
}

/** iptables prints flags as bare words between its fields. */
function bareFlags(text: string): string | undefined {
  if (!/\bPROTO=TCP\b/iu.test(text)) return undefined;
  return text.match(/(?<=\s)(?:SYN|ACK|FIN|RST|PSH)(?=\s|$)/gu)?.join(' ');
}
