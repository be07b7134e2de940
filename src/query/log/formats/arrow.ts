import {endOf, flagsOf, isAddress} from '../ends';
import type {PacketEnd} from '../packet';
import type {Entry, LogExample, LogFormat} from './format';

const ARROW = /\s*(?:-{1,3}>|={1,2}>|[→⇒➔➡]|(?<=\s|\d)>(?=\s|\d|\[))\s*/u;

/** The end in a word: with its port, or an address alone. */
function readEnd(word: string): PacketEnd | undefined {
  return endOf(word) ?? (isAddress(word) ? {host: word, port: null} : undefined);
}

/** Whether the number behind the slash of an address may be the length of a prefix. */
function behindSlash(word: string): 'prefix' | 'port' | undefined {
  const [, address = '', number] = /^([\d.]+|[\da-f:.]*:[\da-f:.]*)\/(\d{1,5})(?!\d)/iu.exec(word) ?? [];
  if (number === undefined) return undefined;
  return Number(number) <= (address.includes(':') ? 128 : 32) ? 'prefix' : 'port';
}

/** Two ends with an arrow between them, the sender first. */
export function readArrow(text: string): Entry | undefined {
  const parts = text.split(ARROW);
  for (const [index, part] of parts.slice(0, -1).entries()) {
    const before = part.trim().split(/\s+/u);
    const left = before.at(-1)?.replace(/^\(|^\[(?![^\]]*\])|,$/gu, '') ?? '';
    const right =
      (parts[index + 1] ?? '')
        .trim()
        .split(/\s+/u)[0]
        ?.replace(/[,;:)]+$/u, '') ?? '';
    // Wireshark prints addresses in separate columns, and only the ports next to the arrow.
    if (/^\d{1,5}$/u.test(left) && /^\d{1,5}$/u.test(right)) {
      const [source, destination] = before.filter(isAddress).slice(-2);
      if (source !== undefined && destination !== undefined) {
        return packetOf(text, {host: source, port: Number(left)}, {host: destination, port: Number(right)});
      }
    }
    const slashed = [left, right].map(behindSlash);
    // `10.0.0.0/24` is a network, unless the other end has a port behind its slash.
    if (slashed.includes('prefix') && !slashed.includes('port')) return undefined;
    const [from, to] = [readEnd(left), readEnd(right)];
    if (from === undefined || to === undefined) continue;
    const isPlain =
      from.port === null && from.portName === undefined && to.port === null && to.portName === undefined;
    if (isPlain && !/\bicmp/iu.test(text)) continue;
    return packetOf(text, from, to);
  }
  return undefined;
}

function packetOf(text: string, from: PacketEnd, to: PacketEnd): Entry {
  const flags =
    /flags \[([^\]]*)\]/iu.exec(text)?.[1] ?? /\[((?:SYN|ACK|FIN|RST|PSH)[A-Z, ]*)\]/u.exec(text)?.[1];
  const protocol =
    /\b(tcp|udp|icmp6?|gre|esp|sctp)\b/iu.exec(text)?.[1] ?? (flags === undefined ? null : 'tcp');
  return {protocol, from, to, ...(flags === undefined ? {} : {flags: flagsOf(flags)})};
}

/** Free text by people, and by tools without a format of their own here. */
export const arrow: LogFormat = {id: 'arrow', read: readArrow};

export const arrowExamples: readonly LogExample[] = [
  {text: '10.0.0.5:51515 -> 10.0.1.21:902 tcp', readings: ['902/tcp 10.0.1.21 opening stated']},
  {text: 'tcp 10.0.0.5:51515→10.0.1.21:902', readings: ['902/tcp 10.0.1.21 opening stated']},
  {text: '10.0.0.5 -> 10.0.1.21:902', readings: ['902/? 10.0.1.21 opening stated']},
  {
    text: '[2001:db8::5]:51515 => [2001:db8::6]:902 udp',
    readings: ['902/udp 2001:db8::6 opening stated'],
  },
  {
    text: '7 0.1 10.0.0.5 10.0.1.21 TCP 66 51515 → 902 [SYN] Seq=0 Win=64240',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: '8 0.1 10.0.1.21 10.0.0.5 TCP 66 902 → 51515 [SYN, ACK] Seq=0 Ack=1',
    readings: ['902/tcp 10.0.1.21 answer stated'],
  },
];
