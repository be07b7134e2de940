import {endOf, flagsOf} from '../ends';
import type {LogExample, LogFormat} from './format';

/** Firewall log of RouterOS. */
export const mikrotik: LogFormat = {
  id: 'mikrotik',
  read(text) {
    const [, protocol, flags, left = '', right = ''] =
      /\bproto (\w+)(?: \((?:([A-Z,]+)|[^)]*)\))?, (\S+)->([^\s,]+)/u.exec(text) ?? [];
    if (protocol === undefined) return undefined;
    const [from, to] = [endOf(left), endOf(right)];
    if (from === undefined || to === undefined) return {protocol, from: null, to: null};
    return {protocol, from, to, ...(flags === undefined ? {} : {flags: flagsOf(flags)})};
  },
};

export const mikrotikExamples: readonly LogExample[] = [
  {
    text: 'forward: in:ether1 out:ether2, proto TCP (ACK,FIN), 198.51.100.19:443->192.0.2.224:39010, len 52',
    readings: ['443/tcp 198.51.100.19 answer inferred'],
  },
  {
    text: 'firewall,info drop forward: in:bridge out:ether2, src-mac 00:50:56:aa:bb:cc, proto TCP (SYN), 10.0.0.5:51515->10.0.1.21:902, len 60',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: 'forward: in:ether1 out:ether2, proto ICMP (type 8, code 0), 10.0.0.5->10.0.1.21, len 84',
    readings: [],
  },
];
