import type {LogExample, LogFormat} from './format';
import {iptables} from './iptables';

/** What firewalld logs with `--set-log-denied`: iptables lines after the name of a chain. */
export const firewalld: LogFormat = {
  id: 'firewalld',
  read: (text) =>
    /\b(?:FINAL|FWDI?|IN|filter_\w+|STATE_INVALID)_?\w*(?:REJECT|DROP|DENY)\b:? /u.test(text)
      ? iptables.read(text)
      : undefined,
};

export const firewalldExamples: readonly LogExample[] = [
  {
    text: 'kernel: FINAL_REJECT: IN=ens192 OUT= MAC=00:50:56 SRC=10.0.0.5 DST=10.0.2.11 LEN=60 TTL=64 ID=9 DF PROTO=TCP SPT=51515 DPT=3542 WINDOW=29200 RES=0x00 SYN URGP=0',
    readings: ['3542/tcp 10.0.2.11 opening stated'],
  },
  {
    text: 'kernel: filter_IN_public_REJECT: IN=eth0 OUT= SRC=10.0.0.5 DST=10.0.1.21 LEN=60 PROTO=TCP SPT=51515 DPT=902 SYN',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
];
