import {endFrom} from './endFrom';
import type {LogExample, LogFormat} from './format';

/** `conntrack -L` and `/proc/net/nf_conntrack`: the direction of the first packet comes first. */
export const conntrack: LogFormat = {
  id: 'conntrack',
  read(text) {
    const [entry, protocol = '', source, destination, sourcePort, destinationPort] =
      /\b(tcp|udp|sctp)\s+\d+\s.*?\bsrc=(\S+) dst=(\S+) sport=(\d+) dport=(\d+)/u.exec(text) ?? [];
    return entry === undefined
      ? undefined
      : {
          protocol,
          from: endFrom(source, sourcePort),
          to: endFrom(destination, destinationPort),
          server: 'to',
        };
  },
};

export const conntrackExamples: readonly LogExample[] = [
  {
    text: 'tcp      6 431999 ESTABLISHED src=10.0.0.5 dst=10.0.1.21 sport=51515 dport=902 src=10.0.1.21 dst=10.0.0.5 sport=902 dport=51515 [ASSURED] mark=0 use=1',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: 'ipv4     2 udp      17 29 src=10.0.0.5 dst=10.0.0.10 sport=49213 dport=123 [UNREPLIED] src=10.0.0.10 dst=10.0.0.5 sport=123 dport=49213 mark=0',
    readings: ['123/udp 10.0.0.10 opening stated'],
  },
];
