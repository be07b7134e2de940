import {endOf, flagsOf, isAddress, portOf} from './ends';
import type {PacketEnd, RawPacket} from './packet';

/** What an entry says, or that it shows a pair of ends of a connection without a direction. */
export type Entry = (RawPacket & {readonly isPair?: boolean}) | undefined;

/** One form of log lines. */
export interface LineFormat {
  readonly id: string;
  readonly read: (line: string) => Entry;
}

const end = (host: string | undefined, port: string | undefined): PacketEnd => ({
  host: host ?? '',
  ...portOf(port ?? ''),
});

const ciscoFirewall: LineFormat = {
  id: 'cisco-asa',
  read(line) {
    const [, , code = '', text = ''] = /%(ASA|FTD|PIX)-\d-(\d{6}):?\s*(.*)$/u.exec(line) ?? [];
    if (code === '') return undefined;
    if (/^305|translation/iu.test(code + text))
      return {protocol: 'tcp', from: null, to: null, isTranslation: true};
    const ends = [...text.matchAll(/(?:[\w-]+:)?((?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]*:[0-9a-f:]+)\/(\d+)/giu)];
    const [first, second] = ends.filter(
      // The translated address of an end stands in brackets behind it.
      (match) => text.charAt(match.index - 1) !== '(',
    );
    if (first === undefined || second === undefined) return undefined;
    const [, protocol = null] = /\b(tcp|udp|icmp)\b/iu.exec(text) ?? [];
    const flags = /flags\s+([A-Z ]+?)\s+on\b/u.exec(text)?.[1];
    const built = /^Built (inbound|outbound)/u.exec(text)?.[1];
    return {
      protocol: protocol ?? (/FTP|HTTP/u.test(text) ? 'tcp' : null),
      from: end(first[1], first[2]),
      to: end(second[1], second[2]),
      ...(flags === undefined ? {} : {flags: flagsOf(flags)}),
      ...(built === 'outbound' ? {server: 'from'} : built === 'inbound' ? {server: 'to'} : {}),
      ...(/^Teardown/u.test(text) ? {isPair: true} : {}),
    };
  },
};

const windowsFirewall: LineFormat = {
  id: 'windows-firewall',
  read(line) {
    const match =
      /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} (?:ALLOW|DROP|OPEN|CLOSE|INFO-\S+) (TCP|UDP|ICMP|\d+) (\S+) (\S+) (\d+|-) (\d+|-)(?: \d+| -)?(?: ([SAFRPU]+|-))?/iu.exec(
        line,
      );
    if (match === null) return undefined;
    const [, protocol = '', source, destination, sourcePort, destinationPort, flags = '-'] = match;
    return {
      protocol,
      from: end(source, sourcePort === '-' ? '' : sourcePort),
      to: end(destination, destinationPort === '-' ? '' : destinationPort),
      ...(flags === '-' ? {} : {flags: flagsOf(flags)}),
    };
  },
};

const filterlog: LineFormat = {
  id: 'pf-filterlog',
  read(line) {
    const [, csv] = /filterlog(?:\[\d+\])?:?\s+(?:-\s+-\s+)?([\d,].*)$/u.exec(line) ?? [];
    const fields = csv?.split(',') ?? [];
    const version = fields[8];
    const base = version === '4' ? 16 : version === '6' ? 12 : -1;
    if (base < 0) return undefined;
    const [protocol, , source, destination, sourcePort, destinationPort, , flags] =
      version === '4'
        ? [fields[16], '', fields[18], fields[19], fields[20], fields[21], '', fields[23]]
        : [fields[12], '', fields[15], fields[16], fields[17], fields[18], '', fields[20]];
    return {
      protocol: protocol ?? null,
      from: end(source, sourcePort),
      to: end(destination, destinationPort),
      ...(flags === undefined || flags === '' || protocol?.toLowerCase() !== 'tcp'
        ? {}
        : {flags: flagsOf(flags)}),
    };
  },
};

const awsFlow: LineFormat = {
  id: 'aws-flow',
  read(line) {
    const match =
      /^\d+ \S+ eni-\S+ (\S+) (\S+) (\d+|-) (\d+|-) (\d+|-) \d+ \d+ \d+ \d+ (?:ACCEPT|REJECT) \S+/u.exec(
        line,
      );
    if (match === null) return undefined;
    const [, source, destination, sourcePort, destinationPort, protocol = ''] = match;
    return {protocol, from: end(source, sourcePort), to: end(destination, destinationPort)};
  },
};

const azureFlow: LineFormat = {
  id: 'azure-flow',
  read(line) {
    const match = /(?:^|")\d{10,13},([0-9a-f.:]+),([0-9a-f.:]+),(\d+),(\d+),([TU\d]+),[IO],[AD]/iu.exec(line);
    if (match === null) return undefined;
    const [, source, destination, sourcePort, destinationPort, protocol = ''] = match;
    return {protocol, from: end(source, sourcePort), to: end(destination, destinationPort)};
  },
};

const paloAlto: LineFormat = {
  id: 'palo-alto',
  read(line) {
    const fields = line.split(',');
    const type = fields.findIndex((field) => field === 'TRAFFIC' || field === 'THREAT');
    if (type < 0 || fields.length < type + 27) return undefined;
    const at = (offset: number): string => fields[type + offset] ?? '';
    if (!isAddress(at(4)) || !isAddress(at(5))) return undefined;
    return {protocol: at(26), from: end(at(4), at(21)), to: end(at(5), at(22)), server: 'to'};
  },
};

const zeek: LineFormat = {
  id: 'zeek',
  read(line) {
    const match = /^\d{10}\.\d+\s+\S+\s+(\S+)\s+(\d+)\s+(\S+)\s+(\d+)\s+(tcp|udp|icmp)\b/u.exec(line);
    if (match === null) return undefined;
    const [, source, sourcePort, destination, destinationPort, protocol = ''] = match;
    return {protocol, from: end(source, sourcePort), to: end(destination, destinationPort), server: 'to'};
  },
};

const sockets: LineFormat = {
  id: 'ss-netstat',
  read(line) {
    const words = line.trim().split(/\s+/u);
    const state = words.find((word) =>
      /^(?:LISTEN(?:ING)?|ESTAB(?:LISHED)?|SYN[-_]SENT|SYN[-_]RECV(?:EIVED)?|TIME[-_]WAIT|CLOSE[-_]WAIT|FIN[-_]WAIT[-_]?[12]|LAST[-_]ACK|CLOSING|UNCONN)$/u.test(
        word,
      ),
    );
    const protocol = words.find((word) => /^(?:tcp|udp)[46]{0,2}$/iu.test(word));
    if (state === undefined && protocol === undefined) return undefined;
    if (words.some((word) => /->|^>$/u.test(word))) return undefined;
    const ends = words.flatMap((word) => endOf(word) ?? []);
    const [local, peer] = ends;
    if (local === undefined || (ends.length < 2 && state === undefined)) return undefined;
    const transport = protocol?.replace(/[46]+$/u, '') ?? (state === undefined ? null : 'tcp');
    if (
      /^(?:LISTEN|UNCONN)/u.test(state ?? '') ||
      peer === undefined ||
      peer.host === '*' ||
      peer.port === null
    ) {
      if (state === undefined && peer === undefined) return undefined;
      if (/^(?:LISTEN|UNCONN)/u.test(state ?? '') || peer?.host === '*') {
        return {protocol: transport, from: null, to: local, server: 'to'};
      }
    }
    if (peer === undefined) return undefined;
    if (/^SYN[-_]SENT$/u.test(state ?? '')) return {protocol: transport, from: local, to: peer, server: 'to'};
    if (/^SYN[-_]RECV/u.test(state ?? '')) return {protocol: transport, from: peer, to: local, server: 'to'};
    return {protocol: transport, from: local, to: peer, isPair: true};
  },
};

const ARROW = /\s*(?:-{1,3}>|={1,2}>|[→⇒➔➡]|>)\s*/u;

/** Two ends with an arrow between them: tcpdump, Wireshark, lsof, MikroTik, Juniper, Cisco IOS, and what people write. */
const arrow: LineFormat = {
  id: 'arrow',
  read(line) {
    const parts = line.split(ARROW);
    for (let index = 0; index + 1 < parts.length; index += 1) {
      const left = (parts[index] ?? '')
        .trim()
        .split(/\s+/u)
        .at(-1)
        ?.replace(/^[([]+(?=\d)|,$/gu, '');
      const right = (parts[index + 1] ?? '')
        .trim()
        .split(/\s+/u)[0]
        ?.replace(/[,;:)]+$/u, (tail) =>
          tail.includes(')') && (parts[index + 1] ?? '').includes('(') ? ')' : '',
        );
      const from = endOf(left ?? '') ?? (isAddress(left ?? '') ? {host: left ?? '', port: null} : undefined);
      const to = endOf(right ?? '') ?? (isAddress(right ?? '') ? {host: right ?? '', port: null} : undefined);
      if (
        from === undefined ||
        to === undefined ||
        (from.port === null && to.port === null && from.portName === undefined)
      )
        continue;
      const protocol =
        /\b(tcp|udp|icmp6?|gre|esp|sctp)\b/iu.exec(line)?.[1] ??
        /\bNone (\d{1,3})\(/u.exec(line)?.[1] ??
        (/flags \[|\(SYN|\(ACK|\(RST|\(FIN/iu.test(line) ? 'tcp' : null);
      const flags =
        /flags \[([^\]]*)\]/iu.exec(line)?.[1] ??
        /\b(?:TCP|proto TCP) \(([A-Z,]+)\)/u.exec(line)?.[1] ??
        /\[((?:SYN|ACK|FIN|RST|PSH)[A-Z, ]*)\]/u.exec(line)?.[1];
      // lsof writes the local end first, whoever asked for the connection.
      const isLsof = /\((?:ESTABLISHED|SYN_SENT|CLOSE_WAIT|TIME_WAIT|SYN_RECEIVED|FIN_WAIT\d?)\)/u.test(line);
      return {
        protocol,
        from,
        to,
        ...(flags === undefined ? {} : {flags: flagsOf(flags)}),
        ...(isLsof && !/SYN_SENT/u.test(line) ? {isPair: true} : {}),
        ...(/\(SYN_SENT\)/u.test(line) ? {server: 'to'} : {}),
      };
    }
    return undefined;
  },
};

/** Error texts and results of tools that name one host and one port. */
const tools: LineFormat = {
  id: 'tool',
  read(line) {
    const forms = [
      /connect(?:ion)? to (?:server )?(\S+?)(?: \([^)]*\))?,? port (\d+)/iu,
      /Connection to (\S+) (\d+) port \[(tcp|udp)/iu,
      /(?:Failed to connect to|connect to|connecting to|Trying|open connection to|server) \[?([\w.-]+)\]?[: ](\d{1,5})\b/iu,
      /^(\S+) \[([\d.]+)\] (\d+) \(/u,
    ];
    for (const form of forms.slice(0, 3)) {
      const match = form.exec(line);
      if (match === null) continue;
      return {
        protocol: (match[3] ?? 'tcp').toLowerCase(),
        from: null,
        to: end(match[1], match[2]),
        server: 'to',
      };
    }
    const nmap = /^(\d{1,5})\/(tcp|udp)\s+(?:open|closed|filtered|open\|filtered)\b/u.exec(line);
    return nmap === null
      ? undefined
      : {protocol: nmap[2] ?? null, from: null, to: end('', nmap[1]), server: 'to'};
  },
};

/** The most particular form first. */
export const lineFormats: readonly LineFormat[] = [
  ciscoFirewall,
  windowsFirewall,
  filterlog,
  awsFlow,
  azureFlow,
  paloAlto,
  zeek,
  tools,
];

/** Forms that other lines resemble; tried after the fields of a line were looked for. */
export const looseFormats: readonly LineFormat[] = [arrow, sockets];
