import {describe, expect, test} from 'vitest';
import {parseQuery} from '../parseQuery';

/** Each line as `source -> destination, port/transport, how the direction was found`. */
function readings(text: string): readonly string[] {
  const {readAs} = parseQuery(text);
  if (readAs.kind !== 'log') return ['typed'];
  return readAs.lines.map(({format, transport, source, destination, port, direction}) => {
    const from = source === null ? '?' : `${source.address}:${String(source.port ?? '?')}`;
    return `${format} ${from} -> ${destination ?? '?'} ${String(port)}/${transport ?? '?'} ${direction}`;
  });
}

function problems(text: string): readonly string[] {
  return parseQuery(text).problems.map((problem) => Object.values(problem).join(' '));
}

const PAN =
  '1,2026/01/01 12:00:00,001801000000,TRAFFIC,drop,2049,2026/01/01 12:00:00,10.0.0.5,10.0.0.6,0.0.0.0,0.0.0.0,' +
  '"deny, all",,,not-applicable,vsys1,trust,untrust,ethernet1/1,ethernet1/2,default,2026/01/01 12:00:00,0,1,51515,' +
  '902,0,0,0x0,tcp,deny,66,66,0,1';

const ASA = '%ASA-6-';
const ENDS = '10.0.0.5:51515 -> 10.0.0.6 902/tcp';

describe('a line gives its protocol and destination port', () => {
  test.each([
    [
      'kernel: IN=eth0 OUT= MAC=00:11:22 SRC=10.0.0.5 DST=10.0.0.6 LEN=60 TTL=64 ID=1 DF PROTO=TCP SPT=51515 DPT=902 WINDOW=64240 SYN URGP=0',
      `iptables ${ENDS} stated`,
    ],
    ['PROTO=TCP SPT=51515 DPT=902', 'iptables :51515 -> ? 902/tcp stated'],
    ['DPT=902', 'iptables ? -> ? 902/? stated'],
    [
      'SRC=10.0.0.6 DST=10.0.0.5 PROTO=TCP SPT=902 DPT=51515 WINDOW=1 ACK SYN URGP=0',
      `iptables ${ENDS} reply`,
    ],
    [
      'SRC=10.0.0.1 DST=10.0.0.5 PROTO=ICMP TYPE=3 CODE=13 [SRC=10.0.0.5 DST=10.0.0.6 PROTO=TCP SPT=51515 DPT=902 ]',
      `iptables ${ENDS} stated`,
    ],
    [
      'trace id 1 inet filter input packet: iif "eth0" ip saddr 10.0.0.5 ip daddr 10.0.0.6 ip ttl 64 tcp sport 51515 tcp dport 902',
      `iptables ${ENDS} stated`,
    ],
    [
      '2026-01-01 12:00:00 DROP TCP 10.0.0.5 10.0.0.6 51515 902 0 - 0 0 0 - - - SEND',
      `windows-firewall ${ENDS} stated`,
    ],
    [
      '2026-01-01 12:00:00 ALLOW UDP fe80::5 fe80::6 123 123 0 - - -',
      'windows-firewall fe80::5:123 -> fe80::6 123/udp stated',
    ],
    [
      '%ASA-4-106023: Deny tcp src inside:10.0.0.5/51515 dst outside:10.0.0.6/902 by access-group "in" [0x0, 0x0]',
      `cisco-asa ${ENDS} stated`,
    ],
    [
      `${ASA}106100: access-list in denied tcp inside/10.0.0.5(51515) -> outside/10.0.0.6(902) hit-cnt 1 first hit`,
      `cisco-asa ${ENDS} stated`,
    ],
    [
      `${ASA}302013: Built outbound TCP connection 9 for outside:10.0.0.6/902 (10.0.0.6/902) to inside:10.0.0.5/51515 (192.0.2.1/51515)`,
      `cisco-asa ${ENDS} stated`,
    ],
    [
      `${ASA}302013: Built inbound TCP connection 9 for outside:10.0.0.5/51515 (10.0.0.5/51515) to inside:10.0.0.6/902 (10.0.0.6/902)`,
      `cisco-asa ${ENDS} stated`,
    ],
    [
      `${ASA}302014: Teardown TCP connection 9 for outside:10.0.0.6/902 to inside:10.0.0.5/51515 duration 0:00:30 bytes 0 SYN Timeout`,
      `cisco-asa ${ENDS} inferred`,
    ],
    [
      `${ASA}302014: Teardown TCP connection 9 for outside:10.0.0.5/51515 to inside:10.0.0.6/902 duration 0:00:30`,
      `cisco-asa ${ENDS} inferred`,
    ],
    [
      `${ASA}106015: Deny TCP (no connection) from 10.0.0.5/51515 to 10.0.0.6/902 flags ACK on interface inside`,
      `cisco-asa ${ENDS} stated`,
    ],
    [
      '%FTD-4-106023: Deny udp src inside:2001:db8::5/51515 dst outside:2001:db8::6/123 by access-group',
      'cisco-asa 2001:db8::5:51515 -> 2001:db8::6 123/udp stated',
    ],
    [PAN, `palo-alto ${ENDS} stated`],
    [`Jan  1 12:00:00 fw01 ${PAN}`, `palo-alto ${ENDS} stated`],
    ['10.0.0.5:51515 -> 10.0.0.6:902 tcp', `arrow ${ENDS} stated`],
    ['tcp 10.0.0.5:51515→10.0.0.6:902', `arrow ${ENDS} stated`],
    ['10.0.0.5 -> 10.0.0.6:902', 'arrow 10.0.0.5:? -> 10.0.0.6 902/? stated'],
    ['[2001:db8::5]:51515 => [2001:db8::6]:902 udp', 'arrow 2001:db8::5:51515 -> 2001:db8::6 902/udp stated'],
    ['12:00:00.123456 IP 10.0.0.5.51515 > 10.0.0.6.902: Flags [S], seq 1, length 0', `arrow ${ENDS} stated`],
    ['12:00:00.123456 IP 10.0.0.6.902 > 10.0.0.5.51515: Flags [S.], seq 1, ack 2', `arrow ${ENDS} reply`],
    ['12:00:00.123456 IP 10.0.0.6.902 > 10.0.0.5.51515: Flags [P.], seq 1', `arrow ${ENDS} inferred`],
    [
      'IP6 2001:db8::5.51515 > 2001:db8::6.902: Flags [S], seq 1',
      'arrow 2001:db8::5:51515 -> 2001:db8::6 902/tcp stated',
    ],
    ['IP 10.0.0.5.51515 > 10.0.0.6.123: UDP, length 48', 'arrow 10.0.0.5:51515 -> 10.0.0.6 123/udp stated'],
    ['7 0.1 10.0.0.5 10.0.0.6 TCP 66 51515 → 902 [SYN] Seq=0', 'arrow :51515 -> ? 902/tcp stated'],
    ['java 1 root 5u IPv4 0x1 0t0 TCP 10.0.0.5:51515->10.0.0.6:902 (ESTABLISHED)', `arrow ${ENDS} stated`],
    ['tcp   ESTAB 0 0 10.0.0.5:51515 10.0.0.6:902', `ss-netstat ${ENDS} inferred`],
    ['tcp   ESTAB 0 0 10.0.0.6:902 10.0.0.5:51515', `ss-netstat ${ENDS} inferred`],
    ['TCP    10.0.0.5:51515    10.0.0.6:902    SYN_SENT    1234', `ss-netstat ${ENDS} stated`],
    ['tcp   0   1 10.0.0.5:51515   10.0.0.6:902   SYN_SENT   1/java', `ss-netstat ${ENDS} stated`],
    ['tcp   0   1 10.0.0.6:902   10.0.0.5:51515   SYN_RECV   -', `ss-netstat ${ENDS} stated`],
    ['tcp4  0   0 10.0.0.5.51515  10.0.0.6.902  ESTABLISHED', `ss-netstat ${ENDS} inferred`],
    ['tcp LISTEN 0 128 0.0.0.0:902 0.0.0.0:*', 'ss-netstat ? -> 0.0.0.0 902/tcp listening'],
    ['LISTEN 0 128 *:902 *:*', 'ss-netstat ? -> * 902/? listening'],
    ['tcp6 0 0 :::902 :::* LISTEN', 'ss-netstat ? -> :: 902/tcp listening'],
    ['TCP [::]:902 [::]:0 LISTENING 4', 'ss-netstat ? -> :: 902/tcp listening'],
    ['UDP 0.0.0.0:123 *:*', 'ss-netstat ? -> 0.0.0.0 123/udp listening'],
    ['１０．０．０．５：５１５１５　→　１０．０．０．６：９０２　ＴＣＰ', `arrow ${ENDS} stated`],
  ])('%s', (line, expected) => {
    expect(readings(line)).toEqual([expected]);
    expect(problems(line)).toEqual([]);
  });
});

describe('several entries', () => {
  const windows = (port: number): string =>
    `2026-01-01 12:00:00 DROP TCP 10.0.0.5 10.0.0.6 51515 ${String(port)} 0 -`;
  const linux = (port: number): string =>
    `IN=eth0 SRC=10.0.0.5 DST=10.0.0.6 PROTO=TCP SPT=51515 DPT=${String(port)} SYN`;
  const asa = (port: number): string =>
    `%ASA-4-106023: Deny tcp src in:10.0.0.5/51515 dst out:10.0.0.6/${String(port)} by a`;
  const arrow = (port: number): string => `10.0.0.5:51515 -> 10.0.0.6:${String(port)} tcp`;
  const netstat = (port: number): string => `TCP 10.0.0.5:51515 10.0.0.6:${String(port)} SYN_SENT`;
  const pan = (port: number): string => PAN.replace(',902,', `,${String(port)},`);

  test.each([
    ['windows', windows],
    ['linux', linux],
    ['asa', asa],
    ['arrow', arrow],
    ['netstat', netstat],
    ['palo alto', pan],
  ])('%s: on lines of their own or joined by a text field', (_name, line) => {
    const ports = [902, 443, 902].map((port) => line(port));
    for (const separator of ['\n', '\r\n', ' ']) {
      expect(parseQuery(ports.join(separator)).ports).toEqual([
        {from: 902, to: 902, transport: 'tcp'},
        {from: 443, to: 443, transport: 'tcp'},
      ]);
    }
  });

  test('of different forms are read each in its own', () => {
    expect(readings([windows(902), linux(443)].join('\n')).map((line) => line.split(' ')[0])).toEqual([
      'windows-firewall',
      'iptables',
    ]);
  });

  test('headings are passed over, other lines counted', () => {
    const text = `Active Connections\n\n  Proto  Local Address  Foreign Address  State\n${netstat(902)}\nuptime 12 days`;
    expect(readings(text)).toHaveLength(1);
    expect(problems(text)).toEqual(['log-lines-unread 1']);
  });
});

describe('a line that names no port to look for', () => {
  test.each([
    ['SRC=10.0.0.5 DST=10.0.0.6 PROTO=ICMP TYPE=8 CODE=0', 'log-of-other-protocol iptables ICMP'],
    [
      '%ASA-4-106023: Deny icmp src a:10.0.0.5 dst b:10.0.0.6 (type 8, code 0)',
      'log-of-other-protocol cisco-asa icmp',
    ],
    ['%ASA-5-111008: User enable_15 executed a command', 'log-without-destination-port cisco-asa'],
    ['2026-01-01 12:00:00 DROP ICMP 10.0.0.5 10.0.0.6 - - 0', 'log-of-other-protocol windows-firewall ICMP'],
    ['IP 10.0.0.5 > 10.0.0.6: ICMP echo request', 'log-of-other-protocol arrow ICMP'],
    ['IP 10.0.0.5.51515 > 10.0.0.6.https: Flags [S]', 'log-without-destination-port arrow'],
    ['tcp ESTAB 0 0 10.0.0.5:51515 10.0.0.6:https', 'log-without-destination-port ss-netstat'],
    ['1,2026/01/01 12:00:00,0018,TRAFFIC,drop', 'log-without-destination-port palo-alto'],
    ['PROTO=TCP SPT=1 DPT=99999', 'port-out-of-range 99999'],
  ])('%s', (line, problem) => {
    expect(readings(line)).toEqual([]);
    expect(problems(line)).toEqual([problem]);
    expect(parseQuery(line).words).toEqual([]);
  });
});

test.each([
  'proxy -> esxi',
  'vsphere 7.0 > 8.0',
  'esxi > 902',
  '10.0.0.6:902',
  'SPT=902',
  'tcp 902',
  '443 -> 902',
])('%s is typed, not logged', (text) => {
  expect(readings(text)).toEqual(['typed']);
});
