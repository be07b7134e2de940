import {readArrow} from './arrow';
import type {LogExample, LogFormat} from './format';

/** `lsof -i`: the local end comes first, regardless of who initiated the connection. */
export const lsof: LogFormat = {
  id: 'lsof',
  read(text) {
    const [, protocol = '', name = '', state = ''] =
      /\bIPv[46]\s.*\b(TCP|UDP)\s+(\S+)(?:\s+\((\w+)\))?/u.exec(text) ?? [];
    if (protocol === '') return undefined;
    if (state === 'LISTEN' || !name.includes('->')) {
      const [, host = '', port = ''] = /^(.*):(\d+)$/u.exec(name) ?? [];
      return port === ''
        ? undefined
        : {protocol, from: null, to: {host, port: Number(port)}, server: 'to', packet: 'unknown'};
    }
    const entry = readArrow(name);
    if (entry === undefined) return undefined;
    return {...entry, protocol, ...(state === 'SYN_SENT' ? {server: 'to'} : {isPair: true})};
  },
};

export const lsofExamples: readonly LogExample[] = [
  {
    text: 'authd 812 root 7u IPv4 0x1 0t0 TCP 10.0.1.21:902->10.0.0.5:51515 (ESTABLISHED)',
    readings: ['902/tcp 10.0.1.21 unknown inferred'],
  },
  {
    text: 'java 1 root 5u IPv4 0x1 0t0 TCP 10.0.0.5:51515->10.0.1.21:902 (SYN_SENT)',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {text: 'sshd 900 root 3u IPv4 20000 0t0 TCP *:22 (LISTEN)', readings: ['22/tcp ? unknown stated']},
];
