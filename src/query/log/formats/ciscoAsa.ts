import {endFrom} from './endFrom';
import {flagsOf} from '../ends';
import type {LogExample, LogFormat} from './format';

const ENDS = /(?:[\w.-]+[:/])?((?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]*:[0-9a-f:]*:[0-9a-f:.]*)(?:\/|\()(\d+)\)?/giu;

/** Syslog messages of Cisco ASA, PIX and, with the same numbers, FTD. */
export const ciscoAsa: LogFormat = {
  id: 'cisco-asa',
  read(text) {
    const [, code = '', message = ''] = /%(?:ASA|FTD|PIX)-(?:\w+-)?\d-(\d{6}):?\s*(.*)$/u.exec(text) ?? [];
    if (code === '') return undefined;
    // The others of 305… are about a connection that found no translation.
    if (/^305(?:009|01[0-2])$/u.test(code)) {
      return {protocol: 'tcp', from: null, to: null, isTranslation: true};
    }
    const protocol = /\b(tcp|udp|icmp)\b/iu.exec(message)?.[1];
    // The translated address of an end follows it in brackets.
    const [first, second] = [...message.matchAll(ENDS)].filter(
      ({index}) => message.charAt(index - 1) !== '(',
    );
    if (first === undefined || second === undefined) {
      return protocol?.toLowerCase() === 'icmp' ? {protocol, from: null, to: null} : undefined;
    }
    const flags = /flags\s+([A-Z ]+?)\s+on\b/u.exec(message)?.[1];
    const built = /^Built (inbound|outbound)/u.exec(message)?.[1];
    // The handshake of TLS names the first of its ends.
    const peer = /\bwith (client|server)\b/u.exec(message)?.[1];
    const isFirst = built === undefined ? peer === 'server' : built === 'outbound';
    return {
      protocol: protocol ?? (/FTP|HTTP|SSL|TLS/u.test(message) ? 'tcp' : null),
      from: endFrom(first[1], first[2]),
      to: endFrom(second[1], second[2]),
      ...(flags === undefined ? {} : {flags: flagsOf(flags)}),
      ...(built === undefined && peer === undefined ? {} : {server: isFirst ? 'from' : 'to'}),
      ...(message.startsWith('Teardown') ? {isPair: true} : {}),
    };
  },
};

export const ciscoAsaExamples: readonly LogExample[] = [
  {
    text: '%ASA-4-106023: Deny tcp src inside:10.0.0.5/51515 dst dmz:10.0.1.21/902 by access-group "inside_in" [0x0, 0x0]',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: '%ASA-6-106015: Deny TCP (no connection) from 198.51.100.11/443 to 203.0.113.226/45019 flags SYN ACK on interface outside',
    readings: ['443/tcp 198.51.100.11 answer stated'],
  },
  {
    text: '%ASA-6-106100: access-list inside_in denied tcp inside/10.0.0.5(51515) -> dmz/10.0.1.21(902) hit-cnt 1 first hit [0x1, 0x2]',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: '%ASA-6-302013: Built outbound TCP connection 9 for outside:198.51.100.6/443 (198.51.100.6/443) to inside:10.0.0.5/51515 (192.0.2.1/51515)',
    readings: ['443/tcp 198.51.100.6 opening stated'],
  },
  {
    text: '%ASA-6-302013: Built inbound TCP connection 9 for outside:10.0.0.5/51515 (10.0.0.5/51515) to inside:10.0.1.21/902 (10.0.1.21/902)',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: '%ASA-6-725001: Starting SSL handshake with client inside:10.0.0.5/31515 to 10.0.1.21/9443 for TLS session',
    readings: ['9443/tcp 10.0.1.21 opening stated'],
  },
  {
    text: '%ASA-6-725001: Starting SSL handshake with server outside:10.0.1.21/9443 to 10.0.0.5/31515 for TLS session',
    readings: ['9443/tcp 10.0.1.21 opening stated'],
  },
  {
    text: '%ASA-6-302014: Teardown TCP connection 488167725 for outside:198.51.100.16/26436 to inside:10.0.0.53/443 duration 0:00:00 bytes 9687 TCP FINs',
    readings: ['443/tcp 10.0.0.53 unknown inferred'],
  },
  {
    text: '%ASA-6-305011: Built dynamic TCP translation from inside:10.0.0.5/1772 to outside:203.0.113.44/8256',
    readings: [],
  },
  {
    text: '%ASA-6-303002: FTP connection from inside:203.0.113.42/54321 to outside:192.0.2.42/21, user testuser Stored file test-file',
    readings: ['21/tcp 192.0.2.42 opening stated'],
  },
  {text: '%ASA-4-106023: Deny icmp src a:10.0.0.5 dst b:10.0.0.6 (type 8, code 0)', readings: []},
];
