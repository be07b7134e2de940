import {readFields} from '../fields';
import type {LogExample, LogFormat} from './format';

/** The event formats of ArcSight (CEF) and QRadar (LEEF), which many vendors support. */
export const cefLeef: LogFormat = {
  id: 'cef-leef',
  read(text) {
    const [, , body] = /\b(CEF:\d|LEEF:\d(?:\.\d)?)\|(.*)$/su.exec(text) ?? [];
    // The extension may separate its fields by tabs, spaces or carets.
    return body === undefined ? undefined : readFields(body.replace(/[|^\t]/gu, ' '));
  },
};

export const cefLeefExamples: readonly LogExample[] = [
  {
    text: 'CEF:0|Palo Alto Networks|PAN-OS|10.2|drop|TRAFFIC|1|rt=Jan 01 2026 12:00:00 src=10.0.0.5 dst=10.0.1.21 cs1Label=Rule cs1=deny spt=51515 dpt=902 proto=tcp act=deny',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: 'LEEF:1.0|Palo Alto Networks|PAN-OS Syslog Integration|10.2|allow|cat=TRAFFIC\tsrc=10.0.0.5\tdst=198.51.100.7\tsrcPort=51515\tdstPort=443\tproto=tcp\taction=allow',
    readings: ['443/tcp 198.51.100.7 opening stated'],
  },
];
