import {isAddress} from '../ends';
import {endFrom} from './endFrom';
import type {LogExample, LogFormat} from './format';

/** Commas within quotation marks separate nothing. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu)].map(([, cell = '']) =>
    cell.replace(/^"|"$/gu, ''),
  );
}

/** Traffic logs of PAN-OS as comma-separated syslog. */
export const paloAlto: LogFormat = {
  id: 'palo-alto',
  read(text) {
    const cells = cellsOf(text);
    const type = cells.findIndex((cell) => cell === 'TRAFFIC' || cell === 'THREAT');
    const at = (offset: number): string => cells[type + offset] ?? '';
    if (type < 0 || !isAddress(at(4)) || !isAddress(at(5))) return undefined;
    return {protocol: at(26), from: endFrom(at(4), at(21)), to: endFrom(at(5), at(22)), server: 'to'};
  },
};

export const paloAltoExamples: readonly LogExample[] = [
  {
    text: '1,2026/01/01 12:00:00,001801000000,TRAFFIC,drop,2049,2026/01/01 12:00:00,10.0.0.5,10.0.1.21,0.0.0.0,0.0.0.0,"deny, all",,,not-applicable,vsys1,trust,untrust,ethernet1/1,ethernet1/2,default,2026/01/01 12:00:00,0,1,51515,902,0,0,0x0,tcp,deny,66,66,0,1',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: 'Jan  1 12:00:00 fw01 1,2026/01/01 12:00:00,001801000000,TRAFFIC,end,2305,2026/01/01 12:00:00,10.0.0.5,10.0.0.10,0.0.0.0,0.0.0.0,allow-ntp,,,ntp,vsys1,trust,dmz,ethernet1/1,ethernet1/2,default,2026/01/01 12:00:00,4711,1,49213,123,0,0,0x0,udp,allow,152,76,76,2',
    readings: ['123/udp 10.0.0.10 opening stated'],
  },
];
