import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {matrix} from '../../matrix/matrix';
import type {PortRange, Transport} from '../../matrix/model';
import {hostileTexts} from '../../query/hostileTexts.fixture';
import type {Host, Opening} from '../plan/model';
import {parseHosts} from '../hosts/parseHosts';
import {compareRules} from './compareRules';
import type {RuleReview} from './model';
import {readRules} from './readRules';

const hosts = (text: string): readonly Host[] => parseHosts(text).hosts;

function opening(
  from: string,
  to: string,
  transport: Transport,
  ports: readonly PortRange[],
  toEndpoint = 'esxi-host',
): Opening {
  return {
    from: {endpoint: 'backup-proxy', name: 'Backup proxy', hosts: hosts(from)},
    to: {endpoint: toEndpoint, name: 'Other', hosts: hosts(to)},
    transport,
    ports,
    connections: [],
    basis: 'stated',
  };
}

const port = (from: number, to = from): PortRange => ({from, to});

function review(openings: readonly Opening[], text: string): RuleReview {
  const compared = compareRules(matrix, openings, readRules(text));
  if (compared === 'too-much') throw new Error('too much');
  return compared;
}

const states = (openings: readonly Opening[], text: string): readonly string[] =>
  review(openings, text).openings.flatMap(({flows}) => flows.map(({state}) => state));

describe('rules are read', () => {
  test('from a table with headings in either language, ports and protocols in one cell or two', () => {
    const text = [
      '送信元,宛先,ポート番号,プロトコル,アクション',
      '10.0.0.5,"10.0.1.1, 10.0.1.2",1000,TCP,許可',
      '10.0.0.0/24,any,2000～2010,TCP/UDP,拒否',
      'proxy.example.com,*.example.org,TCP 3000,,',
      'nonsense here!,any,1,tcp,',
    ].join('\n');
    const {format, rules, skipped} = readRules(text);
    expect(format).toBe('csv');
    expect(rules).toMatchObject([
      {line: 2, action: 'allow', protocols: ['tcp'], ports: [port(1000)]},
      {line: 3, action: 'deny', to: 'any', protocols: ['tcp', 'udp'], ports: [port(2000, 2010)]},
      {
        line: 4,
        from: {spans: [], names: ['proxy.example.com']},
        to: {names: ['*.example.org']},
        ports: [port(3000)],
      },
    ]);
    expect(skipped).toEqual([{line: 5, text: 'nonsense here!, any, 1, tcp, ', reason: 'unreadable'}]);
  });

  test('from a table without headings, in the order source, destination, port, protocol', () => {
    expect(readRules('10.0.0.5\t10.0.1.1\t1000\ttcp').rules).toMatchObject([
      {ports: [port(1000)], protocols: ['tcp'], action: 'allow'},
    ]);
  });

  test('from nft list ruleset: sets, lists, jumps, policies', () => {
    const text = `
table inet filter {
	set proxies {
		type ipv4_addr
		flags interval
		elements = { 10.0.0.5, 10.0.0.8/29,
			     10.0.0.32-10.0.0.40 counter packets 0 bytes 0 }
	}
	chain forward {
		type filter hook forward priority filter; policy drop;
		ct state established,related accept
		iifname "lo" accept
		ip saddr @proxies tcp dport { 1000, 2000-2010 } counter packets 5 bytes 300 accept comment "id; accept"
		ip saddr 10.0.0.9 jump more # a remark
		tcp sport 1000 accept
		ip saddr != 10.0.0.9 drop
		tcp dport https accept
		ip saddr @gone accept
		tcp flags syn accept
	}
	chain more {
		meta l4proto { tcp, udp } th dport 3000 accept
	}
	chain postrouting {
		type nat hook postrouting priority 100; policy accept;
		masquerade
	}
}`;
    const {format, rules, skipped, openChains} = readRules(text);
    expect(format).toBe('nftables');
    expect(openChains).toEqual([]);
    expect(rules).toMatchObject([
      {line: 13, action: 'allow', protocols: ['tcp'], to: 'any', ports: [port(1000), port(2000, 2010)]},
      {line: 22, chain: 'inet filter forward', protocols: ['tcp', 'udp'], ports: [port(3000)]},
    ]);
    expect(rules[0]?.from).toMatchObject({
      spans: [
        {first: 0x0a000005n, last: 0x0a000005n},
        {first: 0x0a000008n, last: 0x0a00000fn},
        {first: 0x0a000020n, last: 0x0a000028n},
      ],
    });
    expect(skipped.map(({reason}) => reason)).toEqual([
      'replies',
      'loopback',
      'source-port',
      'negation',
      'service-name',
      'unknown-list',
      'unreadable',
      'unreadable',
    ]);
  });

  test('from iptables-save: chains, multiport, comments, states', () => {
    const text = `# Generated
*nat
:POSTROUTING ACCEPT [0:0]
-A POSTROUTING -j MASQUERADE
COMMIT
*filter
:INPUT ACCEPT [0:0]
:FORWARD DROP [12:720]
:plan - [0:0]
-A FORWARD -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A FORWARD -s 10.0.0.0/24 -j plan
-A plan -s 10.0.0.5/32 -d 10.0.1.0/255.255.255.0 -p tcp -m tcp --dport 1000 -m comment --comment "a \\"b\\" -j DROP" -j ACCEPT
-A plan -p udp -m multiport --dports 53,2000:2010 -j REJECT --reject-with icmp-port-unreachable
-A plan ! -s 10.0.0.9/32 -j ACCEPT
-A plan -j LOG --log-prefix "x "
COMMIT`;
    const {format, rules, skipped, openChains} = readRules(text);
    expect(format).toBe('iptables');
    expect(openChains).toEqual(['INPUT']);
    expect(rules).toMatchObject([
      {
        line: 12,
        chain: 'FORWARD',
        action: 'allow',
        from: {spans: [{first: 0x0a000005n, last: 0x0a000005n}]},
        to: {spans: [{first: 0x0a000100n, last: 0x0a0001ffn}]},
        ports: [port(1000)],
      },
      {line: 13, action: 'deny', protocols: ['udp'], ports: [port(53), port(2000, 2010)]},
    ]);
    expect(skipped.map(({line, reason}) => [line, reason])).toEqual([
      [10, 'replies'],
      [14, 'negation'],
    ]);
  });

  test('whatever the text is, without an error', () => {
    const read = (text: string): void => {
      for (const form of [
        text,
        `table ip t {\nchain c {\ntype filter hook input priority 0;\n${text}\n`,
        `*filter\n-A INPUT ${text} -j ACCEPT`,
        `source,destination,port\n${text}`,
      ]) {
        expect(
          compareRules(matrix, [opening('10.0.0.5', '', 'tcp', [port(1000)])], readRules(form)),
        ).toBeDefined();
      }
    };
    hostileTexts.forEach(read);
    fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 80}), read), {numRuns: 500});
    const words = fc.constantFrom(
      'ip',
      'saddr',
      'tcp',
      'dport',
      '{',
      '}',
      ',',
      ';',
      '\n',
      '10.0.0.1',
      '1',
      '-',
      '@s',
      'jump',
      'c',
      'accept',
      '"',
      'ct',
      'state',
      'set',
      'chain',
      'table',
      '!',
      '-s',
      '-j',
    );
    fc.assert(
      fc.property(fc.array(words, {maxLength: 30}), (parts) => {
        read(parts.join(' '));
      }),
      {numRuns: 2_000},
    );
  });

  test('chains that call each other end', () => {
    const lines = ['*filter', ':INPUT DROP [0:0]'];
    for (const chain of ['INPUT', 'a', 'b'])
      for (const next of ['a', 'b', 'b', 'a', 'b', 'a']) lines.push(`-A ${chain} -j ${next}`);
    expect(readRules(lines.join('\n')).rules).toEqual([]);
  });
});

describe('a plan is compared with rules', () => {
  const one = [opening('10.0.0.5', '10.0.1.1', 'tcp', [port(1000)])];

  test.each([
    ['10.0.0.5,10.0.1.1,1000,tcp', 'open'],
    ['any,any,any,any', 'open'],
    ['10.0.0.0/24,10.0.1.1,900-1100,tcp', 'open'],
    ['10.0.0.5,10.0.1.1,1000,udp', 'missing'],
    ['10.0.1.1,10.0.0.5,1000,tcp', 'missing'],
    ['10.0.0.5,10.0.1.1,1001,tcp', 'missing'],
    ['10.0.0.5,10.0.1.2,1000,tcp', 'missing'],
    ['2001:db8::5,10.0.1.1,1000,tcp', 'missing'],
    ['proxy.example.com,10.0.1.1,1000,tcp', 'undecided'],
    ['any,any,any,any,deny\n10.0.0.5,10.0.1.1,1000,tcp,allow', 'blocked'],
    ['any,any,1001,any,deny\n10.0.0.5,10.0.1.1,1000,tcp,allow', 'open'],
  ])('%j: %s', (rules, state) => {
    expect(states(one, rules)).toEqual([state]);
  });

  test('each pair of hosts counts', () => {
    const openings = [opening('10.0.0.5 10.0.0.6', '10.0.1.1', 'tcp', [port(1000), port(2000)])];
    const result = review(openings, '10.0.0.5,10.0.1.1,"1000, 2000",tcp');
    expect(result.openings[0]?.flows.map(({from, state}) => [from?.text, state])).toEqual([
      ['10.0.0.5', 'open'],
      ['10.0.0.5', 'open'],
      ['10.0.0.6', 'missing'],
      ['10.0.0.6', 'missing'],
    ]);
    expect(result.openings[0]?.state).toBe('missing');
  });

  test('names are compared with names', () => {
    const named = [opening('proxy.example.com', '10.0.1.1', 'tcp', [port(1000)])];
    expect(states(named, 'PROXY.example.com,10.0.1.1,1000,tcp')).toEqual(['open']);
    expect(states(named, '*.example.com,10.0.1.1,1000,tcp')).toEqual(['open']);
    expect(states(named, 'other.example.com,10.0.1.1,1000,tcp')).toEqual(['missing']);
    expect(states(named, '10.0.0.5,10.0.1.1,1000,tcp')).toEqual(['undecided']);
  });

  test('the names that a source publishes stand for the cloud', () => {
    const cloud = [opening('10.0.0.5', '', 'tcp', [port(1000)], 'phoenix-cloud')];
    expect(states(cloud, '10.0.0.5,login.druva.com,1000,tcp')).toEqual(['open']);
    expect(states(cloud, '10.0.0.5,s3-x.amazonaws.com,1000,tcp')).toEqual(['open']);
    expect(states(cloud, '10.0.0.5,203.0.113.9,1000,tcp')).toEqual(['undecided']);
  });

  test('without hosts nothing is taken for missing that may be there', () => {
    const unnamed = [opening('', '', 'tcp', [port(1000)])];
    expect(states(unnamed, '10.0.0.5,10.0.1.1,1000,tcp')).toEqual(['undecided']);
    expect(states(unnamed, '10.0.0.5,10.0.1.1,1001,tcp')).toEqual(['missing']);
  });

  test('what is wider is named by its sides, and what is not ours is set apart', () => {
    const {wider, notOurs, undecided} = review(
      one,
      [
        '10.0.0.5,10.0.1.1,1000,tcp',
        '10.0.0.0/24,any,900-1100,any',
        '10.0.0.5,10.0.1.1,"1000,1001",tcp',
        '10.9.0.5,10.0.1.1,1000,tcp',
        'proxy,10.0.1.1,1000,tcp',
        'any,any,any,any,deny',
      ].join('\n'),
    );
    expect(wider.map(({rule, sides}) => [rule.line, sides])).toEqual([
      [2, ['from', 'to', 'ports', 'protocols']],
      [3, ['ports']],
    ]);
    expect(notOurs.map(({line}) => line)).toEqual([4]);
    expect(undecided.map(({line}) => line)).toEqual([5]);
  });

  test('a rule made of the plan itself is neither missing nor wider', () => {
    const address = fc.oneof(fc.ipV4(), fc.ipV6()).filter((ip) => parseHosts(ip).hosts.length === 1);
    const range = fc
      .tuple(fc.integer({min: 1, max: 65_535}), fc.integer({min: 0, max: 20}))
      .map(([from, more]) => port(from, Math.min(from + more, 65_535)));
    fc.assert(
      fc.property(
        fc.array(address, {minLength: 1, maxLength: 3}),
        fc.array(address, {minLength: 1, maxLength: 3}),
        range,
        fc.constantFrom<Transport>('tcp', 'udp'),
        (from, to, ports, transport) => {
          const openings = [opening(from.join(' '), to.join(' '), transport, [ports])];
          const result = review(
            openings,
            `"${from.join(' ')}","${to.join(' ')}",${String(ports.from)}-${String(ports.to)},${transport}`,
          );
          expect(result.openings[0]?.state).toBe('open');
          expect([result.wider, result.notOurs, result.undecided]).toEqual([[], [], []]);
        },
      ),
    );
  });

  test('too many hosts and rules are refused', () => {
    const many = Array.from({length: 400}, (_, index) => `h${String(index)}`).join(' ');
    const rules = Array.from({length: 100}, () => 'a,b,1,tcp').join('\n');
    expect(compareRules(matrix, [opening(many, many, 'tcp', [port(1)])], readRules(rules))).toBe('too-much');
  });
});
