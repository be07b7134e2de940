import type {Direction, LogEnd} from '../model';
import {looksLikeServiceOf, numberOf} from '../portNumber';
import {toFinding, toTransport, type LogFinding, type LogReader} from './logFinding';
import {isAddress, parseSocketAddress} from './socketAddress';

const ARROW = /\s*(?:-{1,3}>|={1,2}>|[→⇒➔➡]|>)\s*/g;

interface Pair {
  readonly from: LogEnd;
  readonly to: LogEnd;
  /** The words of the line that the pair takes up; `end` is not among them. */
  readonly start: number;
  readonly end: number;
}

/**
 * Reads lines that point from one end to the other, as people, tcpdump (`IP a.51515 > b.902: Flags [S]`), Wireshark
 * (`TCP … 51515 → 902 [SYN]`) and lsof write them.
 */
export const readArrow: LogReader = (line) => {
  const words = line.replace(ARROW, ' > ').trim().split(/\s+/);
  const pairs = findPairs(words);
  const leads = pairs[0] !== undefined && protocolIn(words.slice(0, pairs[0].start)) !== null;
  return pairs.flatMap((pair, index) => {
    const before = words.slice(pairs[index - 1]?.end ?? 0, pair.start);
    const after = words.slice(pair.end, pairs[index + 1]?.start);
    return readPair(pair, leads ? before : after, after.join(' '));
  });
};

function findPairs(words: readonly string[]): readonly Pair[] {
  const numbersAlone = protocolIn(words) !== null;
  return words.flatMap((word, index) => {
    if (word !== '>') return [];
    const from = parseEnd(words[index - 1], numbersAlone);
    const to = parseEnd(words[index + 1], numbersAlone);
    return from === undefined || to === undefined ? [] : [{from, to, start: index - 1, end: index + 2}];
  });
}

function parseEnd(word: string | undefined, numbersAlone: boolean): LogEnd | undefined {
  const bare = (word ?? '').replace(/^\(+|[,;:.)]+$/g, '');
  if (isAddress(bare)) return {address: bare, port: null};
  if (numbersAlone && /^\d{1,5}$/.test(bare)) return {address: '', port: numberOf(bare)};
  return parseSocketAddress(bare);
}

function readPair({from, to}: Pair, near: readonly string[], after: string): readonly LogFinding[] {
  const flags = /(?:Flags )?\[([A-Z., ]+)\]/i.exec(after)?.[1];
  const protocol = protocolIn(near) ?? (flags === undefined ? null : 'tcp');
  // Two bare addresses say nothing about a port, unless the line is about a protocol that has none.
  if (to.port === null && from.port === null && (protocol === null || toTransport(protocol) !== undefined))
    return [];
  const direction = directionOf(flags, from, to);
  const turned = direction === 'reply' || direction === 'inferred';
  const source = turned ? to : from;
  return [
    toFinding({
      format: 'arrow',
      protocol,
      source: source.address === '' && source.port === null ? null : source,
      destination: turned ? from : to,
      direction,
    }),
  ];
}

/** A packet in the middle of a connection may travel either way; the port numbers tell which. */
function directionOf(flags: string | undefined, from: LogEnd, to: LogEnd): Direction {
  if (flags === undefined || /^(?:s|syn)$/i.test(flags)) return 'stated';
  if (/^(?:s\.|syn, ?ack)$/i.test(flags)) return 'reply';
  return looksLikeServiceOf(from.port, to.port) ? 'inferred' : 'stated';
}

function protocolIn(words: readonly string[]): string | null {
  const bare = words.map((word) => word.replace(/^[([]+|[,;:)\]]+$/g, ''));
  return bare.find((word) => /^(?:(?:tcp|udp)[46]?|icmp6?|icmpv6|sctp|gre|esp)$/i.test(word)) ?? null;
}
