import {reason, type Reason} from '../reasons';
import {cellText} from './cellText';
import {contradictingWords, exceptionWords, inactiveWords} from './wordsOfDoubt';

/** The ports in a cell: protocol numbers and the destination ports that belong to them. */
export interface ServicePart {
  /** Undefined: not stated in the cell. `unclear`: whether a protocol beside other ports applies is uncertain. */
  readonly protocols: readonly bigint[] | 'any' | 'unclear' | undefined;
  readonly ports: readonly Range[] | 'any' | undefined;
}

export interface Service {
  readonly parts: readonly ServicePart[];
  readonly doubts: readonly Reason[];
}

/** Services with an unambiguous port; other names that a firewall uses may mean anything. */
const services: Readonly<Record<string, readonly [readonly bigint[], bigint]>> = {
  ftp: [[6n], 21n],
  ssh: [[6n], 22n],
  telnet: [[6n], 23n],
  smtp: [[6n], 25n],
  http: [[6n], 80n],
  https: [[6n], 443n],
  ldap: [[6n], 389n],
  ldaps: [[6n], 636n],
  smb: [[6n], 445n],
  rdp: [[6n], 3389n],
  mysql: [[6n], 3306n],
  mssql: [[6n], 1433n],
  ntp: [[17n], 123n],
  snmp: [[17n], 161n],
  syslog: [[17n], 514n],
  tftp: [[17n], 69n],
};

const protocolWords: Readonly<Record<string, readonly bigint[]>> = {
  tcp: [6n],
  udp: [17n],
  icmp: [1n],
  icmpv4: [1n],
  icmpv6: [58n],
  ping: [1n],
  sctp: [132n],
  gre: [47n],
  esp: [50n],
  ah: [51n],
  igmp: [2n],
  ospf: [89n],
};

const anyWords =
  /^(?:any|all|\*|-1|すべて|全て|全部|任意|全|全ポート|全サービス|全プロトコル|all ?traffic|all ?services?|any ?service|alltcpudp|すべてのサービス|すべてのポート|制限なし|指定なし)$/;

const PROTOCOL = '(?:tcp|udp|icmpv6|icmpv4|icmp|sctp|gre|esp|ah)';

/** `VMware NFC (TCP 902)`: a name with its protocol and ports in brackets. */
const LABELLED = new RegExp(
  `(?<=^|[,、;；])\\s*(\\p{L}[\\p{L}\\s_/.-]{0,60})\\(\\s*(${PROTOCOL}[\\s/:_-]*\\d[\\d\\s-]*|\\d[\\d\\s-]*[\\s/]${PROTOCOL})\\s*\\)`,
  'gu',
);

/** Words that say more than a name. */
const SOURCE = /\b(?:tcp|udp|source|src|sport|from|reply|return|response)\b|送信元|戻り|応答/u;

/**
 * Reads a cell of protocols beside a cell of ports: names, and numbers such as 6 for TCP. Other content is read as
 * services, because some tables have the port here. `hasPorts`: the ports are in another cell of the row.
 */
export function readProtocols(cell: string, hasPorts: boolean): Service {
  const text = cellText(cell)
    .replace(/[()（）[\]]/gu, ' ')
    .replace(/\btcp[-_]?udp\b/g, 'tcp,udp')
    .trim();
  const [, unversioned] = /^ipv?4(?:[+/]6)?\s+(.+)$/.exec(text) ?? [];
  if (unversioned !== undefined) return readProtocols(unversioned, hasPorts);
  const tokens = text.split(/[\s,、;；/・+&|]+|\b(?:and|or)\b|及び|および/u).filter((token) => token !== '');
  const named = tokens.filter((token) => Object.hasOwn(protocolWords, token));
  const numbers = tokens.filter((token) => /^\d+$/.test(token)).map(BigInt);
  if (numbers.length === 0 || named.length + numbers.length < tokens.length) return readService(text);
  if (named.length === 0) {
    // Whether a number alone is a protocol or a port is uncertain if no other cell has the port.
    const isProtocol = hasPorts && numbers.every((number) => 0n < number && number < 255n);
    return isProtocol
      ? {parts: [{protocols: numbers, ports: undefined}], doubts: []}
      : hasPorts || numbers.some((number) => number < 255n)
        ? {parts: [], doubts: [reason('match', {text: cell})]}
        : readService(cell);
  }
  const protocols = named.flatMap((token) => protocolWords[token] ?? []);
  // `TCP (6)` is one protocol; `TCP 443` has the port here.
  return numbers.every((number) => protocols.includes(number))
    ? {parts: [{protocols, ports: undefined}], doubts: []}
    : readService(cell);
}

/** Reads a whole cell of ports, services or protocols. */
export function readService(cell: string): Service {
  const written = cellText(cell);
  const text = written
    .replace(/[~〜～‐-―−]|(?<=\d\s?)ー(?=\s?\d)/gu, '-')
    .replace(
      /(?<!\d)(\d{1,5})\s*(?:\+(?!\s*[a-z\d])|以上|以降|(?:and|or) (?:above|up|higher|greater|more)\b)/gu,
      '≥$1',
    )
    .replace(/(?<!\d)(\d{1,5})\s*(?:以下|(?:and|or) (?:below|lower|less)\b)/gu, '≤$1')
    .replace(/(?<!\d)(\d{1,5})\s*未満/gu, '<$1')
    .replace(/\bgt\s+(?=\d)/gu, '>')
    .replace(/\blt\s+(?=\d)/gu, '<')
    .replace(/\s*(?:から|through|to)\s*(?=\d)/gu, '-')
    .replace(/(\d)\s*-\s*(?=\d)/gu, '$1-')
    .replace(/(?<=(?:tcp|udp)\/\d{1,5}(?:-\d{1,5})?):(?:0|1|1024)-65535\b/gu, '')
    .replace(/(?<!(?:tcp|udp)[/:_]\d{1,5}(?:-\d{1,5})?)(?<=\d)\s*:\s*(?=\d)/gu, '-')
    .replace(
      /(?:\b(?:dst|dest|destination)\b|宛先|送信先)?\s*(?:番(?:ポート)?|ポート(?:番号)?|\bports?\b)/gu,
      ' ',
    )
    .replace(/(?<=\d)・(?=\d)/gu, ',')
    .replace(LABELLED, (whole, label: string, ports: string) => (SOURCE.test(label) ? whole : ports))
    // Source and destination ports in one entry: only the latter are those of the service.
    .replace(/\b(tcp|udp)\s*\(([^()]*)\)\s*\/\s*\(([^()]*)\)/gu, '$1 $3')
    .replace(/(?<=\d)\s*\(\s*(?=(?:tcp|udp)\s*\))/gu, '/')
    .replace(/[()（）[\]「」]/gu, ' ')
    .trim();
  if (text === '') return {parts: [], doubts: []};
  if ([exceptionWords, inactiveWords, contradictingWords].some((words) => words.test(written)))
    return {parts: [], doubts: [reason('match', {text: cell})]};
  if (anyWords.test(text) || /^(?:ip|ipv4|any ?\/ ?any|0-65535|1-65535)$/.test(text)) {
    return {parts: [{protocols: /^\d/.test(text) ? undefined : 'any', ports: 'any'}], doubts: []};
  }
  const parts: ServicePart[] = [];
  const doubts: Reason[] = [];
  /** A protocol before numbers applies to all of them up to the next protocol. */
  let leading: readonly bigint[] | undefined;
  /** Numbers before any protocol belong to the one that follows them. */
  let waiting: Range[] = [];
  const flush = (protocols: readonly bigint[] | 'unclear' | undefined): void => {
    waiting.forEach((range) => parts.push({protocols, ports: [range]}));
    waiting = [];
  };
  for (const item of text.split(/[,、;；|\n&+]|\band\b|\bor\b|及び|および|と/u)) {
    const words = item
      .replace(new RegExp(`\\b(${PROTOCOL})\\s*(?:[/・]|and|or)\\s*(?=${PROTOCOL}\\b)`, 'g'), '$1+')
      .trim();
    if (words === '') continue;
    const read = readItem(words);
    if (read === undefined) {
      if (waiting.length > 0) flush(leading);
      doubts.push(reason('service-name', {name: item.trim()}));
      continue;
    }
    const {protocols, ranges, isLeading, part, pairs} = read;
    if (part !== undefined) {
      flush(undefined);
      parts.push(part);
    } else if (pairs !== undefined) {
      flush('unclear');
      leading = isLeading ? pairs.at(-1)?.protocols : undefined;
      for (const pair of pairs)
        pair.ranges.forEach((range) => parts.push({protocols: pair.protocols, ports: [range]}));
    } else if (protocols === undefined) {
      if (leading === undefined) waiting.push(...ranges);
      else ranges.forEach((range) => parts.push({protocols: leading, ports: [range]}));
    } else if (ranges.length === 0) {
      // `443, 902 TCP` has its protocol at the end; `TCP, 443` at the beginning.
      if (waiting.length > 0) flush(protocols);
      else {
        leading = protocols;
        parts.push({protocols, ports: undefined});
      }
    } else {
      if (isLeading) {
        flush('unclear');
        leading = protocols;
      } else {
        // `443, 902 TCP` has its protocol at the end; in `443, 902/udp` it may belong to the last number alone.
        if (/\d\s*[/_-]/.test(words)) {
          // Without a protocol of their own they include it.
          waiting.forEach((range) => parts.push({protocols, ports: [range]}));
          flush('unclear');
        } else flush(protocols);
        leading = undefined;
      }
      ranges.forEach((range) => parts.push({protocols, ports: [range]}));
    }
  }
  flush(parts.some(({protocols}) => Array.isArray(protocols)) ? 'unclear' : undefined);
  // A protocol on its own adds nothing if it is followed by its numbers.
  const used = parts.filter(
    (part) =>
      part.ports !== undefined ||
      !parts.some(
        (other) => other !== part && other.ports !== undefined && other.protocols === part.protocols,
      ),
  );
  return {parts: used, doubts};
}

interface Range {
  readonly first: bigint;
  readonly last: bigint;
}

interface Item {
  readonly protocols: readonly bigint[] | undefined;
  readonly ranges: readonly Range[];
  readonly isLeading: boolean;
  readonly part?: ServicePart;
  /** Several protocols, each with its own ports, as in `TCP 443 UDP 902`. */
  readonly pairs?: readonly Pair[];
}

interface Pair {
  readonly protocols: readonly bigint[];
  readonly ranges: readonly Range[];
}

function readItem(item: string): Item | undefined {
  if (anyWords.test(item) || item === 'ip') {
    return {protocols: undefined, ranges: [], isLeading: false, part: {protocols: 'any', ports: 'any'}};
  }
  const named = /^(?:service[-_ ]|application[-_ ]|custom[-_ ])?([a-z][a-z0-9-]*)$/.exec(item)?.[1] ?? '';
  if (Object.hasOwn(services, named)) {
    const [protocols, port] = services[named] ?? [[], 0n];
    return {
      protocols: undefined,
      ranges: [],
      isLeading: false,
      part: {protocols, ports: [{first: port, last: port}]},
    };
  }
  const everything = new RegExp(
    `^(?:(?:all|any)[-_ ]?(${PROTOCOL})|(${PROTOCOL})[-_/: ]*(?:any|all|\\*|すべて|全て))$`,
  ).exec(item);
  if (everything !== null) {
    const protocols = protocolWords[everything[1] ?? everything[2] ?? ''];
    return {
      protocols: undefined,
      ranges: [],
      isLeading: false,
      part: {protocols: protocols ?? 'any', ports: 'any'},
    };
  }
  // `HTTPS (443)` and `HTTPS/443`: the number decides.
  const labelled = /^([a-z][a-z0-9-]*)[\s/:]+(\d{1,5})$/.exec(item);
  const label = labelled?.[1] ?? '';
  if (labelled !== null && Object.hasOwn(services, label)) {
    const [protocols] = services[label] ?? [[]];
    const port = portOf(labelled[2] ?? '');
    return port === undefined
      ? undefined
      : {
          protocols: undefined,
          ranges: [],
          isLeading: false,
          part: {protocols, ports: [{first: port, last: port}]},
        };
  }
  // On some firewalls the ports behind the colon are those of the source.
  if (/^(?:tcp|udp)[/:_]\d+(?:-\d+)?:\d/.test(item)) return undefined;
  const [, ofProtocol, numbered = ''] = /^(6|17)\/(\d+(?:-\d+)?)$/.exec(item) ?? [];
  if (ofProtocol !== undefined) return readItem(`${ofProtocol === '6' ? 'tcp' : 'udp'}/${numbered}`);
  const tokens = item
    .replace(/^custom\s+/, '')
    .replace(/^service[-_ ]/, '')
    .replace(new RegExp(`\\b(${PROTOCOL})[-_]?(?=\\d)`, 'g'), '$1 ')
    .replace(new RegExp(`(?<=\\d)[-_/]?(?=${PROTOCOL}\\b)`, 'g'), ' ')
    .split(/[\s/:_=]+/)
    .filter((token) => token !== '');
  const runs: (
    | {readonly protocols: bigint[]; readonly ranges?: never}
    | {readonly ranges: Range[]; readonly protocols?: never}
  )[] = [];
  const addProtocols = (added: readonly bigint[]): void => {
    const last = runs.at(-1);
    if (last?.protocols === undefined) runs.push({protocols: [...added]});
    else last.protocols.push(...added);
  };
  const addRange = (range: Range): void => {
    const last = runs.at(-1);
    if (last?.ranges === undefined) runs.push({ranges: [range]});
    else last.ranges.push(range);
  };
  /** `443 (HTTPS)`, `HTTPS/TCP`, `HTTP/HTTPS` */
  const names: (readonly [readonly bigint[], bigint])[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? '';
    const pieces = token.split('+');
    if (pieces.every((piece) => Object.hasOwn(protocolWords, piece))) {
      addProtocols(pieces.flatMap((piece) => protocolWords[piece] ?? []));
    } else if (Object.hasOwn(services, token)) {
      names.push(services[token] ?? [[], 0n]);
    } else if (['eq', 'rule', 'dst', 'dport'].includes(token)) continue;
    else if (token === 'range') {
      const [first, last] = [portOf(tokens[index + 1] ?? ''), portOf(tokens[index + 2] ?? '')];
      if (first === undefined || last === undefined) return undefined;
      addRange({first, last});
      index += 2;
    } else {
      const range = readRange(token);
      if (range === undefined) return undefined;
      addRange(range);
    }
  }
  const isLeading = runs[0]?.protocols !== undefined;
  const ranges = runs.flatMap((run) => run.ranges ?? []);
  if (names.length > 0 && ranges.length === 0) {
    const stated = runs.flatMap((run) => run.protocols ?? []);
    if (names.some(([own]) => stated.length > 0 && !stated.every((each) => own.includes(each))))
      return undefined;
    const pairs = names.map(([protocols, port]): Pair => ({protocols, ranges: [{first: port, last: port}]}));
    return {protocols: undefined, ranges: [], isLeading: false, pairs};
  }
  // The name must be that of the port beside it.
  if (names.some(([, port]) => !ranges.every(({first, last}) => first === port && last === port)))
    return undefined;
  if (runs.length <= 2) {
    const protocols = runs.find((run) => run.protocols !== undefined)?.protocols;
    return {protocols, ranges: runs.find((run) => run.ranges !== undefined)?.ranges ?? [], isLeading};
  }
  // With a run left over, a protocol may belong to the ports before it or to those after it.
  if (runs.length % 2 === 1) return undefined;
  const pairs = Array.from({length: runs.length / 2}, (_, index): Pair => {
    const pair = runs.slice(index * 2, index * 2 + 2);
    return {
      protocols: pair.flatMap(({protocols = []}) => protocols),
      ranges: pair.flatMap(({ranges = []}) => ranges),
    };
  });
  return {protocols: undefined, ranges: [], isLeading, pairs};
}

function readRange(text: string): Range | undefined {
  const [, sign = '', from = '', to] = /^([<>]=?|≥|≤)?(\d{1,5})(?:-(\d{1,5}))?$/u.exec(text) ?? [];
  const first = portOf(from);
  const last = to === undefined ? first : portOf(to);
  if (first === undefined || last === undefined || last < first) return undefined;
  switch (sign) {
    case '':
      return {first, last};
    case '>':
      return {first: first + 1n, last: 65_535n};
    case '<':
      return {first: 0n, last: first - 1n};
    case '>=':
    case '≥':
      return {first, last: 65_535n};
    default:
      return {first: 0n, last: first};
  }
}

function portOf(text: string): bigint | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? BigInt(text) : undefined;
}
