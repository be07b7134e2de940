import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {hostileTexts} from './hostileTexts.fixture';
import {isPort} from './portNumber';
import {parseQuery} from './parseQuery';
import {QUERY_LIMIT} from './queryLimits';

/** Ports as people write them, then bare transports, then words. */
function summary(text: string): string {
  const {ports, transports, words} = parseQuery(text);
  const spelled = ports.map(
    ({from, to, transport}) =>
      (from === to ? String(from) : `${String(from)}-${String(to)}`) +
      (transport === undefined ? '' : `/${transport}`),
  );
  return [spelled.join(' '), transports.join(' '), words.join(' ')].join('|');
}

describe('a single port', () => {
  test.each([
    '902',
    '９０２',
    '⑨⓪②',
    '0902',
    'ポート902',
    'ポート 902',
    'ﾎﾟｰﾄ902',
    'ポート番号：902',
    '宛先ポート902',
    '902番',
    '902番ポート',
    '902 ポート',
    'port 902',
    'Port: 902',
    'dst port 902',
    '902 port',
    ':902',
    '#902',
    '(902)',
    '「902」',
    '902.',
    '902、',
    '9\u200B02',
  ])('%s', (text) => {
    expect(summary(text)).toBe('902||');
  });
});

describe('a port with its transport', () => {
  test.each([
    'tcp/902',
    'TCP/902',
    '902/tcp',
    'TCP 902',
    '902 tcp',
    'tcp:902',
    'tcp-902',
    'tcp902',
    '902tcp',
    '902-tcp',
    '902 (TCP)',
    'ＴＣＰ／９０２',
    'tcpポート902',
    'tcp port 902',
    'TCPの902番',
  ])('%s', (text) => {
    expect(summary(text)).toBe('902/tcp||');
  });
});

describe('a range', () => {
  test.each([
    ...Array.from('-–−‐—~〜～ーｰ－:', (mark) => `3540${mark}3550`),
    '3540 - 3550',
    '3540 ー 3550',
    '3540..3550',
    '3540…3550',
    '3540 to 3550',
    'from 3540 to 3550',
    'between 3540 and 3550',
    '3540から3550まで',
    '3540番から3550番まで',
    'ポート3540～3550',
    '3540 thru 3550',
    'from 3540 until 3550',
    '3540 bis 3550',
    '3540至3550',
    'between 3540 & 3550',
  ])('%s', (text) => {
    expect(summary(text)).toBe('3540-3550||');
  });
});

describe('a range with one end', () => {
  test.each([
    ['1024以上', '1024-65535'],
    ['1024番以降', '1024-65535'],
    ['1024 or higher', '1024-65535'],
    ['>=1024', '1024-65535'],
    ['above 1024', '1025-65535'],
    ['1024以下', '1-1024'],
    ['<= 1024', '1-1024'],
    ['up to 1024', '1-1024'],
    ['1024未満', '1-1023'],
    ['below 1024', '1-1023'],
    ['70000以上', ''],
  ])('%s', (text, range) => {
    expect(summary(text)).toBe(`${range}||`);
  });
});

describe('several ports and their transports', () => {
  test.each([
    ['3389/22', '3389 22||'],
    ['443, 902', '443 902||'],
    ['443、902', '443 902||'],
    ['443 902', '443 902||'],
    ['443\n902', '443 902||'],
    ['443または902', '443 902||'],
    ['443 and 902', '443 902||'],
    ['443/tcp, 902/udp', '443/tcp 902/udp||'],
    ['443/tcp 902', '443/tcp 902||'],
    ['443/902/tcp', '443/tcp 902/tcp||'],
    ['tcp 443, 902', '443/tcp 902/tcp||'],
    ['443 902 tcp', '443/tcp 902/tcp||'],
    ['tcp 443 udp 123', '443/tcp 123/udp||'],
    ['443 tcp 123 udp', '443/tcp 123/udp||'],
    ['tcp/443 902/udp', '443/tcp 902/udp||'],
    ['TCP/UDP 902', '902/tcp 902/udp||'],
    ['tcp, udp 902', '902/tcp 902/udp||'],
    ['902 tcp, udp', '902/tcp 902/udp||'],
    ['902 (TCP/UDP)', '902/tcp 902/udp||'],
    ['tcp/902/udp', '902/tcp 902/udp||'],
    ['3540-3550/udp', '3540-3550/udp||'],
    ['443, 443', '443||'],
    ['①443 ②902', '443 902||'],
  ])('%s', (text, expected) => {
    expect(summary(text)).toBe(expected);
  });
});

describe('words', () => {
  test.each([
    ['', '||'],
    ['tcp', '|tcp|'],
    ['tcp/udp', '|tcp udp|'],
    ['TCP/IP', '||tcp/ip'],
    ['902 ESXi', '902||esxi'],
    ['esxiの902番', '902||esxi'],
    ['ESXiのTCP902', '902/tcp||esxi'],
    ['902番ポートの通信', '902||通信'],
    ['tcp esxi 902', '902|tcp|esxi'],
    ['サーバー902', '902||サーバー'],
    ['エクスポート 902', '902||エクスポート'],
    ['esxi:902', '902||esxi'],
    ['バックアッププロキシ', '||バックアッププロキシ'],
    ['backup  proxy', '||backup proxy'],
    ['esxi and vcenter', '||esxi and vcenter'],
    ['proxy -> esxi', '||proxy esxi'],
    ['esxi esxi', '||esxi'],
    ['の', '||'],
    ['?!', '||'],
    ['port', '||port'],
    ['ポートグループ', '||ポートグループ'],
    ['😀', '||😀'],
    ['vCenterのポート', '||vcenter ポート'],
    ['ESXiホスト', '||esxi ホスト'],
    ['proxyからesxi', '||proxy esxi'],
    ['プロキシとESXiの間', '||プロキシ esxi 間'],
    ['guestossvcとは', '||guestossvc'],
    ['プロキシからクラウドへの通信', '||プロキシ クラウド 通信'],
  ])('%s', (text, expected) => {
    expect(summary(text)).toBe(expected);
  });
});

describe('numbers that are no ports stay words', () => {
  test.each([
    '10.0.0.6',
    '10.0.0.0/24',
    'fe80::1',
    'esxi.example.com',
    '*.druva.com',
    '7.0.0',
    '8.0',
    '2026-01-01',
    '12:00:00',
    'sql2019',
    'vmw-proxy-guest-3542',
    '902-esxi',
    '3-tier',
    '1e3',
    '0x1f',
    '٤٤٣',
  ])('%s', (text) => {
    expect(summary(text)).toBe(`||${text}`);
  });
});

describe('an address with a port gives the port', () => {
  test.each([
    ['10.0.0.6:902', ['10.0.0.6']],
    ['esxi.example.com:902', ['esxi.example.com']],
    ['[fe80::1]:902', ['[fe80::1]']],
    ['https://esxi.example.com:902/ui', ['esxi.example.com']],
    ['*:902', []],
    ['10.0.0.6/902', ['10.0.0.6']],
  ])('%s', (text, setAside) => {
    expect(summary(text)).toBe('902||');
    expect(parseQuery(text).setAside).toEqual(setAside);
  });
});

describe('what cannot be used is a problem, and the rest applies', () => {
  test.each([
    ['70000 esxi', '||esxi', [{kind: 'port-out-of-range', value: '70000'}]],
    ['0', '||', [{kind: 'port-out-of-range', value: '0'}]],
    ['-5', '||', [{kind: 'port-out-of-range', value: '-5'}]],
    ['443, 99999999999999999999', '443||', [{kind: 'port-out-of-range', value: '99999999999999999999'}]],
    ['3550-3540, 443', '443||', [{kind: 'reversed-range', from: 3550, to: 3540}]],
    ['60000-70000', '60000-65535||', [{kind: 'port-out-of-range', value: '70000'}]],
    ['0-1023', '1-1023||', [{kind: 'port-out-of-range', value: '0'}]],
  ])('%s', (text, expected, problems) => {
    expect(summary(text)).toBe(expected);
    expect(parseQuery(text).problems).toEqual(problems);
  });

  test('a text beyond the limit is read up to the last whole piece within it', () => {
    const text = `902 ${'a'.repeat(QUERY_LIMIT - 8)} 44300`;
    const query = parseQuery(text);
    expect(query.text).toBe(text);
    expect(query.ports).toEqual([{from: 902, to: 902}]);
    expect(query.problems).toEqual([{kind: 'too-long', length: text.length, limit: QUERY_LIMIT}]);
  });
});

describe('any text is read', () => {
  function expectSound(text: string): void {
    const query = parseQuery(text);
    expect(query.text).toBe(text);
    for (const {from, to} of query.ports) {
      expect(isPort(from) && isPort(to) && from <= to).toBe(true);
    }
    for (const word of query.words) expect(word).toMatch(/^\S+$/);
  }

  // A pattern whose time explodes ends this with the test's own timeout.
  test.each(hostileTexts)('%j', expectSound);

  test('made of arbitrary characters', () => {
    fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 200}), expectSound), {numRuns: 2_000});
  });

  test('made of the pieces that mean something', () => {
    const piece = fc.constantFrom(
      ...[
        '902',
        '0',
        '70000',
        'tcp',
        'udp',
        '/',
        '-',
        ':',
        ' ',
        ',',
        '、',
        '～',
        'から',
        '番',
        'ポート',
        'の',
        'esxi',
      ],
      ...[
        '.',
        '>',
        '->',
        '[',
        ']',
        '10.0.0.5:51515',
        '::1',
        'DPT=',
        'PROTO=TCP',
        '\n',
        'LISTEN',
        '%ASA-4-106023: ',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 14}), (pieces) => {
        expectSound(pieces.join(''));
      }),
      {numRuns: 3_000},
    );
  });

  test('a port between other words is that port, in every spelling', () => {
    const spelling = fc.constantFrom<(port: string) => string>(
      (port) => port,
      (port) => `ポート${port}`,
      (port) => `${port}番ポート`,
      (port) => `port ${port}`,
      (port) => port.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    );
    fc.assert(
      fc.property(fc.integer({min: 1, max: 65_535}), spelling, (port, spell) => {
        expect(summary(`esxi ${spell(String(port))} vcenter`)).toBe(`${String(port)}||esxi vcenter`);
      }),
      {numRuns: 1_000},
    );
  });
});

describe('beside a host with its port, the number of an error is not a port', () => {
  const errors = (text: string): readonly (number | string)[] =>
    parseQuery(text).problems.map((problem) => ('value' in problem ? problem.value : problem.kind));

  test.each([
    ['Error 111: connection refused to esx01:902', '902', [111]],
    ['connect:errno=110 10.0.1.21:443', '443', [110]],
    ['WinError 10061 esx01.example.com:902', '902', [10061]],
    ['connection timed out (110) 10.0.1.21:902', '902', [110]],
    ['esx01:902 after 2005 ms', '902', [2005]],
    ['esx01:902 エラー 111', '902', [111]],
  ])('%s', (text, ports, numbers) => {
    expect(summary(text).split('|')[0]).toBe(ports);
    expect(errors(text)).toEqual(numbers);
  });

  test.each([
    ['error 443', '443'],
    ['error 443 and 902', '443 902'],
    ['10.0.1.21:902 443', '902 443'],
    ['esx01:902, 443', '902 443'],
    ['error:902', '902'],
  ])('%s', (text, ports) => {
    expect(summary(text).split('|')[0]).toBe(ports);
    expect(errors(text)).toEqual([]);
  });
});

describe('a number that counts the items of a list is not a port', () => {
  test.each([
    ['1. 902', '902'],
    ['1) tcp 902', '902/tcp'],
    ['(1) 902 (2) 443', '902 443'],
    ['１． 902 ２． 443', '902 443'],
    ['1. 902, 2. 443', '902 443'],
  ])('%s', (text, ports) => {
    expect(summary(text).split('|')[0]).toBe(ports);
    expect(parseQuery(text).problems).toEqual([]);
  });

  test.each([
    ['22. 902', 2],
    ['2. 443', 2],
    ['1', 1],
    ['1.', 1],
    ['902 (1)', 2],
    ['443) 902', 2],
  ])('%s may be one', (text, count) => {
    expect(parseQuery(text).ports).toHaveLength(count);
  });
});

describe('an amount is not a port', () => {
  test.each([
    ['902 30秒でタイムアウト', '902'],
    ['902, 30 seconds', '902'],
    ['3台のESXi 902', '902'],
    ['2026年11月 443', '443'],
    ['port=443 [Errno 111]', '443'],
    ['Windows Server 2019 3389', '3389'],
    ['SQL Server 2022', ''],
    ['proxy 2026年11月 443', '443'],
    ['within 2000 seconds 443', '443'],
  ])('%s', (text, ports) => {
    expect(summary(text).split('|')[0]).toBe(ports);
    expect(parseQuery(text).problems).toContainEqual(expect.objectContaining({kind: 'error-number'}));
  });

  test.each([
    '443番の件',
    '443本番',
    '443件名',
    '22日本語',
    'NFS server 2049',
    'proxy server 2019',
    'Windows 2049',
  ])('%s is one', (text) => {
    expect(parseQuery(text).ports).toHaveLength(1);
  });
});

test.each(['443/sctp', 'dccp 443', 'SCTP 443'])('%s is looked up on any transport, with a word', (text) => {
  expect(summary(text)).toBe('443||');
  expect(parseQuery(text).problems).toMatchObject([{kind: 'other-protocol'}]);
});

test.each([
  ['Step 2: 902', [2, 902]],
  ['rule 15 tcp 902', [15]],
  ['ticket 12345 port 902', [12_345]],
  ['3日以内に902を開放', [3, 902]],
  ['902/tcp 15 vcenter', [15]],
  // Words are what may make something else of a number.
  ['443 902 8443', []],
  ['vcenter:8443', []],
  ['port 443, 8443 and 9999 on vcenter', []],
  ['vcenter 902, 8443 tcp', []],
  ['vcenter 9999, 8443 ports', []],
  ['vCenterの8443番', []],
  ['vcenter 5000-6000', []],
  // Said once, it is a port.
  ['vcenter 8443: is port 8443 needed?', []],
])('%s: nothing says that %j are ports', (text, unmarked) => {
  expect(parseQuery(text).unmarked).toEqual(unmarked);
});

test.each([
  [
    'ポート443①、902②',
    [
      [443, 443],
      [902, 902],
    ],
  ],
  ['902¹', [[902, 902]]],
  [
    '- 902\n- 443',
    [
      [902, 902],
      [443, 443],
    ],
  ],
  ['3000番台', [[3000, 3999]]],
  ['900番台', [[900, 999]]],
  ['60000番台', [[60_000, 65_535]]],
  ['10.0.0.0/24 → 10.0.1.21 902', [[902, 902]]],
  ['10.0.0.0/22 → 10.0.1.0/22 tcp 902', [[902, 902]]],
  ['10.0.0.5 → 10.0.1.0/24 ポート902', [[902, 902]]],
  ['10.0.0.5/51515 -> 10.0.1.21/22', [[22, 22]]],
])('%j asks for the ports %j', (text, ports) => {
  expect(parseQuery(text).ports.map(({from, to}) => [from, to])).toEqual(ports);
});

test('"port" in Japanese belongs to the number behind it', () => {
  expect(parseQuery('vSphere 7 ポート 902').unmarked).toEqual([7]);
});
