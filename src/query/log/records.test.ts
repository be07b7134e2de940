import {describe, expect, test} from 'vitest';
import {matrix} from '../../matrix/matrix';
import {selectPorts} from '../../matrix/select';
import {LOG_LIMIT, readPasted} from './readPasted';

const knownPorts = new Set(selectPorts(matrix));

/** Each reading as `902/tcp 10.0.1.21 stated`, each fault by its name, and what was not read. */
function read(text: string): readonly string[] {
  const pasted = readPasted(text, knownPorts);
  if (pasted.kind !== 'log') return [pasted.kind];
  return [
    ...pasted.entries.flatMap(({readings, fault, detail}) => [
      ...readings.map(
        ({port, transport, host, certainty}) =>
          `${String(port)}/${transport ?? '?'} ${host ?? '?'} ${certainty}`,
      ),
      ...(fault === undefined ? [] : [`${fault} ${detail}`.trim()]),
    ]),
    ...(pasted.unread === 0 ? [] : [`unread ${String(pasted.unread)}`]),
  ];
}

const flat = (port: number) => ({
  SourceIp: '10.0.0.5',
  SourcePort: 51515,
  DestinationIp: '10.0.1.21',
  DestinationPort: port,
  Protocol: 'TCP',
});
const gcp = (port: number) => ({
  jsonPayload: {
    connection: {src_ip: '10.0.0.5', src_port: 51515, dest_ip: '10.0.1.21', dest_port: port, protocol: 6},
  },
});
const suricata = (port: number) => ({
  event_type: 'flow',
  src_ip: '10.0.0.5',
  src_port: 51515,
  dest_ip: '10.0.1.21',
  dest_port: port,
  proto: 'TCP',
});
const testNet = (port: number): string =>
  `ComputerName     : 10.0.1.21\nRemoteAddress    : 10.0.1.21\nRemotePort       : ${String(port)}\nSourceAddress    : 10.0.0.5\nTcpTestSucceeded : False`;
const event = (port: number): string =>
  `Network Information:\n\tDirection:\t\tInbound\n\tSource Address:\t\t10.0.0.5\n\tSource Port:\t\t51515\n\tDestination Address:\t10.0.1.21\n\tDestination Port:\t\t${String(port)}\n\tProtocol:\t\t6`;
const socket = (port: number): string =>
  `LocalAddress   : 10.0.1.21\nLocalPort      : ${String(port)}\nRemoteAddress  : 10.0.0.5\nRemotePort     : 51515\nState          : Established`;
const lines: Readonly<Record<string, (port: number) => string>> = {
  fortigate: (port) =>
    `date=2026-11-02 srcip=10.0.0.5 srcport=51515 dstip=10.0.1.21 dstport=${String(port)} proto=6 action="deny"`,
  protocolFirst: (port) => `proto=6 src=10.0.0.5 spt=51515 dst=10.0.1.21 dpt=${String(port)}`,
  cef: (port) => `CEF:0|V|P|1|drop|T|1|src=10.0.0.5 dst=10.0.1.21 spt=51515 dpt=${String(port)} proto=tcp`,
  junos: (port) =>
    `RT_FLOW: RT_FLOW_SESSION_DENY: session denied 10.0.0.5/51515->10.0.1.21/${String(port)} None 6(0) DENY`,
  warning: (port) => `WARNING: TCP connect to (10.0.1.21 : ${String(port)}) failed`,
  nc: (port) => `nc: connect to 10.0.1.21 port ${String(port)} (tcp) failed: Connection refused`,
  event: (port) => event(port).replace(/\s+/gu, ' '),
};

describe('every record of a paste is read', () => {
  test.each<[string, string]>([
    ['Test-NetConnection', [443, 902].map(testNet).join('\n\n')],
    ['events of many lines', [443, 902].map(event).join('\n\n')],
    ['a pretty array', JSON.stringify([443, 902].map(flat), null, 2)],
    ['pretty objects', [443, 902].map((port) => JSON.stringify(suricata(port), null, 2)).join('\n')],
    ['a pretty array of nested objects', JSON.stringify([443, 902].map(gcp), null, 2)],
    ['an array in one line', JSON.stringify([443, 902].map(gcp))],
    ['objects in one line', [443, 902].map((port) => JSON.stringify(flat(port))).join('')],
    ['objects in one line, spaced', [443, 902].map((port) => JSON.stringify(flat(port))).join(' ')],
    ...Object.entries(lines).flatMap(([name, line]): [string, string][] => [
      [`${name}, in lines`, [443, 902].map(line).join('\n')],
      [`${name}, joined`, [443, 902].map(line).join(' ')],
    ]),
  ])('%s', (_name, text) => {
    const readings = read(text);
    expect(readings.map((reading) => reading.replace(/ (?:stated|inferred)$/u, ''))).toEqual([
      '443/tcp 10.0.1.21',
      '902/tcp 10.0.1.21',
    ]);
  });

  test.each<[string, string, readonly string[]]>([
    [
      'an event beside a line',
      `nc: connect to 10.0.1.21 port 902 (tcp) failed: Connection refused\n${testNet(443)}`,
      ['902/tcp 10.0.1.21 stated', '443/tcp 10.0.1.21 stated'],
    ],
    [
      'an object that says nothing',
      JSON.stringify([flat(902), {note: 'x'}], null, 2),
      ['902/tcp 10.0.1.21 stated', 'unread 1'],
    ],
    [
      'an array that is not whole',
      JSON.stringify([443, 902, 22].map(flat), null, 2).slice(0, -20),
      ['443/tcp 10.0.1.21 stated', '902/tcp 10.0.1.21 stated', 'unread 1'],
    ],
    [
      'objects of sockets',
      [socket(902), socket(443)].join('\n\n'),
      ['902/tcp 10.0.1.21 inferred', '443/tcp 10.0.1.21 inferred'],
    ],
    [
      'a listening socket',
      'LocalAddress  : 0.0.0.0\nLocalPort     : 902\nRemoteAddress : 0.0.0.0\nRemotePort    : 0\nState         : Listen',
      ['902/tcp 0.0.0.0 stated'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('the end that serves', () => {
  test.each<[string, readonly string[]]>([
    ['hostd[2099]: Accepted connection from client 10.0.0.5 port 51515', []],
    ['vmware-authd[2099]: Connect from remote socket (10.0.0.5:51515).', []],
    [
      '2026-11-02T09:10:11.123Z info hostd[2099] Accepted connection from 10.0.0.5:51515 on port 443',
      ['443/tcp ? stated'],
    ],
    [
      'VixDiskLib: NBD_ClientOpen: connection from 10.0.0.5:51515 to 10.0.1.21:902',
      ['902/tcp 10.0.1.21 stated'],
    ],
    ['vpxd: Failed to connect via proxy 10.0.9.9:3128 to host 10.0.1.21:443', ['443/tcp 10.0.1.21 stated']],
    [
      '2026-11-02T09:10:11.123Z warning vpxd[4711] [Originator@6876 sub=InvtHost] Lost connection to host, last heartbeat at 09:10:11',
      [],
    ],
    [
      'ComputerName=proxy01.example.com\nMessage=blocked\nDirection: Outbound\nSource Address: 10.0.0.5\nSource Port: 51515\nDestination Address: 10.0.1.21\nDestination Port: 902\nProtocol: 6',
      ['902/tcp 10.0.1.21 stated'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text).filter((each) => !/^(?:query|unknown-log)$/u.test(each))).toEqual(expected);
  });
});

describe('what is known of an entry wins over names', () => {
  const junos = (rest: string): string =>
    `RT_FLOW_SESSION_CREATE: session created 10.0.0.5/51515->10.0.1.21/902 ${rest}`;
  const nat = '10.0.0.5/51515->10.0.1.21/902';
  test.each<[string, string]>([
    [
      junos(`0x0 junos-https ${nat} 0x0 source rule rule-17 N/A N/A 6 allow trust untrust 4711`),
      '902/tcp 10.0.1.21 stated',
    ],
    [
      junos(`0x0 junos-https ${nat} 0x0 source rule 1 N/A N/A 6 allow trust 4711`),
      '902/tcp 10.0.1.21 stated',
    ],
    [junos(`tcp-902 ${nat} None None 6 allow trust dmz 4711`), '902/tcp 10.0.1.21 stated'],
    [junos(`tcp-902 ${nat} None 17 6 allow trust dmz 4711`), '902/tcp 10.0.1.21 stated'],
    [
      `RT_FLOW_SESSION_CLOSE: session closed idle Timeout: ${nat} 0x0 None ${nat} 0x0 N/A N/A N/A N/A 6 allow trust dmz 4711 12(3456) 10(2345) 60`,
      '902/tcp 10.0.1.21 stated',
    ],
    [junos(`0x0 None ${nat} 0x0 N/A N/A N/A N/A 17 allow trust dmz 4711`), '902/udp 10.0.1.21 stated'],
    ['src=10.0.0.5:51515 dst=10.0.1.21:902 service=https action=deny proto=tcp', '902/tcp 10.0.1.21 stated'],
    ['source=10.0.0.5:51515 destination=10.0.1.21:902 service=backup proto=tcp', '902/tcp 10.0.1.21 stated'],
    ['src=10.0.0.5:51515 dst=10.0.1.21:902 dport=8443 action=deny proto=tcp', '8443/tcp 10.0.1.21 inferred'],
    [
      '%ACLLOG-6-ACLLOG_FLOW_INTERVAL: Src IP: 10.0.0.5, Dst IP: 10.0.1.21, Src Port: 51515, Dst Port: 902, Src Intf: Ethernet1/1, Protocol: "TCP"(6), Hit-count = 1',
      '902/tcp 10.0.1.21 stated',
    ],
    [
      'src="10.0.0.5:51515" dst="10.0.1.21:443" msg="priority:1, service HTTPS, REJECT" protoID=6 proto="https"',
      '443/tcp 10.0.1.21 stated',
    ],
    [
      'ipproto=tcp proto=ssl src=10.0.0.5 srcport=51515 dst=10.0.1.21 dstport=902 action=block',
      '902/tcp 10.0.1.21 stated',
    ],
    [
      '%ASA-5-305013: Asymmetric NAT rules matched; Connection for tcp src outside:10.0.0.5/51515 dst inside:10.0.1.21/902 denied',
      '902/tcp 10.0.1.21 stated',
    ],
    [
      '%ASA-3-305006: portmap translation creation failed for tcp src inside:10.0.0.5/51515 dst outside:10.0.1.21/902',
      '902/tcp 10.0.1.21 stated',
    ],
    [
      '%ASA-4-106023: Deny tcp src inside:10.0.0.5/51515 dst dmz:10.0.1.21/902 by access-group "no-translation-in"',
      '902/tcp 10.0.1.21 stated',
    ],
    ['%SEC-6-IPACCESSLOGS: list 10 denied 10.0.0.5 3 packets', 'no-port'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

test.each(['\n', ' '])('a text that is cut loses an entry rather than a digit (%j)', (separator) => {
  const line = `IN=eth0 OUT= SRC=10.0.0.5 DST=10.0.1.21 PROTO=TCP SPT=51515 DPT=902${separator}`;
  const lines = line.repeat(Math.ceil(LOG_LIMIT / line.length) + 1);
  // One digit of a port is beyond the limit.
  const cut = lines.lastIndexOf('DPT=902', LOG_LIMIT - 1) + 'DPT=90'.length;
  const pasted = readPasted(`${'x'.repeat(LOG_LIMIT - cut - 1)}${separator}${lines}`, knownPorts);
  const entries = pasted.kind === 'log' ? pasted.entries : [];
  const ports = entries.flatMap(({readings}) => readings.map(({port}) => port));
  expect(ports.length).toBeGreaterThan(100);
  expect(new Set(ports)).toEqual(new Set([902]));
});

test.each([
  [
    '{"LocalIP":"10.0.1.21","LocalPort":8443,"RemoteIP":"10.0.0.5","RemotePort":1042,"Direction":"Inbound"}',
    '8443/? 10.0.1.21 stated',
  ],
  [
    '{"LocalIP":"10.0.0.5","LocalPort":1042,"RemoteIP":"10.0.1.21","RemotePort":8443,"Direction":"Outbound"}',
    '8443/? 10.0.1.21 stated',
  ],
  [
    'LocalIP=10.0.1.21 LocalPort=8443 RemoteIP=10.0.0.5 RemotePort=1042 Action=InboundConnectionAccepted',
    '8443/? 10.0.1.21 stated',
  ],
  [
    'LocalIP=10.0.1.21 LocalPort=902 RemoteIP=10.0.0.5 RemotePort=51515 Protocol=TCP',
    '902/tcp 10.0.1.21 inferred',
  ],
])('of a local and a remote end, the direction says which serves: %s', (text, expected) => {
  expect(read(text)).toEqual([expected]);
});
