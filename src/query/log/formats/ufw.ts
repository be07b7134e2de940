import type {LogExample, LogFormat} from './format';
import {iptables} from './iptables';

/** The kernel log of Ubuntu's firewall: iptables lines after a marker. */
export const ufw: LogFormat = {
  id: 'ufw',
  read: (text) => (/\[UFW \w+/u.test(text) ? iptables.read(text) : undefined),
};

export const ufwExamples: readonly LogExample[] = [
  {
    text: 'Sep 22 13:24:36 proxy01 kernel: [ 1234.567890] [UFW BLOCK] IN=ens160 OUT= MAC=00:50:56:aa:bb:cc:00:50:56:dd:ee:ff:08:00 SRC=10.0.0.9 DST=10.0.0.5 LEN=60 TOS=0x00 PREC=0x00 TTL=64 ID=4711 DF PROTO=TCP SPT=40112 DPT=22 WINDOW=64240 RES=0x00 SYN URGP=0',
    readings: ['22/tcp 10.0.0.5 opening stated'],
  },
  {
    text: '2026-11-02T09:10:11.123456+09:00 proxy01 kernel: [UFW AUDIT] IN= OUT=ens160 SRC=10.0.0.5 DST=10.0.0.10 LEN=76 PROTO=UDP SPT=58123 DPT=123 LEN=56',
    readings: ['123/udp 10.0.0.10 opening stated'],
  },
];
