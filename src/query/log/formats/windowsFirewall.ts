import {endFrom} from './endFrom';
import {flagsOf} from '../ends';
import type {LogExample, LogFormat} from './format';

const ENTRY =
  /\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} (?:ALLOW|DROP|OPEN|CLOSE|INFO-\S+) (\w+) (\S+) (\S+) (\d+|-) (\d+|-)(?: (?:\d+|-))?(?: ([SAFRPU]+|-))?/iu;

/** `pfirewall.log` of Windows Defender Firewall. */
export const windowsFirewall: LogFormat = {
  id: 'windows-firewall',
  read(text) {
    const [entry, protocol = '', source, destination, sourcePort, destinationPort, flags = '-'] =
      ENTRY.exec(text) ?? [];
    if (entry === undefined) return undefined;
    return {
      protocol,
      from: endFrom(source, sourcePort),
      to: endFrom(destination, destinationPort),
      ...(/^[SAFRPU]+$/iu.test(flags) ? {flags: flagsOf(flags)} : {}),
    };
  },
};

export const windowsFirewallExamples: readonly LogExample[] = [
  {
    text: '2026-03-09 14:35:20 DROP TCP 10.0.0.5 10.0.2.11 51515 3542 52 S 1234567 0 64240 - - - RECEIVE',
    readings: ['3542/tcp 10.0.2.11 opening stated'],
  },
  {
    text: '2026-03-09 14:35:22 DROP TCP 198.51.100.10 192.0.2.1 443 49732 40 AR 12345678 0 64240 - - - RECEIVE',
    readings: ['443/tcp 198.51.100.10 answer inferred'],
  },
  {
    text: '2026-03-09 14:36:01 ALLOW UDP fe80::5 fe80::6 123 123 0 - - -',
    readings: ['123/udp fe80::6 opening stated'],
  },
  {text: '2026-03-09 14:36:05 DROP ICMP 10.0.0.5 10.0.0.6 - - 60 - - - - 8 0 - RECEIVE', readings: []},
];
