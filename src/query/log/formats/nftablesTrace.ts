import {flagsOf, portOf} from '../ends';
import type {LogExample, LogFormat} from './format';

/** `nft monitor trace`: the packet as nftables names its fields. */
export const nftablesTrace: LogFormat = {
  id: 'nftables-trace',
  read(text) {
    const [, source, destination] = /\bip6? saddr (\S+)(?: ip6? .*?)? ip6? daddr (\S+)/u.exec(text) ?? [];
    const [, transport = '', sourcePort] = /\b(tcp|udp) sport (\S+)/u.exec(text) ?? [];
    const [, , destinationPort] = /\b(tcp|udp) dport (\S+)/u.exec(text) ?? [];
    if (source === undefined || destination === undefined) return undefined;
    if (destinationPort === undefined) {
      return /\bicmp/u.test(text)
        ? {protocol: 'icmp', from: {host: source, port: null}, to: {host: destination, port: null}}
        : undefined;
    }
    const flags = /\btcp flags (?:== )?([a-z|,\s]+?)(?= tcp | ip |$)/u.exec(text)?.[1];
    return {
      protocol: transport,
      from: {host: source, ...portOf(sourcePort ?? '')},
      to: {host: destination, ...portOf(destinationPort)},
      ...(flags === undefined ? {} : {flags: flagsOf(flags)}),
    };
  },
};

export const nftablesTraceExamples: readonly LogExample[] = [
  {
    text: 'trace id 5b5a1d43 inet filter input packet: iif "eth0" ether saddr 00:50:56:aa:bb:cc ip saddr 10.0.0.5 ip daddr 10.0.1.21 ip dscp cs0 ip ttl 64 ip protocol tcp ip length 60 tcp sport 51515 tcp dport 902 tcp flags == syn tcp window 64240',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: 'trace id 5b5a1d44 inet filter output packet: oif "eth0" ip saddr 10.0.1.21 ip daddr 10.0.0.5 ip ttl 64 tcp sport 902 tcp dport 51515 tcp flags == 0x12',
    readings: ['902/tcp 10.0.1.21 answer inferred'],
  },
];
