import {expect, test} from 'vitest';
import {matrix} from '../../matrix/matrix';
import {selectPorts} from '../../matrix/select';
import {readPasted, type PastedText} from './readPasted';

const read = (text: string): PastedText => readPasted(text, new Set(selectPorts(matrix)));

// A table with headings, whole or joined into one line, and JSON with nested keys; each reading is that of the server.
test.each<[string, readonly string[]]>([
  [
    '送信元IP,送信元ポート,宛先IP,宛先ポート,プロトコル,動作\n10.0.0.5,51234,10.0.1.21,902,TCP,拒否',
    ['902/tcp 10.0.1.21'],
  ],
  [
    'Source IP,Source Port,Destination IP,Destination Port,Protocol,Action\n10.0.0.5,51234,10.0.1.21,902,TCP,Deny\n10.0.0.5,51235,10.0.1.21,443,TCP,Deny',
    ['902/tcp 10.0.1.21', '443/tcp 10.0.1.21'],
  ],
  [
    '送信元IP,送信元ポート,宛先IP,宛先ポート,プロトコル,動作 10.0.0.5,51234,10.0.1.21,902,TCP,拒否 10.0.0.5,51235,10.0.1.21,443,TCP,拒否',
    ['902/tcp 10.0.1.21', '443/tcp 10.0.1.21'],
  ],
  [
    'src_ip src_port dst_ip dst_port proto action\n10.0.0.5 51234 10.0.1.21 902 tcp deny',
    ['902/tcp 10.0.1.21'],
  ],
  ['"Time","Source","Destination","Service"\n"10:00","10.0.0.5","10.0.1.21","902"', ['902/? 10.0.1.21']],
  [
    '| Source | Source Port | Destination | Dest Port |\n|---|---|---|---|\n| 10.0.0.5 | 51234 | 10.0.1.21 | 902 |',
    ['902/? 10.0.1.21'],
  ],
  [
    '{"source":{"ip":"10.0.0.5","port":51234},"destination":{"ip":"10.0.1.21","port":902}}',
    ['902/? 10.0.1.21'],
  ],
  [
    '{\n "source": {\n  "ip": "10.0.0.5",\n  "port": 51234\n },\n "destination": {\n  "ip": "10.0.1.21",\n  "port": 902\n },\n "network": {"transport": "tcp", "protocol": "nfc"}\n}',
    ['902/tcp 10.0.1.21'],
  ],
  [
    '[{"source":{"ip":"10.0.0.5","port":51234},"destination":{"ip":"10.0.1.21","port":902}},{"source":{"ip":"10.0.0.5","port":51234},"destination":{"ip":"10.0.3.1","port":123},"network":{"transport":"udp"}}]',
    ['902/? 10.0.1.21', '123/udp 10.0.3.1'],
  ],
  [
    '{"_source":{"client":{"ip":"10.0.0.5","port":51234},"server":{"ip":"10.0.1.21","port":902}}}',
    ['902/? 10.0.1.21'],
  ],
  [
    'LocalAddress LocalPort RemoteAddress RemotePort State AppliedSetting\n------------ --------- ------------- ---------- ----- --------------\n10.0.0.5 51234 10.0.1.21 902 SynSent Internet\n10.0.0.5 51235 10.0.1.22 443 Established Internet\n0.0.0.0 902 0.0.0.0 0 Listen',
    ['902/tcp 10.0.1.21', '443/tcp 10.0.1.22', '902/tcp 0.0.0.0'],
  ],
  [
    'LocalAddress                        LocalPort RemoteAddress                       RemotePort State       AppliedSetting OwningProcess\n------------                        --------- -------------                       ---------- -----       -------------- -------------\n10.0.0.5                            51234     10.0.1.21                           902        SynSent     Internet       4711',
    ['902/tcp 10.0.1.21'],
  ],
  [
    'LocalAddress LocalPort RemoteAddress RemotePort State AppliedSetting ------------ --------- ------------- ---------- ----- -------------- 10.0.0.5 51234 10.0.1.21 902 SynSent Internet 10.0.0.5 51235 10.0.1.22 443 Established Internet',
    ['902/tcp 10.0.1.21', '443/tcp 10.0.1.22'],
  ],
])('%s', (text, readings) => {
  const pasted = read(text);
  expect(
    pasted.kind === 'log' &&
      pasted.entries.flatMap((entry) =>
        entry.readings.map(({port, transport, host}) => `${String(port)}/${transport ?? '?'} ${host ?? '?'}`),
      ),
  ).toEqual(readings);
});

test('rows that cannot be read are counted', () => {
  expect(
    read('Source IP,Source Port,Destination IP,Destination Port\n10.0.0.5,1,10.0.1.21,902\n10.0.0.5,-'),
  ).toMatchObject({
    kind: 'log',
    unread: 1,
  });
});

test.each([
  '902,443,123',
  'source port destination port',
  'port,protocol\n902,tcp',
  'source,destination\nproxy,esxi',
  '{"port": 902}',
  '{902}',
  'destination port 902',
])('%j is a query', (text) => {
  expect(read(text).kind).toBe('query');
});
