import {readArrow} from './arrow';
import {endFrom} from './endFrom';
import type {LogExample, LogFormat} from './format';

/** `tcpdump` with and without names. */
export const tcpdump: LogFormat = {
  id: 'tcpdump',
  read(text) {
    // A router names the port of the packet that it refused.
    const [refused, host, protocol, port] =
      /: ICMP6?,? (\S+) (tcp|udp) port (\S+?) unreachable/u.exec(text) ?? [];
    if (refused !== undefined) {
      return {protocol: protocol ?? null, from: null, to: endFrom(host, port), server: 'to'};
    }
    const entry = /\bIP6? .*\S+ > \S+:/u.test(text) ? readArrow(text) : undefined;
    if (entry === undefined || entry.flags !== undefined) return entry;
    // What the protocol says of a packet that has no flags.
    if (/\bNTPv\d, Server\b|\bBOOTP\/DHCP, Reply\b/u.test(text)) {
      return {...entry, server: 'from', packet: 'answer'};
    }
    if (/\bNTPv\d, Client\b|\bBOOTP\/DHCP, Request\b/u.test(text)) return {...entry, server: 'to'};
    // A capture shows both directions: with one port at both ends, either may serve.
    const {from, to} = entry;
    return from?.port !== null && from?.port === to?.port ? {...entry, isPair: true} : entry;
  },
};

export const tcpdumpExamples: readonly LogExample[] = [
  {
    text: '12:00:00.123456 IP 10.0.0.5.51515 > 10.0.1.21.902: Flags [S], seq 1, win 64240, length 0',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: '12:00:00.123456 IP 10.0.1.21.902 > 10.0.0.5.51515: Flags [S.], seq 1, ack 2, length 0',
    readings: ['902/tcp 10.0.1.21 answer stated'],
  },
  {
    text: 'IP 10.0.1.21.902 > 10.0.0.5.1042: Flags [R.], seq 0, ack 1, win 0, length 0',
    readings: ['902/tcp 10.0.1.21 answer inferred'],
  },
  {
    text: '23:35:56.187659 IP 198.51.100.216.https > client01.44336: Flags [.], ack 1448, win 3917, length 0',
    readings: ['443/tcp 198.51.100.216 answer inferred'],
  },
  {
    text: 'IP6 2001:db8::5.51515 > 2001:db8::6.902: Flags [S], seq 1',
    readings: ['902/tcp 2001:db8::6 opening stated'],
  },
  {text: 'IP 10.0.0.5.51515 > 10.0.0.10.123: UDP, length 48', readings: ['123/udp 10.0.0.10 opening stated']},
  {
    text: 'IP 10.0.3.1.123 > 10.0.0.5.123: NTPv4, Server, length 48',
    readings: ['123/? 10.0.3.1 answer stated'],
  },
  {
    text: 'IP 10.0.0.5.123 > 10.0.3.1.123: NTPv4, Client, length 48',
    readings: ['123/? 10.0.3.1 opening stated'],
  },
  {
    text: 'IP 10.0.0.5.123 > 10.0.3.1.123: UDP, length 48',
    readings: ['123/udp 10.0.0.5 unknown inferred', '123/udp 10.0.3.1 unknown inferred'],
  },
  {
    text: 'IP 10.0.1.254 > 10.0.0.5: ICMP 10.0.1.21 tcp port 902 unreachable, length 36',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {text: 'IP 10.0.0.5 > 10.0.0.6: ICMP echo request, id 1, seq 1, length 64', readings: []},
];
