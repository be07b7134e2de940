import {readFields} from '../fields';
import type {LogExample, LogFormat} from './format';

/** Traffic logs of FortiGate. */
export const fortigate: LogFormat = {
  id: 'fortigate',
  read: (text) => (/\bsrcip="?\S+/u.test(text) && /\bdstip="?\S+/u.test(text) ? readFields(text) : undefined),
};

export const fortigateExamples: readonly LogExample[] = [
  {
    text: 'date=2026-11-02 time=09:10:11 devname="FG100" devid="FG100E000" logid="0000000013" type="traffic" subtype="forward" level="notice" vd="root" srcip=10.0.0.5 srcport=45295 srcintf="port2" dstip=10.0.1.21 dstport=902 dstintf="port3" sessionid=4711 proto=6 action="deny" policyid=0 service="tcp/902"',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: 'srcip=10.0.0.5 srcport=45295 dstip=10.0.1.21 dstport=902 proto=6 action="deny"',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: 'type="traffic" srcip=10.0.0.10 srcport=123 dstip=10.0.0.5 dstport=49213 proto=17 action="accept" service="udp/49213"',
    readings: ['123/udp 10.0.0.10 answer inferred'],
  },
  {text: 'type="traffic" srcip=10.0.0.5 dstip=10.0.0.6 proto=1 action="deny" service="PING"', readings: []},
];
