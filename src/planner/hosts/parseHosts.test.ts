import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {hostileTexts} from '../../query/hostileTexts.fixture';
import {HOST_LIMIT, parseHosts} from './parseHosts';

const texts = (text: string): readonly string[] => parseHosts(text).hosts.map((host) => host.text);

describe('a host is read', () => {
  test.each([
    ['esxi01', 'name', 'esxi01'],
    ['ESXi01.Example.COM.', 'name', 'esxi01.example.com'],
    ['xn--r8jz45g.jp', 'name', 'xn--r8jz45g.jp'],
    ['１０．０．０．５', 'ipv4', '10.0.0.5'],
    ['10.0.0.5/32', 'ipv4', '10.0.0.5'],
    ['10.0.0.0/24', 'ipv4-network', '10.0.0.0/24'],
    ['2001:DB8:0:0:1:0:0:1', 'ipv6', '2001:db8::1:0:0:1'],
    ['::2', 'ipv6', '::2'],
    ['[2001:db8::1]', 'ipv6', '2001:db8::1'],
    ['::ffff:10.0.0.1', 'ipv6', '::ffff:a00:1'],
    ['2001:db8::/32', 'ipv6-network', '2001:db8::/32'],
    ['2001:db8::1/128', 'ipv6', '2001:db8::1'],
    ['*.example.com', 'name-pattern', '*.example.com'],
  ])('%s', (entry, kind, text) => {
    expect(parseHosts(entry)).toEqual({hosts: [{kind, text}], problems: [], notices: []});
  });

  test('between separators of every kind, each once', () => {
    expect(texts('a,b、c;d\te\u3000f；g\r\nh，a\n\n i')).toEqual(Array.from('abcdefghi'));
  });

  test('a host address with a prefix is read as its network, with a notice', () => {
    expect(parseHosts('h1\n 10.0.0.5/24')).toEqual({
      hosts: [
        {kind: 'name', text: 'h1'},
        {kind: 'ipv4-network', text: '10.0.0.0/24'},
      ],
      problems: [],
      notices: [{line: 2, column: 2, entry: '10.0.0.5/24', network: '10.0.0.0/24'}],
    });
  });
});

describe('what is not a host is reported with its position', () => {
  test.each([
    ['a_b', 'character', '_'],
    ['a\u200Bb', 'character', '\u200B'],
    ['\u202Eabc', 'character', '\u202E'],
    ['ホスト', 'remark', undefined],
    ['10。0。0。1', 'character', '。'],
    ["=cmd|'/c", 'character', '='],
    ['$(touch', 'character', '$'],
    ['<b>', 'character', '<'],
    ['https://example.com/', 'url', undefined],
    ['example.com/path', 'url', undefined],
    ['example.com:8443', 'port', 'example.com'],
    ['[::1]:80', 'port', '[::1]'],
    ['10.0.0.9-10.0.0.1', 'address-range', undefined],
    ['10.0.0.9〜1', 'address-range', undefined],
    ['10.0.0', 'ipv4', undefined],
    ['10.0.0.256', 'ipv4', undefined],
    ['10.0.0.010', 'ipv4', undefined],
    ['1234', 'ipv4', undefined],
    ['host.0x7f', 'ipv4', undefined],
    ['1.2.3/24', 'ipv4', undefined],
    ['::1::2', 'ipv6', undefined],
    ['1:2:3:4:5:6:7', 'ipv6', undefined],
    ['1:2:3:4:5:6:7:8:9', 'ipv6', undefined],
    ['1:2:3:4:5:6:7::8', 'ipv6', undefined],
    ['12345::', 'ipv6', undefined],
    ['fe80::1%eth0', 'zone', undefined],
    ['10.0.0.0/33', 'prefix', '32'],
    ['10.0.0.0/08', 'prefix', '32'],
    ['10.0.0.0/', 'prefix', '32'],
    ['2001:db8::/129', 'prefix', '128'],
    ['0.0.0.0/0', 'everything', undefined],
    ['::/0', 'everything', undefined],
    ['0.0.0.0', 'everything', undefined],
    ['::', 'everything', undefined],
    ['::1', 'loopback', undefined],
    ['127.0.0.0/8', 'loopback', undefined],
    ['db.localhost', 'loopback', undefined],
    ['a..b', 'label', ''],
    ['-a.example', 'label', '-a'],
    ['--flag', 'label', '--flag'],
    [`${'a'.repeat(64)}.example`, 'label-length', undefined],
    ['a.'.repeat(128), 'name-length', undefined],
    ['*', 'wildcard', undefined],
    ['*.com', 'wildcard', undefined],
    ['a.*.example.com', 'wildcard', undefined],
    ['*a.example.com', 'wildcard', undefined],
    ['*.*.example.com', 'wildcard', undefined],
  ])('%j: %s', (entry, fault, detail) => {
    const {hosts, problems} = parseHosts(`ok\n  ${entry}`);
    expect(hosts).toEqual([{kind: 'name', text: 'ok'}]);
    expect(problems).toEqual([{line: 2, column: 3, entry, fault, ...(detail === undefined ? {} : {detail})}]);
  });

  test.each([
    '10.0.0.0/24 ohne 10.0.0.5',
    '10.0.0.0/24 sans 10.0.0.5',
    '10.0.0.0/24 但不包括 10.0.0.5',
    '10.0.0.0/24, !10.0.0.5',
    '10.0.0.0/24 -10.0.0.5',
    '10.0.0.0/24 (ただし 10.0.0.5 は対象外)',
    'alles außer 10.0.0.5',
    'ohne 10.0.0.5',
    '10.0.0.5は対象外',
  ])('%s: a whole line with an exception', (line) => {
    expect(parseHosts(line)).toEqual({
      hosts: [],
      problems: [{line: 1, column: 1, entry: line, fault: 'exception'}],
      notices: [],
    });
  });

  test.each([
    ['10.0.0.1 bis 10.0.0.9', 'bis'],
    ['10.0.0.1 至 10.0.0.9', '至'],
    ['10.0.0.1 → 10.0.0.9', '→'],
    ['10.0.0.0/24 to 10.0.3.0/24', 'to'],
    ['2001:db8::1 bis 2001:db8::9', 'bis'],
    ['esx01 bis esx09', 'bis'],
    ['10.0.0.0/24, poza 10.0.0.5', 'poza'],
    ['10.0.0.0/24 (poza 10.0.0.5)', '(poza 10.0.0.5)'],
    ['10.0.0.1 is the proxy', 'is'],
    ['wszystkie poza 10.0.0.5', 'wszystkie'],
  ])('%s: a whole line with an unclear word', (line, detail) => {
    expect(parseHosts(line)).toEqual({
      hosts: [],
      problems: [{line: 1, column: 1, entry: line, fault: 'unclear', detail}],
      notices: [],
    });
  });

  test.each([
    ['esx01 (10.0.0.1)', ['10.0.0.1']],
    ['10.0.0.1 (esx01)', ['10.0.0.1']],
    ['10.0.0.1 # not 10.0.0.2', ['10.0.0.1']],
    ['10.0.0.1 esx01', ['10.0.0.1']],
    ['esx01 10.0.0.1 esx02 10.0.0.2', ['10.0.0.1', '10.0.0.2']],
    ['10.0.0.1 primary, 10.0.0.2 secondary', ['10.0.0.1', '10.0.0.2']],
    ['web 10.0.0.1, db 10.0.0.2', ['10.0.0.1', '10.0.0.2']],
    ['10.0.0.1 und 10.0.0.2', ['10.0.0.1', '10.0.0.2']],
    ['10.0.0.1 esx01.example.com', ['10.0.0.1', 'esx01.example.com']],
    ['10.0.0.1 予備機', ['10.0.0.1']],
    ['- 10.0.0.1', ['10.0.0.1']],
    ['10.0.0.0/24 10.0.0.5', ['10.0.0.0/24', '10.0.0.5']],
    ['ohne', ['ohne']],
    ['sans01', ['sans01']],
    ['10.0.0.1 / 24', ['10.0.0.0/24']],
    ['10.0.0.0 /24', ['10.0.0.0/24']],
    ['2001:db8:: / 32', ['2001:db8::/32']],
  ])('%s: ordinary lines are read', (line, hosts) => {
    expect(texts(line)).toEqual(hosts);
  });

  test.each(['2024-03-01', '01-03-2024', '550e8400-e29b-41d4-a716-446655440000', '00-50-56-ab-cd-ef'])(
    '%s: no name, although it could be one',
    (entry) => {
      expect(parseHosts(entry)).toMatchObject({hosts: [], problems: [{entry, fault: 'remark'}]});
    },
  );

  test('beyond the limit, once a line', () => {
    const text = Array.from({length: HOST_LIMIT + 2}, (_, index) => `h${String(index)}`).join(' ');
    const {hosts, problems} = parseHosts(text);
    expect(hosts).toHaveLength(HOST_LIMIT);
    expect(problems.map(({fault, entry}) => [fault, entry])).toEqual([
      ['too-many', `h${String(HOST_LIMIT)}`],
    ]);
  });
});

const SAFE = /^(?:\*\.)?[a-z0-9](?:[a-z0-9.:-]*[a-z0-9:])?(?:\/\d{1,3})?$|^::[0-9a-f:]*(?:\/\d{1,3})?$/;

describe('whatever is typed', () => {
  const hostile = fc.oneof(
    fc.string({unit: 'binary', maxLength: 60}),
    fc.string({
      unit: fc.constantFrom(...Array.from('a1.:/*-[]%_ ,、\n;\t０．＝=\'"$`|&<>()\u202E\u200B\0')),
      maxLength: 40,
    }),
  );

  test('a host contains only letters, digits and address characters, and is read back unchanged', () => {
    const check = (text: string): void => {
      const {hosts} = parseHosts(text);
      for (const host of hosts) {
        expect(host.text).toMatch(SAFE);
        expect(parseHosts(host.text)).toEqual({hosts: [host], problems: [], notices: []});
      }
    };
    hostileTexts.forEach(check);
    fc.assert(fc.property(hostile, check), {numRuns: 5_000});
  });

  test('every problem is at the reported position', () => {
    const check = (text: string): void => {
      const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
      for (const {line, column, entry} of parseHosts(text).problems) {
        expect(lines[line - 1]?.startsWith(entry, column - 1)).toBe(true);
      }
    };
    hostileTexts.forEach(check);
    fc.assert(fc.property(hostile, check), {numRuns: 2_000});
  });

  test('every IPv4 and IPv6 address is read, in one spelling', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV6(), (v4, v6) => {
        const [first] = parseHosts(v4).hosts;
        const isNoHost = /^(?:0\.0\.0\.0$|127\.)/u.test(v4);
        expect(first?.text ?? 'no host').toBe(isNoHost ? 'no host' : v4);
        const [second] = parseHosts(v6).hosts;
        const name = new URL(`http://[${v6}]/`).hostname;
        expect(second === undefined ? 'no host' : `[${second.text}]`).toBe(
          /^\[::1?\]$/u.test(name) ? 'no host' : name,
        );
      }),
      {numRuns: 2_000},
    );
  });
});

test.each([
  ['10.0.1.21①, 10.0.1.22②', ['10.0.1.21', '10.0.1.22'], []],
  ['①10.0.1.21 ②10.0.1.22', ['10.0.1.21', '10.0.1.22'], []],
  ['10.0.1.5¹', ['10.0.1.5'], []],
  ['2001:db8::1①', ['2001:db8::1'], []],
  ['#1 10.0.1.21', ['10.0.1.21'], []],
  ['10.0.1.21 (10.0.2.21), 10.0.1.22', ['10.0.1.21', '10.0.1.22'], ['(10.0.2.21)']],
  ['10.0.1.21 -- 10.0.1.22', ['10.0.1.21', '10.0.1.22'], []],
  ['10.0.1.21 // 10.0.1.22', ['10.0.1.21'], ['// 10.0.1.22']],
  ['10.0.1.21 # old', ['10.0.1.21'], []],
])('%s: marks and remarks change no address and hide none', (text, hosts, refused) => {
  const read = parseHosts(text);
  expect(read.hosts.map((host) => host.text)).toEqual(hosts);
  expect(read.problems.map(({entry}) => entry)).toEqual(refused);
});
