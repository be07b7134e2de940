import {flagsOf} from '../ends';
import {endFrom} from './endFrom';
import type {LogExample, LogFormat} from './format';

/** The positions of the fields, which differ between IP versions. */
const places = {
  '4': {protocol: 16, source: 18, destination: 19, sourcePort: 20, destinationPort: 21, flags: 23},
  '6': {protocol: 12, source: 15, destination: 16, sourcePort: 17, destinationPort: 18, flags: 20},
} as const;

/** `filterlog` of pfSense and OPNsense. */
export const filterlog: LogFormat = {
  id: 'pf-filterlog',
  read(text) {
    const fields = /\bfilterlog\b[^,]*?(\d*,.*)$/u.exec(text)?.[1]?.split(',') ?? [];
    const version = fields[8];
    if (version !== '4' && version !== '6') return undefined;
    const place = places[version];
    const protocol = fields[place.protocol] ?? null;
    const flags = fields[place.flags] ?? '';
    const isTcp = protocol?.toLowerCase() === 'tcp' || protocol === '6';
    if (!isTcp && protocol?.toLowerCase() !== 'udp' && protocol !== '17') {
      return {protocol, from: null, to: null};
    }
    return {
      protocol,
      from: endFrom(fields[place.source], fields[place.sourcePort]),
      to: endFrom(fields[place.destination], fields[place.destinationPort]),
      ...(isTcp && /^[SAFRPUEC]+$/u.test(flags) ? {flags: flagsOf(flags)} : {}),
    };
  },
};

export const filterlogExamples: readonly LogExample[] = [
  {
    text: 'Sep 22 13:24:36 fw01 filterlog: 48,,,1000005911,em0,match,block,out,4,0x0,,128,28860,0,none,6,tcp,60,10.0.0.5,10.0.1.21,12780,902,0,S,25,,64240,,mss',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: 'filterlog[62423]: 5,,,1000000103,igb1,match,pass,in,6,0x00,0x00000,64,udp,17,76,2001:db8::5,2001:db8::10,49213,123,56',
    readings: ['123/udp 2001:db8::10 opening stated'],
  },
  {
    text: '<134>1 2026-01-01T12:00:00+09:00 fw filterlog 4711 - - 9,,,abc,em0,match,block,in,4,0x0,,64,0,0,DF,6,tcp,40,10.0.1.21,10.0.0.5,902,51515,0,RA,0,1,0,,',
    readings: ['902/tcp 10.0.1.21 answer inferred'],
  },
];
