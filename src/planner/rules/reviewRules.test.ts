import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {matrix} from '../../matrix/matrix';
import type {PortRange, Transport} from '../../matrix/model';
import {hostileTexts} from '../../query/hostileTexts.fixture';
import {planWith} from '../../../tests/samplePlan';
import type {Host, Opening, Plan} from '../plan/model';
import {parseHosts} from '../hosts/parseHosts';
import type {Machine} from './netfilter/model';
import {reviewRules, type RuleReview} from './reviewRules';

const hosts = (text: string): readonly Host[] => parseHosts(text).hosts;
const port = (from: number, to = from): PortRange => ({from, to});

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
    sourcePorts: [],
    connections: [],
    basis: 'stated',
  };
}

const planOf = (...openings: readonly Opening[]): Plan => ({...planWith({}), openings, notOpened: []});

const one = planOf(opening('10.0.0.5', '10.0.1.1', 'tcp', [port(1000)]));

function review(plan: Plan, text: string, machine?: Machine): RuleReview {
  return reviewRules(plan, text, matrix, machine === undefined ? {} : {machine});
}

const verdicts = (plan: Plan, text: string, machine?: Machine): readonly string[] =>
  review(plan, text, machine).details.flatMap(({flows}) => flows.map(({verdict}) => verdict));

const nft = (rules: string, more = ''): string =>
  `table inet f {\n${more}\nchain forward {\ntype filter hook forward priority 0; policy drop;\n${rules}\n}\n}`;
const filter = (rules: string): string => `*filter\n:FORWARD DROP [0:0]\n${rules}\nCOMMIT`;

describe('tables', () => {
  test.each([
    ['10.0.0.5,10.0.1.1,1000,tcp', 'open'],
    ['any,any,any,any', 'open'],
    ['10.0.0.0/24,10.0.1.1,900-1100,tcp', 'open'],
    ['10.0.0.5,10.0.1.1,1000,udp', 'missing'],
    ['10.0.1.1,10.0.0.5,1000,tcp', 'missing'],
    ['10.0.0.5,10.0.1.1,1001,tcp', 'missing'],
    ['10.0.0.5,10.0.1.2,1000,tcp', 'missing'],
    ['2001:db8::5,10.0.1.1,1000,tcp', 'missing'],
    ['proxy.example.com,10.0.1.1,1000,tcp', 'unknown'],
    ['any,any,any,any,deny\n10.0.0.5,10.0.1.1,1000,tcp,allow', 'blocked'],
    ['any,any,1001,any,deny\n10.0.0.5,10.0.1.1,1000,tcp,allow', 'open'],
    ['Source,Destination,Port,Action\n!10.0.0.0/8,any,any,deny\n10.0.0.5,any,1000,allow', 'open'],
    ['Source,Destination,Port,Action\n!192.168.0.0/16,any,any,deny\nany,any,any,allow', 'blocked'],
    ['Source,Destination,Port,Source Negate\n10.0.0.5,any,1000,Yes', 'missing'],
    ['Source,Destination,Port,Source Negate\n10.0.0.6,any,1000,Yes', 'open'],
    ['Source,Destination,Port,Schedule\n10.0.0.5,any,1000,always', 'open'],
    ['Source,Destination,Port,Schedule\n10.0.0.5,any,1000,weekend', 'unknown'],
    ['Source,Destination,Port,From Zone\n10.0.0.5,any,1000,trust', 'unknown'],
    ['Source,Destination,Port,Status\n10.0.0.5,any,1000,enable', 'open'],
    ['Source,Destination,Port,Status\n10.0.0.5,any,1000,disable', 'missing'],
    ['Source,Destination,Port,Sta\n10.0.0.5,any,1000,disable', 'unknown'],
    ['Source,Destination,Protocol\n10.0.0.5,any,TCP', 'unknown'],
    ['Source,Destination,Protocol,Port\n10.0.0.5,any,TCP,', 'unknown'],
    ['Source,Destination,Port,Action\n10.0.0.5,any,1000,perhaps', 'unknown'],
    [
      '送信元,送信先,宛先ポート番号,プロトコル,許可/拒否,方向\n10.0.0.5,10.0.1.1,1000,TCP,許可,双方向',
      'open',
    ],
    [
      '送信元,送信先,宛先ポート番号,プロトコル,許可/拒否,有効/無効\n10.0.0.5,10.0.1.1,1000,TCP,許可,無効',
      'missing',
    ],
    [
      '送信元IPアドレス,宛先IPアドレス,宛先ポート,プロトコル,可否\n10.0.0.1～10.0.0.9,10.0.1.0/24,900～1100,TCP,可',
      'open',
    ],
    [
      '送信元IPアドレス,宛先IPアドレス,宛先ポート,プロトコル,アクション\n10.0.0.5 以外,any,any,any,拒否\nany,any,1000,tcp,許可',
      'open',
    ],
    ['Source,Destination,Port,Expiration\n10.0.0.5,any,1000,never', 'open'],
    ['Source,Destination,Port,Family\n10.0.0.5,any,1000,inet', 'open'],
    ['Source,Destination,Port,Family\nany,any,1000,inet6', 'missing'],
    ['送信元,宛先,ポート,有効期限\n10.0.0.5,any,1000,無期限', 'open'],
    ['送信元,宛先,ポート,利用終了日\n10.0.0.5,any,1000,令和3年3月31日', 'unknown'],
    ['送信元,宛先,ポート,対応状況\n10.0.0.5,any,1000,設定済', 'open'],
    ['送信元,宛先,ポート,対応状況\n10.0.0.5,any,1000,未対応', 'unknown'],
    ['srcaddr,dstaddr,service,action,status\n10.0.0.5,10.0.1.1,TCP_1000,accept,enable', 'open'],
    ['srcaddr,dstaddr,service,action,status\n10.0.0.5,10.0.1.1,backup-ports,accept,enable', 'unknown'],
    ['Source,Destination,Service,Action\n10.0.0.*,10.0.1.x,tcp-1000,accept', 'open'],
    ['Source,Destination,Service,Action\n10.0.0.5 (proxy),10.0.1.1,"1000, 2000 TCP",accept', 'open'],
    ['Rule number,Protocol,Port range,Source,Allow/Deny\n100,TCP (6),1000,10.0.0.0/24,Allow', 'unknown'],
  ])('%j: %s', (rules, verdict) => {
    expect(verdicts(one, rules)).toEqual([verdict]);
  });

  test('the columns are detected, and an assigned role wins', () => {
    const text = 'Source,Destination,Port,Sta\n10.0.0.5,any,1000,disable';
    expect(review(one, text).columns.map(({role, deciding}) => [role, deciding])).toEqual([
      ['from', []],
      ['to', []],
      ['ports', []],
      [undefined, ['disable']],
    ]);
    const told = (role: 'enabled' | 'ignored'): unknown =>
      reviewRules(one, text, matrix, {columns: {3: role}}).openings[0]?.verdict;
    expect(told('enabled')).toBe('missing');
    expect(told('ignored')).toBe('open');
  });
});

describe('iptables', () => {
  test.each([
    ['-A FORWARD ! -d 10.0.1.1 -j DROP\n-A FORWARD -j ACCEPT', 'open'],
    ['-A FORWARD -p tcp -m tcp ! --dport 1000 -j DROP\n-A FORWARD -j ACCEPT', 'open'],
    ['-A FORWARD -s 10/8 -d 0/0 -p tcp -j ACCEPT', 'open'],
    ['-A FORWARD -s 10.9/16 -j ACCEPT', 'missing'],
    ['-A FORWARD -m iprange --src-range 10.0.0.1-10.0.0.9 -j ACCEPT', 'open'],
    ['-A FORWARD -i eth0 -j ACCEPT\n-A FORWARD ! -i eth0 -j ACCEPT', 'open'],
    ['-A FORWARD -i eth0 -j ACCEPT', 'unknown'],
    ['-A FORWARD -i lo -j ACCEPT', 'missing'],
    ['-A FORWARD -m limit --limit 3/min -j ACCEPT', 'unknown'],
    ['-A FORWARD -m limit --limit 3/min -j LOG --log-prefix "x -j ACCEPT "', 'missing'],
    ['-A FORWARD -p tcp --sport 1000 -j ACCEPT', 'unknown'],
    ['-A FORWARD -p tcp --sport 1024:65535 --dport 1000 -j ACCEPT', 'open'],
    ['-A FORWARD -m newthing --fast -j DROP\n-A FORWARD -j ACCEPT', 'unknown'],
    ['-A FORWARD -j NFQUEUE --queue-num 1\n-A FORWARD -j ACCEPT', 'unknown'],
    ['-N a\n-A FORWARD -g a\n-A FORWARD -j ACCEPT\n-A a -s 10.9.0.0/16 -j ACCEPT', 'missing'],
    ['-A FORWARD -j MARK --set-mark 1\n-A FORWARD -m mark --mark 1 -j ACCEPT', 'open'],
    ['-A FORWARD -j a\n-A FORWARD -j ACCEPT', 'unknown'],
    ['-A FORWARD -p tcp --syn -j ACCEPT', 'open'],
    ['-A FORWARD -p tcp ! --syn -j ACCEPT', 'missing'],
    ['-A FORWARD -p tcp --dport=1000 -j ACCEPT', 'open'],
  ])('%j: %s', (rules, verdict) => {
    expect(verdicts(one, filter(rules))).toEqual([verdict]);
  });

  test('a table before the filter may deny, translate or leave untracked', () => {
    const accepting = filter('-A FORWARD -m conntrack --ctstate NEW -j ACCEPT');
    const raw = (rule: string): string => `*raw\n:PREROUTING ACCEPT [0:0]\n${rule}\nCOMMIT\n${accepting}`;
    const nat = (rule: string): string => `*nat\n:PREROUTING ACCEPT [0:0]\n${rule}\nCOMMIT\n${accepting}`;
    expect(verdicts(one, raw('-A PREROUTING -s 10.0.0.5 -j DROP'))).toEqual(['blocked']);
    expect(verdicts(one, raw('-A PREROUTING -s 10.0.0.5 -j NOTRACK'))).toEqual(['missing']);
    expect(verdicts(one, nat('-A PREROUTING -d 10.0.1.1 -j DNAT --to-destination 10.0.2.2'))).toEqual([
      'unknown',
    ]);
    expect(verdicts(one, nat('-A PREROUTING -d 10.0.9.9 -j DNAT --to-destination 10.0.2.2'))).toEqual([
      'open',
    ]);
  });

  test('commands are followed in their order', () => {
    const text = [
      '#!/bin/sh',
      'iptables -P FORWARD DROP',
      'iptables -A FORWARD -s 10.0.0.5 -j DROP',
      'iptables -I FORWARD 1 -s 10.0.0.5 -p tcp --dport 1000 -j ACCEPT',
    ].join('\n');
    expect(review(one, text).openings[0]).toMatchObject({verdict: 'open', lines: [4]});
    expect(verdicts(one, `${text}\niptables -D FORWARD 1`)).toEqual(['blocked']);
    expect(verdicts(one, `${text}\niptables -F FORWARD`)).toEqual(['missing']);
    expect(verdicts(one, `${text}\n$IPT -A FORWARD $MORE`)).toEqual(['open']);
    expect(verdicts(one, 'iptables -A FORWARD -s 10.9.9.9 -j ACCEPT')).toEqual(['unknown']);
  });

  test('whose rules they are is asked for, and suggested', () => {
    const text = '*filter\n:INPUT DROP [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\nCOMMIT';
    expect(review(one, text).machine).toBe('forward');
    expect(verdicts(one, text)).toEqual(['open']);
    expect(verdicts(one, text, 'input')).toEqual(['missing']);
    expect(verdicts(one, text, 'output')).toEqual(['open']);
  });

  test('a listing without interfaces is refused by name', () => {
    const {notRead, openings} = review(
      one,
      'Chain FORWARD (policy ACCEPT)\ntarget prot opt source destination',
    );
    expect(notRead.map(({reason}) => reason.key)).toEqual(['listing']);
    expect(openings[0]?.verdict).toBe('unknown');
  });
});

describe('nftables', () => {
  test.each([
    ['ip saddr != 10.0.0.6 tcp dport { 900-1100 } accept', 'open'],
    ['tcp dport != 1000 drop; accept', 'open'],
    ['udp dport != 1000 accept', 'missing'],
    ['ip6 saddr != ::1 accept', 'missing'],
    ['tcp dport vmap { 1000 : accept, 2000 : drop }', 'open'],
    ['ip saddr . tcp dport vmap { 10.0.0.0/24 . 900-1000 : drop }\naccept', 'blocked'],
    ['th dport 1000 meta l4proto { tcp, udp } accept', 'open'],
    ['tcp flags & (fin | syn | rst | ack) == syn accept', 'open'],
    ['tcp flags syn / fin,syn,rst,ack accept', 'open'],
    ['iifname { "eth0", "eth1" } accept', 'unknown'],
    ['iifname "eth0" accept\niifname != "eth0" accept', 'open'],
    ['oifname "lo" accept', 'missing'],
    ['meta mark set 0x5\nmeta mark & 0x4 == 0x4 accept', 'open'],
    ['limit rate 10/second accept', 'unknown'],
    ['ct count over 10 drop\naccept', 'unknown'],
    ['ip dscp ef accept', 'unknown'],
    ['tcp dport 1000 counter packets 1 bytes 2 log prefix "a; drop" accept comment "b; drop"', 'open'],
    ['tcp dport 1000 # recent: UPDATE seconds: 30 counter packets 1 bytes 60 drop\naccept', 'unknown'],
    ['add @seen { ip saddr timeout 1m } accept', 'unknown'],
    ['ct state vmap { established : accept, new : jump missing }', 'unknown'],
    ['reject with icmpx type admin-prohibited', 'blocked'],
    ['fib daddr type local accept', 'missing'],
  ])('%j: %s', (rules, verdict) => {
    expect(verdicts(one, nft(rules))).toEqual([verdict]);
  });

  test('lists, variables, and lists that change', () => {
    const set = 'set s { type ipv4_addr; flags interval; elements = { 10.0.0.0/29, 10.9.0.1-10.9.0.9 } }';
    expect(verdicts(one, nft('ip saddr @s accept', set))).toEqual(['open']);
    expect(verdicts(one, nft('ip saddr @s accept', set.replace('interval', 'dynamic,timeout')))).toEqual([
      'unknown',
    ]);
    expect(verdicts(one, nft('ip saddr @t accept', set))).toEqual(['unknown']);
    expect(verdicts(one, `define p = { 10.0.0.5, 10.0.0.6 }\n${nft('ip saddr $p accept')}`)).toEqual([
      'open',
    ]);
    expect(verdicts(one, `include "/etc/nftables.d/*"\n${nft('accept')}`)).toEqual(['unknown']);
  });

  test('commands', () => {
    const text = [
      'nft add table inet f',
      "nft 'add chain inet f forward { type filter hook forward priority 0 ; policy drop ; }'",
      'nft add rule inet f forward ip saddr 10.0.0.5 drop',
      'nft insert rule inet f forward tcp dport 1000 accept',
    ].join('\n');
    expect(review(one, text).openings[0]).toMatchObject({verdict: 'open', lines: [4]});
  });

  test('JSON says the same', () => {
    const json = JSON.stringify(
      {
        nftables: [
          {table: {family: 'inet', name: 'f'}},
          {
            chain: {
              family: 'inet',
              table: 'f',
              name: 'forward',
              type: 'filter',
              hook: 'forward',
              prio: 0,
              policy: 'drop',
            },
          },
          {
            rule: {
              family: 'inet',
              table: 'f',
              chain: 'forward',
              expr: [
                {
                  match: {
                    op: '==',
                    left: {payload: {protocol: 'ip', field: 'saddr'}},
                    right: {prefix: {addr: '10.0.0.0', len: 24}},
                  },
                },
                {
                  match: {
                    op: '==',
                    left: {payload: {protocol: 'tcp', field: 'dport'}},
                    right: {set: [22, {range: [900, 1100]}]},
                  },
                },
                {counter: {packets: 0, bytes: 0}},
                {accept: null},
              ],
            },
          },
        ],
      },
      undefined,
      1,
    );
    const found = review(one, json);
    expect(found.format).toBe('nftables-json');
    expect(found.openings[0]?.verdict).toBe('open');
    expect(json.split('\n')[(found.openings[0]?.lines[0] ?? 0) - 1]).toContain('"rule"');
    expect(review(one, '{"other": 1}').notRead.map(({reason}) => reason.key)).toEqual(['json']);
  });
});

describe('a plan is compared with rules', () => {
  test('each pair of hosts counts, and the worst decides', () => {
    const plan = planOf(opening('10.0.0.5 10.0.0.6', '10.0.1.1', 'tcp', [port(1000), port(2000)]));
    const found = review(plan, '10.0.0.5,10.0.1.1,"1000, 2000",tcp');
    expect(found.details[0]?.flows.map(({from, verdict}) => [from?.text, verdict])).toEqual([
      ['10.0.0.5', 'open'],
      ['10.0.0.5', 'open'],
      ['10.0.0.6', 'missing'],
      ['10.0.0.6', 'missing'],
    ]);
    expect(found.openings.map(({port: number, verdict}) => [number, verdict])).toEqual([
      [1000, 'missing'],
      [2000, 'missing'],
    ]);
  });

  test('of a network and a range each part gets its verdict', () => {
    const plan = planOf(opening('10.0.0.5', '10.0.1.0/24', 'tcp', [port(1000, 1009)]));
    const found = review(plan, '10.0.0.5,10.0.1.0/25,any,any\n10.0.0.5,10.0.1.0/24,1000-1004,tcp');
    expect(found.openings.map(({verdict}) => verdict)).toEqual([
      ...Array<string>(5).fill('open'),
      ...Array<string>(5).fill('missing'),
    ]);
  });

  test('names are compared with names', () => {
    const named = planOf(opening('proxy.example.com', '10.0.1.1', 'tcp', [port(1000)]));
    expect(verdicts(named, 'PROXY.example.com,10.0.1.1,1000,tcp')).toEqual(['open']);
    expect(verdicts(named, '*.example.com,10.0.1.1,1000,tcp')).toEqual(['open']);
    expect(verdicts(named, 'other.example.com,10.0.1.1,1000,tcp')).toEqual(['missing']);
    expect(verdicts(named, '10.0.0.5,10.0.1.1,1000,tcp')).toEqual(['unknown']);
  });

  describe('of the names that a source publishes for the cloud', () => {
    const cloud = planOf(opening('10.0.0.5', '', 'tcp', [port(1000)], 'phoenix-cloud'));
    const names = matrix.endpoints.find(({id}) => id === 'phoenix-cloud')?.hostNames?.patterns ?? [];
    const rulesTo = (...allowed: readonly string[]): string =>
      allowed.map((name) => `10.0.0.5,"${name}",1000,tcp`).join('\n');

    test.each([
      ['all', [...names], 'open'],
      ['all, without the paths of URLs', names.map((name) => name.replace(/\/.*/, '')), 'open'],
      ['wider ones', ['*.druva.com', '*.amazonaws.com', '*s3.amazonaws.com'], 'open'],
      ['everything', ['any'], 'open'],
      ['all but one', names.slice(1), 'unknown'],
      ['only those of Druva', ['*.druva.com'], 'unknown'],
      ['a single host of them', ['login.druva.com'], 'unknown'],
      ['the domain itself', ['druva.com', ...names.slice(1)], 'unknown'],
      ['other names', ['*.example.com'], 'unknown'],
      ['an address', ['203.0.113.9'], 'unknown'],
      ['an object with an unusual name', ['社内[1]_(a+'], 'unknown'],
    ] as const)('%s: %j is %s', (_, allowed, verdict) => {
      const {openings} = review(cloud, rulesTo(...allowed));
      expect(openings.map((found) => found.verdict)).toEqual([verdict]);
    });

    test('those that are missing are named', () => {
      const {details} = review(cloud, rulesTo('*.druva.com'));
      expect(details[0]?.flows.map(({to, verdict}) => [to?.text, verdict])).toEqual(
        names.map((name) => [name, name === '*.druva.com' ? 'open' : 'unknown']),
      );
    });
  });

  test('a pattern in a rule stands for the hosts that it matches', () => {
    const named = planOf(opening('proxy.example.com', 's3-eu.example.net', 'tcp', [port(1000)]));
    expect(verdicts(named, '*.example.com,s3-*.example.net,1000,tcp')).toEqual(['open']);
    expect(verdicts(named, 'pro*.example.com,s3-us*.example.net,1000,tcp')).toEqual(['missing']);
    const pattern = planOf(opening('10.0.0.5', '*.example.net', 'tcp', [port(1000)]));
    expect(verdicts(pattern, '10.0.0.5,s3-eu.example.net,1000,tcp')).toEqual(['unknown']);
    expect(verdicts(pattern, '10.0.0.5,*.example.net,1000,tcp')).toEqual(['open']);
  });

  test('an end without hosts is unknown', () => {
    const {openings} = review(planOf(opening('', '', 'tcp', [port(1000)])), 'any,any,any,any');
    expect(openings[0]).toMatchObject({verdict: 'unknown', reasons: [{key: 'no-host'}]});
  });

  test('what is wider is reported by side, and what is unrelated is listed separately', () => {
    const {wider, notOurs, undecided} = review(
      one,
      [
        '10.0.0.0/24,any,900-1100,any',
        '10.9.0.5,10.0.1.1,1000,tcp',
        'proxy,10.0.1.1,1000,tcp',
        'any,any,any,any,deny',
      ].join('\n'),
    );
    expect(wider.map(({rule, sides}) => [rule.line, sides])).toEqual([
      [1, ['from', 'to', 'ports', 'protocols']],
    ]);
    expect(notOurs.map(({line}) => line)).toEqual([2]);
    expect(undecided.map(({line}) => line)).toEqual([3]);
  });

  test('a transport that only the label names is called so', () => {
    const plan = planWith({'backup-proxy': hosts('10.0.0.5'), 'esxi-host': hosts('10.0.1.21')});
    const published = plan.notOpened.filter(
      ({connection}) => connection.from === 'backup-proxy' && connection.to === 'esxi-host',
    );
    expect(published).not.toEqual([]);
    const found = review(plan, '10.0.0.5,10.0.1.21,902,udp\n10.0.0.5,10.0.1.21,904,udp');
    expect(found.published.map(({line}) => line)).toEqual([1]);
    expect(found.notOurs.map(({line}) => line)).toEqual([2]);
  });

  test('a rule made of the plan itself is open, and neither wider nor foreign', () => {
    const address = fc
      .tuple(fc.integer({min: 1, max: 126}), fc.integer({min: 0, max: 255}), fc.integer({min: 1, max: 254}))
      .map(([a, b, c]) => `${String(a)}.${String(b)}.0.${String(c)}`);
    const range = fc
      .tuple(fc.integer({min: 1, max: 65_000}), fc.integer({min: 0, max: 20}))
      .map(([from, more]) => port(from, from + more));
    fc.assert(
      fc.property(
        fc.array(address, {minLength: 1, maxLength: 3}),
        fc.array(address, {minLength: 1, maxLength: 3}),
        range,
        fc.constantFrom<Transport>('tcp', 'udp'),
        (from, to, ports, transport) => {
          const plan = planOf(opening(from.join(' '), to.join(' '), transport, [ports]));
          const found = review(
            plan,
            `"${from.join(' ')}","${to.join(' ')}",${String(ports.from)}-${String(ports.to)},${transport}`,
          );
          expect(found.details[0]?.verdict).toBe('open');
          expect([found.wider, found.notOurs, found.undecided]).toEqual([[], [], []]);
        },
      ),
      {numRuns: 60},
    );
  });

  test('whatever the text is, without an error', () => {
    const read = (text: string): void => {
      for (const form of [
        text,
        nft(text),
        filter(`-A FORWARD ${text} -j ACCEPT`),
        `source,destination,port\n${text}`,
        `{"nftables": [${text}]}`,
      ]) {
        expect(review(one, form).openings).toHaveLength(1);
      }
    };
    hostileTexts.forEach(read);
    fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 80}), read), {numRuns: 200});
    const parts =
      'ip saddr tcp dport { } , ; \n 10.0.0.1 1 - @s jump c accept " ct state set chain table ! -s -j vmap : . & ('.split(
        ' ',
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), {maxLength: 30}), (words) => {
        read(words.join(' '));
      }),
      {numRuns: 500},
    );
  });

  test('chains that call each other end', () => {
    const lines = ['*filter', ':FORWARD DROP [0:0]'];
    for (const chain of ['FORWARD', 'a', 'b'])
      for (const next of ['a', 'b', 'b', 'a', 'b', 'a']) lines.push(`-A ${chain} -i eth0 -j ${next}`);
    expect(verdicts(one, lines.join('\n'))).toEqual(['unknown']);
  });
});

describe('what a chain did before', () => {
  test('a packet that may have returned is not surely led to the next chain', () => {
    const rules = (before: string): string =>
      `*raw\n:PREROUTING ACCEPT [0:0]\n:untrack - [0:0]\n${before}\n-A PREROUTING -j untrack\n-A untrack -j CT --notrack\nCOMMIT\n` +
      filter('-A FORWARD -m state --state NEW -j DROP\n-A FORWARD -p tcp -j ACCEPT');
    expect(verdicts(one, rules(''))).toEqual(['open']);
    expect(verdicts(one, rules('-A PREROUTING ! -i wan0 -j RETURN'))).toEqual(['unknown']);
  });

  test.each([
    ['reject', 'blocked'],
    ['reject with icmpx port-unreachable', 'blocked'],
    ['reject with icmp port-unreachable', 'blocked'],
    ['reject with icmp type host-unreachable', 'blocked'],
    ['reject with tcp reset', 'blocked'],
    // Only IPv6 packets can get this response.
    ['reject with icmpv6 port-unreachable', 'open'],
    ['reject with icmpv6 type no-route', 'open'],
  ])('%s ends the packets that can get its answer: %s', (rule, verdict) => {
    expect(verdicts(one, nft(`${rule}\naccept`))).toEqual([verdict]);
  });

  test('a reset answers TCP alone', () => {
    const udp = planOf(opening('10.0.0.5', '10.0.1.1', 'udp', [port(1000)]));
    expect(verdicts(udp, nft('reject with tcp reset\naccept'))).toEqual(['open']);
  });
});
