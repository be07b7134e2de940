import {readFields} from '../fields';
import {endFrom} from './endFrom';
import type {LogExample, LogFormat} from './format';

/** Access lists of Cisco IOS and IOS XE with `log`. */
export const ciscoIos: LogFormat = {
  id: 'cisco-ios',
  read(text) {
    if (!/%(?:SEC|FMANFP|IPV6_ACL|ACL\w*)-\d-\w*(?:ACCESSLOG|LOG)/u.test(text)) return undefined;
    // NX-OS names its fields.
    if (/\bDst IP:/u.test(text)) return readFields(text);
    // A standard list names no protocol, only an address.
    const [, protocol = null] = /\b(?:denied|permitted)\s+(\w+)(?=\s)/iu.exec(text) ?? [];
    const ends = [...text.matchAll(/([0-9a-f.:]+)\((\d+)\)/giu)];
    const [first, second] = ends;
    if (first === undefined || second === undefined) return {protocol, from: null, to: null};
    return {protocol, from: endFrom(first[1], first[2]), to: endFrom(second[1], second[2])};
  },
};

export const ciscoIosExamples: readonly LogExample[] = [
  {
    text: '%SEC-6-IPACCESSLOGP: list 101 denied tcp 10.0.0.5(16795) -> 10.0.1.21(902), 1 packet',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: 'Nov  2 09:10:11: %SEC-6-IPACCESSLOGP: list OUT permitted udp 10.0.0.10(123) (Vlan10 0050.56aa.bbcc) -> 10.0.0.5(49213), 1 packet',
    readings: ['123/udp 10.0.0.10 answer inferred'],
  },
  {text: '%SEC-6-IPACCESSLOGDP: list 101 denied icmp 10.0.0.5 -> 10.0.1.21 (8/0), 1 packet', readings: []},
];
