import {endOf} from '../ends';
import {readFields} from '../fields';
import type {LogExample, LogFormat} from './format';

/** Session logs of Juniper SRX, as plain text and as structured syslog. */
export const juniperSrx: LogFormat = {
  id: 'juniper-srx',
  read(text) {
    if (!text.includes('RT_FLOW')) return undefined;
    const [, left = '', right = '', rest = ''] = /(\S+\/\d+)->(\S+\/\d+)(.*)$/u.exec(text) ?? [];
    const [from, to] = [endOf(left), endOf(right)];
    if (from === undefined || to === undefined) return readFields(text);
    return {protocol: protocolIn(rest), from, to, server: 'to'};
  },
};

/** The protocol follows the rules of the translation, whose names may be numbers. */
function protocolIn(rest: string): string | null {
  const rules = /->\S+\/\d+(.*)$/u.exec(rest)?.[1];
  // Without a translation it is followed by the type of an ICMP packet.
  if (rules === undefined) return /\s(\d{1,3})\(\d+\)\s/u.exec(rest)?.[1] ?? null;
  const words = rules
    .replace(/\b(?:source|destination|static) rule \S+/gu, 'N/A N/A')
    .split(/\s+/u)
    .filter((word) => word !== '' && !word.startsWith('0x'));
  // Older systems print the two names alone.
  const at = words.slice(2, 4).every((word) => word === 'N/A') ? 4 : 2;
  const protocol = words[at] ?? '';
  return /^\d{1,3}$/u.test(protocol) ? protocol : null;
}

export const juniperSrxExamples: readonly LogExample[] = [
  {
    text: 'RT_FLOW_SESSION_DENY: session denied 10.0.0.20/60000->10.0.1.10/902 None 6(0) DEFAULT-DENY',
    readings: ['902/tcp 10.0.1.10 opening stated'],
  },
  {
    text: 'RT_FLOW: RT_FLOW_SESSION_CREATE: session created 10.0.0.5/51515->198.51.100.7/443 0x0 junos-https 192.0.2.1/30000->198.51.100.7/443 0x0 source rule nat N/A N/A 6 allow trust untrust 4711',
    readings: ['443/tcp 198.51.100.7 opening stated'],
  },
  {
    text: '<14>1 2026-01-01T12:00:00.000+09:00 srx RT_FLOW - RT_FLOW_SESSION_DENY [junos@2636.1.1.1.2.40 source-address="10.0.0.5" source-port="51515" destination-address="10.0.1.21" destination-port="902" service-name="None" protocol-id="6" policy-name="deny"]',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
];
