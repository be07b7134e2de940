import {endOf} from '../ends';
import {readFields} from '../fields';
import {entryOfSocket} from '../structured';
import type {LogExample, LogFormat} from './format';

const STATE =
  /^(?:LISTEN(?:ING)?|ESTAB(?:LISHED)?|SYN[-_]SENT|SYN[-_]RECV|SYN[-_]RECEIVED|TIME[-_]WAIT|CLOSE[-_]WAIT|CLOSED?|FIN[-_]WAIT[-_]?[12]|LAST[-_]ACK|CLOSING|UNCONN)$/u;

/** `ss`, and `netstat` of Windows, Linux and macOS, with numbers or names. */
export const sockets: LogFormat = {
  id: 'ss-netstat',
  read(text) {
    const words = text.trim().split(/\s+/u);
    const state = words.find((word) => STATE.test(word));
    const protocol = words.find((word) => /^(?:tcp|udp)[46]{0,2}$/iu.test(word))?.replace(/[46]+$/u, '');
    if (state === undefined && protocol === undefined) return undefined;
    // None of these tools writes a slash: behind one is the length of a prefix.
    const [local, peer] = words.flatMap((word) => (word.includes('/') ? [] : (endOf(word) ?? [])));
    if (local === undefined) return undefined;
    const transport = protocol ?? 'tcp';
    const waits = /^(?:LISTEN|UNCONN)/u.test(state ?? '');
    if (
      waits ||
      (peer !== undefined && (peer.port === null || peer.port === 0) && peer.portName === undefined)
    ) {
      const own = protocol ?? (waits ? null : transport);
      return {protocol: own, from: null, to: local, server: 'to', packet: 'unknown'};
    }
    if (peer === undefined) return undefined;
    const pair = {protocol: transport, from: local, to: peer};
    if (/^SYN[-_]SENT$/u.test(state ?? '')) return {...pair, server: 'to'};
    if (/^SYN[-_]REC/u.test(state ?? '')) return {...pair, server: 'from'};
    return {...pair, isPair: true};
  },
};

/** An object of `Get-NetTCPConnection | Format-List`. */
export const socketList: LogFormat = {
  id: 'ss-netstat',
  isOfManyLines: true,
  read(text) {
    if (!/\bLocalPort\s*:/u.test(text) || !/\bRemotePort\s*:/u.test(text)) return undefined;
    const entry = readFields(text);
    const state = /\bState\s*:\s*(\w+)/u.exec(text)?.[1] ?? '';
    return entry === undefined ? undefined : entryOfSocket({...entry, protocol: 'tcp'}, state);
  },
};

export const socketsExamples: readonly LogExample[] = [
  {
    text: 'LocalAddress   : 10.0.1.21\nLocalPort      : 902\nRemoteAddress  : 10.0.0.5\nRemotePort     : 51515\nState          : Established',
    readings: ['902/tcp 10.0.1.21 unknown inferred'],
  },
  {
    text: 'TCP    10.0.0.5:51515    10.0.1.21:902    SYN_SENT    1234',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {text: 'TCP 10.0.0.5:443 10.0.0.9:1042 ESTABLISHED 4', readings: ['443/tcp 10.0.0.5 unknown inferred']},
  {text: 'tcp   ESTAB 0 0 10.0.0.5:51515 10.0.1.21:902', readings: ['902/tcp 10.0.1.21 unknown inferred']},
  {
    text: 'tcp 0 36 10.0.0.5:https 10.0.0.9:52266 ESTABLISHED',
    readings: ['443/tcp 10.0.0.5 unknown inferred'],
  },
  {text: 'tcp 0 0 *:ideafarm-door *:* LISTEN', readings: ['902/tcp ? unknown stated']},
  {
    text: 'tcp   0   1 10.0.1.21:902   10.0.0.5:51515   SYN_RECV   -',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: 'tcp4  0   0 10.0.0.5.51515  10.0.1.21.902  ESTABLISHED',
    readings: ['902/tcp 10.0.1.21 unknown inferred'],
  },
  {text: 'tcp LISTEN 0 128 0.0.0.0:902 0.0.0.0:*', readings: ['902/tcp 0.0.0.0 unknown stated']},
  {text: 'LISTEN 0 128 *:902 *:*', readings: ['902/? ? unknown stated']},
  {text: 'tcp6 0 0 :::902 :::* LISTEN', readings: ['902/tcp :: unknown stated']},
  {text: 'TCP [::]:902 [::]:0 LISTENING 4', readings: ['902/tcp :: unknown stated']},
  {text: 'UDP 0.0.0.0:123 *:*', readings: ['123/udp 0.0.0.0 unknown stated']},
  {
    text: 'tcp ESTAB 0 0 10.0.0.5:40000 10.0.0.9:50000',
    readings: ['40000/tcp 10.0.0.5 unknown inferred', '50000/tcp 10.0.0.9 unknown inferred'],
  },
];
