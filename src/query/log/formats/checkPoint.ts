import {readFields} from '../fields';
import type {LogExample, LogFormat} from './format';

/** Logs of Check Point: fields with a colon, or as structured syslog. */
export const checkPoint: LogFormat = {
  id: 'check-point',
  read: (text) =>
    /\bs_port\s*[:=]|\bCheckPoint\b|\bProductName\b/u.test(text) && /\bsrc\s*[:=]/u.test(text)
      ? readFields(text)
      : undefined,
};

export const checkPointExamples: readonly LogExample[] = [
  {
    text: '2Jan2026 12:00:00 drop 192.0.2.1 >eth1 rule: 12; src: 10.0.0.5; dst: 10.0.1.21; proto: tcp; product: VPN-1 & FireWall-1; service: 902; s_port: 51515;',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: '<134>1 2026-01-01T12:00:00Z gw CheckPoint 1234 - [action:"Accept"; ifdir:"inbound"; src:"10.0.0.5"; dst:"198.51.100.7"; proto:"6"; s_port:"51515"; service:"443"]',
    readings: ['443/tcp 198.51.100.7 opening stated'],
  },
];
