import type {Random} from './random';
import {clients, interfaces, ports, router, servers, type GeneratedRules} from './world';

type Family = 'ip' | 'ip6' | 'inet';
type HookName = 'prerouting' | 'input' | 'forward' | 'output' | 'postrouting';

const hooks: readonly HookName[] = ['prerouting', 'input', 'forward', 'forward', 'output', 'postrouting'];
const interfaceNames = [interfaces.inside, interfaces.outside, 'eth7', 'lo', 'lan*', 'w*'];

/** A random ruleset of one to three tables, in the form that nft loads. */
export function generateNftables(random: Random): GeneratedRules {
  const count = 1 + random.below(3);
  const tables = Array.from({length: count}, (_, index) => generateTable(random, index));
  const nft = tables.join('\n');
  return {kind: 'nftables', load: {nft}, written: [{form: 'file', text: nft}]};
}

interface Scope {
  readonly family: Family;
  readonly random: Random;
  /** Chains that may be jumped to. */
  readonly below: readonly string[];
  readonly hook: HookName | undefined;
}

function generateTable(random: Random, index: number): string {
  const family = index === 0 && random.chance(0.8) ? 'inet' : random.pick<Family>(['ip', 'ip6', 'inet']);
  const regular = Array.from({length: 1 + random.below(4)}, (_, number) => `sub${String(number)}`);
  const leaf = regular.at(-1) ?? 'sub0';
  const lines = [`table ${family} t${String(index)} {`, ...sets(family, random, leaf)];
  // A chain must follow those that it jumps to.
  [...regular].reverse().forEach((name) => {
    const below = regular.slice(regular.indexOf(name) + 1);
    lines.push(
      `chain ${name} {`,
      ...rules({family, random, below, hook: undefined}, 1 + random.below(4)),
      '}',
    );
  });
  // The first table has a chain at each filter hook; further tables are additional.
  const needed: readonly HookName[] = index === 0 ? ['forward', 'input', 'output'] : [];
  const bases = needed.length + 1 + random.below(3);
  for (let number = 0; number < bases; number += 1) {
    const hook = needed[number] ?? random.pick(hooks);
    const priority = random.pick([
      'raw',
      'mangle',
      'filter',
      'filter',
      'filter - 1',
      'filter + 10',
      'security',
      '-5',
      '0',
      '-150',
    ]);
    const allowed = hook === 'prerouting' || hook === 'output' || priority !== 'raw' ? priority : '-300';
    const policy = random.chance(0.3) ? 'drop' : 'accept';
    lines.push(
      `chain base${String(number)} {`,
      `type filter hook ${hook} priority ${allowed}; policy ${policy};`,
      ...rules({family, random, below: regular, hook}, 1 + random.below(7)),
      '}',
    );
  }
  if (random.chance(0.15)) lines.push(...nat(family, random));
  return [...lines, '}'].join('\n');
}

function sets(family: Family, random: Random, leaf: string): readonly string[] {
  const verdict = (): string =>
    random.pick(['accept', 'drop', 'return', 'continue', `jump ${leaf}`, `goto ${leaf}`]);
  const lines = [
    `set ports { type inet_service; flags interval; elements = { ${random.some(['22', '443-902', '1000-9000']).join(', ')} }; }`,
    `set fast { type inet_service; flags dynamic; size 100; }`,
    `set pairs4 { type ipv4_addr . inet_service; flags interval; elements = { ${random
      .some(['10.0.0.0/24 . 1-500', '10.0.9.7 . 902', '10.1.0.1 . 443-903'])
      .join(', ')} }; }`,
    `set hosts4 { type ipv4_addr; flags interval; elements = { ${random
      .some(['10.0.0.4-10.0.0.5', '10.1.0.0/25', '10.1.7.3', '10.0.9.0/24'])
      .join(', ')} }; }`,
    `set hosts6 { type ipv6_addr; flags interval; elements = { ${random
      .some(['fd00:a::4-fd00:a::5', 'fd00:b::20/123', 'fd00:b::1'])
      .join(', ')} }; }`,
    `map byPort { type inet_service : verdict; elements = { ${random
      .some([22, 443, 902, 8080])
      .map((port) => `${String(port)} : ${verdict()}`)
      .join(', ')} }; }`,
    `map byHost { type ipv4_addr : verdict; flags interval; elements = { ${random
      .some(['10.0.0.0/28', '10.0.9.0/24', '10.1.0.22'])
      .map((host) => `${host} : ${verdict()}`)
      .join(', ')} }; }`,
  ];
  // The chain that a map jumps to must exist before the map.
  return [`chain ${leaf} { }`, ...lines.filter((line) => family !== 'ip6' || !line.includes('ipv4_addr'))];
}

function nat(family: Family, random: Random): readonly string[] {
  if (family === 'ip6') return [];
  return random.chance(0.5)
    ? [
        'chain pre {',
        'type nat hook prerouting priority dstnat; policy accept;',
        `tcp dport ${String(random.pick(ports))} ip daddr ${random.pick(servers[4])} dnat ip to ${random.pick(servers[4])}`,
        '}',
      ]
    : [
        'chain post {',
        'type nat hook postrouting priority srcnat; policy accept;',
        `ip saddr ${random.pick(['10.0.0.0/24', ...clients[4]])} masquerade`,
        '}',
      ];
}

function rules(scope: Scope, count: number): readonly string[] {
  return Array.from({length: count}, () => rule(scope));
}

/** Rules that require two protocols at once are rejected on loading. */
function rule(scope: Scope): string {
  for (;;) {
    const text = anyRule(scope);
    const versions = new Set(
      [
        ...text.matchAll(
          /\b(ip6?) (?:saddr|daddr|protocol|nexthdr|dscp)\b|nfproto (ipv[46])|nfproto != (ipv[46])/g,
        ),
      ].map(([, header, is, isNot]) => (header === 'ip' || is === 'ipv4' || isNot === 'ipv6' ? 4 : 6)),
    );
    const transports = new Set(
      [
        ...text.matchAll(
          /\b(tcp|udp|icmp)(?= (?:dport|sport|flags))|(?:l4proto|protocol|nexthdr) (?:!= )?(tcp|udp|icmp|17)/g,
        ),
      ].map(([, header, value]) => (value === '17' ? 'udp' : (header ?? value))),
    );
    const isForeign =
      scope.family !== 'inet' && (text.includes('nfproto') || versions.has(scope.family === 'ip' ? 6 : 4));
    if (versions.size < 2 && transports.size < 2 && !isForeign) return text;
  }
}

function anyRule(scope: Scope): string {
  const {random} = scope;
  const matches = Array.from({length: random.pick([0, 1, 1, 1, 2, 2, 3])}, () => match(scope));
  const counter = random.chance(0.3) ? ['counter'] : [];
  const comment = random.chance(0.1) ? ['comment "a; drop, {accept}"'] : [];
  return [...matches, ...counter, action(scope, matches.length), ...comment]
    .filter((part) => part !== '')
    .join(' ');
}

function action({random, below, family, hook}: Scope, matchCount: number): string {
  const target = below.length > 0 ? random.pick(below) : undefined;
  const open = random.pick(['accept', 'drop', 'return', 'continue', 'accept', 'drop']);
  // Without a match, a final verdict would too often make the rest of the chain unreachable.
  if (matchCount === 0 && random.chance(0.6)) {
    return random.pick([
      'meta mark set 0x1',
      'meta mark set 0x2',
      'ct mark set 0x1',
      'meta mark set meta mark | 0x4',
      'meta mark set ct mark',
      'counter',
      target === undefined ? 'counter' : `jump ${target}`,
    ]);
  }
  switch (random.below(12)) {
    case 0:
    case 1:
      return target === undefined ? open : `jump ${target}`;
    case 2:
      return target === undefined ? open : `goto ${target}`;
    case 3:
      return hook === undefined || hook === 'prerouting' || hook === 'postrouting' ? 'drop' : 'reject';
    case 4:
      return `meta mark set ${random.pick(['0x1', '0x2', '0x3'])}`;
    case 5:
      return 'tcp dport vmap @byPort';
    case 6:
      return family === 'ip6' ? open : `ip ${random.pick(['saddr', 'daddr'])} vmap @byHost`;
    case 7:
      return `ct state vmap { established : accept, related : accept, new : ${random.pick(['accept', 'drop', 'return', target === undefined ? 'continue' : `jump ${target}`])} }`;
    case 8:
      return `meta l4proto . th dport vmap { tcp . 443 : ${random.pick(['accept', 'drop'])}, udp . 1-1000 : ${random.pick(['accept', 'drop', 'return'])} }`;
    default:
      return open;
  }
}

function match(scope: Scope): string {
  const {random, family, hook} = scope;
  const not = (): string => (random.chance(0.25) ? '!= ' : '');
  const side = random.pick(['saddr', 'daddr']);
  const address4 = (): string =>
    random.pick([
      random.pick([...clients[4], ...servers[4], router.inside[4], router.outside[4]]),
      random.pick(['10.0.0.0/24', '10.0.0.0/16', '10.1.0.0/25', '10.0.0.2-10.0.0.5', '192.168.0.0/16']),
      `{ ${random.some(['10.0.0.5', '10.0.9.0/24', '10.1.0.21', '10.1.7.0-10.1.7.9', '10.1.0.1']).join(', ')} }`,
    ]);
  const address6 = (): string =>
    random.pick([
      random.pick([...clients[6], ...servers[6], router.inside[6], router.outside[6]]),
      random.pick(['fd00:a::/64', 'fd00:b::20/126', 'fd00:a::2-fd00:a::5']),
      `{ ${random.some(['fd00:a::5', 'fd00:b::/64', '2001:db8::/32']).join(', ')} }`,
    ]);
  const port = (): string =>
    random.pick([
      String(random.pick(ports)),
      '443-902',
      `{ ${random.some(['22', '443', '900-1000', '8080']).join(', ')} }`,
      '@ports',
    ]);
  const choices: (() => string)[] = [
    () => `${random.pick(['tcp', 'udp', 'tcp', 'th'])} dport ${not()}${port()}`,
    () => `tcp dport ${random.pick(['<', '>', '<=', '>='])} 902`,
    () => `meta l4proto ${not()}${random.pick(['tcp', 'udp', '{ tcp, udp }', 'icmp', '17'])}`,
    () =>
      `ct state ${not()}${random.pick(['new', 'established,related', 'invalid', '{ new, untracked }', 'new,established'])}`,
    () => `meta mark ${not()}${random.pick(['0x0', '0x1', '0x2', '{ 0x1, 0x3 }', '1-3'])}`,
    () => `meta mark & 0x3 ${random.pick(['==', '!='])} ${random.pick(['0x0', '0x1', '0x2'])}`,
    () => `ct mark ${not()}${random.pick(['0x0', '0x1'])}`,
    () => interfaceMatch(random, hook),
    () =>
      `fib ${random.pick(['daddr', 'saddr'])} type ${not()}${random.pick(['local', 'unicast', 'broadcast'])}`,
    () =>
      `tcp flags ${random.pick(['syn', '& (fin | syn | rst | ack) == syn', '& (syn | ack) != syn', '!= syn', '== syn', 'ack'])}`,
    () => `tcp sport ${not()}${random.pick(['1-100', '1024-65535', '22'])}`,
    () => `ct status ${random.pick(['dnat', 'snat'])}`,
    () => `ct direction ${random.pick(['original', 'reply'])}`,
    () => `limit rate ${random.pick(['', 'over '])}1000/second`,
    () => `meta nfproto ${not()}${random.pick(['ipv4', 'ipv6'])}`,
    () => 'update @fast { tcp dport }',
    () => `ip${family === 'ip6' ? '6' : ''} dscp ${random.pick(['cs0', 'ef'])}`,
  ];
  const addresses: (() => string)[] = [];
  if (family !== 'ip6') {
    addresses.push(
      () => `ip ${side} ${not()}${address4()}`,
      () => `ip ${side} ${not()}@hosts4`,
      () => `ip saddr . tcp dport ${not()}@pairs4`,
      () => `ip saddr . ip daddr { 10.0.0.5 . ${random.pick(servers[4])}, 10.0.0.0/24 . 10.1.0.0/24 }`,
      () => `ip protocol ${not()}${random.pick(['tcp', 'udp'])}`,
    );
  }
  if (family !== 'ip') {
    addresses.push(
      () => `ip6 ${side} ${not()}${address6()}`,
      () => `ip6 ${side} ${not()}@hosts6`,
      () => `ip6 nexthdr ${not()}${random.pick(['tcp', 'udp'])}`,
      () => `ip6 saddr . meta l4proto { fd00:a::5 . tcp, fd00:a::6 . udp }`,
    );
  }
  return random.chance(0.45) ? random.pick(addresses)() : random.pick(choices)();
}

function interfaceMatch(random: Random, hook: HookName | undefined): string {
  const key = random.pick(['iifname', 'oifname']);
  const name = random.pick(interfaceNames);
  const isKnown = hook !== undefined && random.chance(0.9);
  const usual =
    hook === 'output' || hook === 'postrouting' ? 'oifname' : hook === 'forward' ? key : 'iifname';
  return `${isKnown ? usual : key} ${random.chance(0.3) ? '!= ' : ''}${random.chance(0.2) ? `{ "lan0", "wan0" }` : `"${name}"`}`;
}
