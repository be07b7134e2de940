import {describe, expect, it, test} from 'vitest';
import {catalogues} from '../words/catalogues';
import {createWords} from '../words/createWords';
import type {Service} from '../matrix/model';
import {portText, serviceInBrackets, serviceText, transportText} from './serviceText';

const ja = createWords('ja', catalogues.ja);
const en = createWords('en', catalogues.en);

describe.each<[string, Service, {port: readonly string[]; service: readonly string[]}]>([
  [
    'one port',
    {kind: 'ports', ports: [8000], transports: ['tcp']},
    {port: ['8000', '8000'], service: ['TCP 8000', 'TCP 8000']},
  ],
  [
    'both transports',
    {kind: 'ports', ports: [8000], transports: ['tcp', 'udp'], transportsToOpen: ['tcp']},
    {port: ['8000', '8000'], service: ['TCP/UDP 8000', 'TCP/UDP 8000']},
  ],
  [
    'a range',
    {kind: 'ports', ports: [{from: 8000, to: 8010}], transports: ['udp']},
    {port: ['8000～8010', '8000-8010'], service: ['UDP 8000～8010', 'UDP 8000-8010']},
  ],
  [
    'a range of one',
    {kind: 'ports', ports: [{from: 8000, to: 8000}], transports: ['tcp']},
    {port: ['8000', '8000'], service: ['TCP 8000', 'TCP 8000']},
  ],
  [
    'a list',
    {kind: 'ports', ports: [80, 8080, {from: 8000, to: 8010}], transports: ['tcp']},
    {
      port: ['80、8080、8000～8010', '80, 8080, 8000-8010'],
      service: ['TCP 80、8080、8000～8010', 'TCP 80, 8080, 8000-8010'],
    },
  ],
  [
    'an unstated transport',
    {kind: 'ports', ports: [8000], transports: 'unstated'},
    {port: ['8000', '8000'], service: ['ポート 8000', 'port 8000']},
  ],
  [
    'one of several ports',
    {kind: 'ports', ports: [80, 8080], transports: ['tcp'], choice: 'one-of'},
    {
      port: ['80、8080 のいずれか', 'one of 80, 8080'],
      service: ['TCP 80、8080 のいずれか', 'TCP one of 80, 8080'],
    },
  ],
  [
    'a number upward',
    {kind: 'ports', ports: [{from: 8000, to: 65535}], transports: ['udp'], choice: 'upward'},
    {
      port: ['8000 以上の空き番号', 'first free port from 8000 upward'],
      service: ['UDP 8000 以上の空き番号', 'UDP first free port from 8000 upward'],
    },
  ],
  [
    'a transport without a port',
    {kind: 'unstated', transports: ['tcp']},
    {
      port: ['ポートの記載なし', 'port not stated'],
      service: ['TCP ポートの記載なし', 'TCP port not stated'],
    },
  ],
  [
    'any free port',
    {kind: 'any-free-port', preferred: 8000, transports: ['tcp']},
    {
      port: ['任意の空きポート（既定は 8000）', 'any free port (default 8000)'],
      service: ['TCP 任意の空きポート（既定は 8000）', 'TCP any free port (default 8000)'],
    },
  ],
  [
    'any free port of an unstated transport',
    {kind: 'any-free-port', preferred: 8000, transports: 'unstated'},
    {
      port: ['任意の空きポート（既定は 8000）', 'any free port (default 8000)'],
      service: ['任意の空きポート（既定は 8000）', 'any free port (default 8000)'],
    },
  ],
  [
    'ICMP',
    {kind: 'icmp', messages: [{type: 8}, {type: 3, code: 4}]},
    {
      port: [
        'ICMP タイプ 8（echo request）、タイプ 3（コード 4）',
        'ICMP type 8 (echo request), type 3 code 4',
      ],
      service: [
        'ICMP タイプ 8（echo request）、タイプ 3（コード 4）',
        'ICMP type 8 (echo request), type 3 code 4',
      ],
    },
  ],
  [
    'a bare IP protocol',
    {kind: 'ip-protocol', protocol: 50},
    {
      port: ['IP プロトコル 50（ESP）', 'IP protocol 50 (ESP)'],
      service: ['IP プロトコル 50（ESP）', 'IP protocol 50 (ESP)'],
    },
  ],
  [
    'nothing stated',
    {kind: 'unstated'},
    {port: ['ポートの記載なし', 'port not stated'], service: ['ポートの記載なし', 'port not stated']},
  ],
])('%s', (_, service, expected) => {
  test('in the port column', () => {
    expect([portText(service, ja), portText(service, en)]).toEqual(expected.port);
  });

  test('as a phrase', () => {
    expect([serviceText(service, ja), serviceText(service, en)]).toEqual(expected.service);
  });
});

it('writes transports as field staff do', () => {
  expect([transportText(['tcp']), transportText(['tcp', 'udp']), transportText([])]).toEqual([
    'TCP',
    'TCP/UDP',
    '',
  ]);
});

test('a service within brackets has none of its own', () => {
  const service: Service = {kind: 'any-free-port', preferred: 8000, transports: ['tcp']};
  expect(serviceInBrackets(service, en)).toBe('TCP any free port, default 8000');
  expect(serviceInBrackets(service, ja)).not.toMatch(/[（(]/u);
});
