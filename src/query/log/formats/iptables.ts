import {readFields} from '../fields';
import type {LogExample, LogFormat} from './format';

/** `LOG` and `TRACE` of iptables, and `log` of nftables, in the kernel log. */
export const iptables: LogFormat = {
  id: 'iptables',
  read(text) {
    if (!/\b(?:SRC|DST|DPT|SPT)=\S/u.test(text) || !/\b(?:PROTO|DPT)=\S/u.test(text)) return undefined;
    // A router returns a rejected packet, which is logged in brackets.
    const refused = /\bPROTO=ICMP\b.*\[(SRC=[^\]]*DPT=\d[^\]]*)/u.exec(text)?.[1];
    return readFields(refused ?? text);
  },
};

export const iptablesExamples: readonly LogExample[] = [
  {
    text: 'kernel: IN=eth0 OUT= MAC=00:11:22:33:44:55:66:77:88:99:aa:bb:08:00 SRC=10.0.0.5 DST=10.0.1.21 LEN=60 TOS=0x00 PREC=0x00 TTL=64 ID=1 DF PROTO=TCP SPT=51515 DPT=902 WINDOW=64240 RES=0x00 SYN URGP=0',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: 'IN=eth0 OUT= SRC=198.51.100.1 DST=10.0.0.5 PROTO=TCP SPT=443 DPT=54520 WINDOW=28960 RES=0x00 ACK URGP=0',
    readings: ['443/tcp 198.51.100.1 answer inferred'],
  },
  {
    text: 'IN= OUT=eth0 SRC=10.0.1.21 DST=10.0.0.5 LEN=60 PROTO=TCP SPT=902 DPT=51515 WINDOW=65535 RES=0x00 ACK SYN URGP=0',
    readings: ['902/tcp 10.0.1.21 answer stated'],
  },
  {
    text: 'SRC=198.51.100.18 DST=10.0.0.6 PROTO=UDP SPT=123 DPT=49213',
    readings: ['123/udp 198.51.100.18 answer inferred'],
  },
  {
    text: 'SRC=10.0.0.1 DST=10.0.0.5 PROTO=ICMP TYPE=3 CODE=13 [SRC=10.0.0.5 DST=10.0.1.21 PROTO=TCP SPT=51515 DPT=902 ]',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: 'IN=eth0 OUT= SRC=2001:0db8:0000:0000:0000:0000:0000:0005 DST=2001:0db8:0000:0000:0000:0000:0000:0006 LEN=80 PROTO=TCP SPT=50000 DPT=443 SYN',
    readings: ['443/tcp 2001:0db8:0000:0000:0000:0000:0000:0006 opening stated'],
  },
  {text: 'SRC=10.0.0.5 DST=10.0.0.6 PROTO=ICMP TYPE=8 CODE=0', readings: []},
  {text: 'DPT=902', readings: ['902/? ? opening stated']},
];
