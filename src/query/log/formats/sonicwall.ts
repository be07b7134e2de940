import {readFields} from '../fields';
import type {LogExample, LogFormat} from './format';

/** Syslog of SonicWall: an end consists of address, port and interface. */
export const sonicwall: LogFormat = {
  id: 'sonicwall',
  read: (text) => (/\bdst=\S+:\d+(?::\S*)?(?=\s|$)/u.test(text) ? readFields(text) : undefined),
};

export const sonicwallExamples: readonly LogExample[] = [
  {
    text: 'src=10.0.0.11:60804:X3: dst=198.51.100.62:443:X1: proto=tcp/https',
    readings: ['443/tcp 198.51.100.62 opening stated'],
  },
  {
    text: 'id=firewall sn=0017C5000000 time="2026-01-01 12:00:00" fw=192.0.2.1 pri=6 c=1024 m=524 msg="Web access denied" n=1 src=10.0.0.5:51515:X0 dst=10.0.1.21:902:X2 proto=tcp/902 note="deny"',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
];
