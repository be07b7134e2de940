import {describe, expect, test} from 'vitest';
import inputs from '../../../tests/realInputs/logs.json';
import {matrix} from '../../matrix/matrix';
import {selectPorts} from '../../matrix/select';
import {readPasted} from './readPasted';

const knownPorts = new Set(selectPorts(matrix));

describe('what people paste is read rightly', () => {
  test.each(inputs)('$id', ({input, right}) => {
    const pasted = readPasted(input, knownPorts);
    const readings = pasted.kind === 'log' ? pasted.entries.flatMap((entry) => entry.readings) : undefined;
    expect(readings).toHaveLength(right.length);
    right.forEach((expected, index) => {
      expect(readings?.[index]).toMatchObject(expected);
    });
  });
});

describe('what is not a log stays a query, and a log in an unknown format is never mined for ports', () => {
  test.each([
    'proxy -> esxi',
    'vsphere 7.0 > 8.0',
    'esxi > 902',
    '10.0.0.6:902',
    'SPT=902',
    'tcp 902',
    '443 -> 902',
    'does the proxy need 902 both ways',
    '902番は双方向で必要ですか',
    'connect to esxi port 902',
    'from 10.0.0.5 to 10.0.1.21 port 902',
    'ssh 22',
    'open 443/tcp',
  ])('%s', (text) => {
    expect(readPasted(text, knownPorts).kind).toBe('query');
  });

  test.each([
    'Sep 22 13:24:36 fw01 vendor: 17 22 4711 10.0.0.5 10.0.1.21 65535 33 80',
    'a=1 b=2 c=3 dev=fw01 count=443',
    '2026-01-01 12:00:00 fw01 session 4711 closed after 443 packets',
    '%UNKNOWN-4-SOMETHING: 443 of 902',
    '10.0.0.5 10.0.1.21 443 902 22 8080',
  ])('%s', (text) => {
    expect(readPasted(text, knownPorts).kind).toBe('unknown-log');
  });
});

describe('several entries', () => {
  const forms: readonly (readonly [string, (port: number) => string])[] = [
    ['windows', (port) => `2026-01-01 12:00:00 DROP TCP 10.0.0.5 10.0.0.6 51515 ${String(port)} 0 -`],
    ['linux', (port) => `IN=eth0 OUT= SRC=10.0.0.5 DST=10.0.0.6 PROTO=TCP SPT=51515 DPT=${String(port)} SYN`],
    ['asa', (port) => `%ASA-4-106023: Deny tcp src in:10.0.0.5/51515 dst out:10.0.0.6/${String(port)} by a`],
    ['arrow', (port) => `10.0.0.5:51515 -> 10.0.0.6:${String(port)} tcp`],
    ['netstat', (port) => `TCP 10.0.0.5:51515 10.0.0.6:${String(port)} SYN_SENT`],
  ];

  test.each(forms)('%s: on lines of their own or joined by a text field', (_name, line) => {
    for (const separator of ['\n', '\r\n', ' ']) {
      const pasted = readPasted([902, 443, 902].map(line).join(separator), knownPorts);
      expect(
        pasted.kind === 'log' && pasted.entries.flatMap(({readings}) => readings.map(({port}) => port)),
      ).toEqual([902, 443, 902]);
    }
  });

  test('headings are passed over, other lines counted', () => {
    const text =
      'Active Connections\n\n  Proto  Local Address  Foreign Address  State\nTCP 10.0.0.5:51515 10.0.0.6:902 SYN_SENT\nuptime 12 days';
    expect(readPasted(text, knownPorts)).toMatchObject({
      kind: 'log',
      entries: [{format: 'ss-netstat'}],
      unread: 1,
    });
  });
});

describe('an entry without a port says why', () => {
  test.each([
    ['SRC=10.0.0.5 DST=10.0.0.6 PROTO=ICMP TYPE=8 CODE=0', 'other-protocol'],
    [
      '%ASA-6-305011: Built dynamic TCP translation from inside:10.0.0.5/1772 to outside:203.0.113.44/8256',
      'translation',
    ],
    ['IP 10.0.0.5.51515 > 10.0.0.6.unheard-of: Flags [S]', 'no-port'],
    ['SRC=10.0.0.5 DST=10.0.0.6 PROTO=TCP SPT=1 DPT=99999', 'port-out-of-range'],
  ])('%s', (text, fault) => {
    expect(readPasted(text, knownPorts)).toMatchObject({kind: 'log', entries: [{fault, readings: []}]});
  });
});
