import {readFields} from '../fields';
import type {LogExample, LogFormat} from './format';

/** Sophos Firewall and Sophos UTM. */
export const sophos: LogFormat = {
  id: 'sophos',
  read: (text) =>
    /\b(?:src_ip|srcip)="/u.test(text) && /\b(?:dst_ip|dstip)="/u.test(text) ? readFields(text) : undefined,
};

export const sophosExamples: readonly LogExample[] = [
  {
    text: 'device="SFW" date=2026-01-01 time=12:00:00 log_type="Firewall" log_component="Firewall Rule" log_subtype="Denied" src_ip="10.0.0.5" dst_ip="10.0.1.21" protocol="TCP" src_port="51515" dst_port="902" packets_sent="0"',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: '2026:01:01-12:00:00 utm ulogd[4711]: id="2001" severity="info" sys="SecureNet" sub="packetfilter" name="Packet dropped" action="drop" srcip="10.0.0.10" dstip="10.0.0.5" proto="17" srcport="123" dstport="49213"',
    readings: ['123/udp 10.0.0.10 answer inferred'],
  },
];
