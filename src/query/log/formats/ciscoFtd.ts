import {readFields} from '../fields';
import type {LogExample, LogFormat} from './format';

/** Connection events of Cisco Firepower (430001 to 430005): fields with a colon. */
export const ciscoFtd: LogFormat = {
  id: 'cisco-ftd',
  read: (text) => (/%FTD-\d-430\d{3}/u.test(text) ? readFields(text) : undefined),
};

export const ciscoFtdExamples: readonly LogExample[] = [
  {
    text: '%FTD-1-430003: AccessControlRuleAction: Block, SrcIP: 10.0.0.5, DstIP: 10.0.1.21, SrcPort: 48522, DstPort: 902, Protocol: tcp',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: '%FTD-6-430002: DeviceUUID: 0aabcd12, InstanceID: 1, AccessControlRuleAction: Allow, SrcIP: 10.0.0.5, DstIP: 198.51.100.7, SrcPort: 51514, DstPort: 443, Protocol: tcp, IngressInterface: inside',
    readings: ['443/tcp 198.51.100.7 opening stated'],
  },
];
