import {reason} from '../reasons';
import {unknown} from '../truth';
import type {BaseChain, Hook, IpVersion, Rule} from '../netfilter/model';
import {rulesRead, usualMachine, type NotRead, type RulesRead} from '../netfilter/rulesRead';
import {readRuleOptions} from './readMatches';

interface ChainDraft {
  rules: Rule[];
  policy: 'accept' | 'drop' | undefined;
  line: number;
}

type TableDraft = Map<string, ChainDraft>;

const builtIn: Readonly<Record<string, Hook>> = {
  PREROUTING: 'prerouting',
  INPUT: 'input',
  FORWARD: 'forward',
  OUTPUT: 'output',
  POSTROUTING: 'postrouting',
};

const priorities: Readonly<Record<string, number>> = {raw: -300, mangle: -150, filter: 0, security: 50};
const NAT_PRIORITIES = {prerouting: -100, output: -100, input: 100, postrouting: 100} as const;

const commands: Readonly<Record<string, string>> = {
  '--append': '-A',
  '--insert': '-I',
  '--delete': '-D',
  '--replace': '-R',
  '--policy': '-P',
  '--new-chain': '-N',
  '--flush': '-F',
  '--delete-chain': '-X',
  '--zero': '-Z',
  '--rename-chain': '-E',
};

const PROGRAM =
  /^(?:sudo\s+)?(?:"?\$\{?(\w*)\}?"?|(?:\/[\w./-]*\/)?(ip6?tables)(?:-legacy|-nft)?)\s+(?=-|.*\s-[A-Z]\b)/;

/** Reads the output of iptables-save or `iptables -S`, files for iptables-restore, and sequences of commands. */
export function readIptables(text: string): RulesRead {
  const lines = text.split(/\r\n|\r|\n/);
  const tables: Record<IpVersion, Map<string, TableDraft>> = {4: new Map(), 6: new Map()};
  const setAside: NotRead[] = [];
  const doubts: RulesRead['ruleset']['doubts'][number][] = [];
  let policies = 0;
  let table = 'filter';
  let versions = versionsOf(lines, 0);

  const chainOf = (version: IpVersion, name: string, line: number): ChainDraft => {
    const chains = tables[version].get(table) ?? new Map<string, ChainDraft>();
    tables[version].set(table, chains);
    const chain = chains.get(name) ?? {rules: [], policy: undefined, line};
    chains.set(name, chain);
    return chain;
  };
  const leave = (line: number, written: string): void => {
    const why = {...reason('command', {text: written.slice(0, 60)}), line};
    setAside.push({line, text: written, reason: why});
    doubts.push(why);
  };

  const apply = (
    words: readonly string[],
    line: number,
    written: string,
    own: readonly IpVersion[],
  ): void => {
    const rest = [...words];
    let command: string | undefined;
    let chain = '';
    let number: number | undefined;
    let policy = '';
    const options: string[] = [];
    for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
      const short = commands[word] ?? word;
      if (short === '-t' || short === '--table') table = rest.shift() ?? table;
      else if (command === undefined && /^-[AIDRPNFXZE]$/.test(short)) {
        command = short;
        if (rest[0] !== undefined && !rest[0].startsWith('-')) chain = rest.shift() ?? '';
        if (['-I', '-D', '-R'].includes(short) && /^\d+$/.test(rest[0] ?? '')) number = Number(rest.shift());
        if (short === '-P') policy = rest.shift() ?? '';
      } else options.push(word);
    }
    // A variable in place of a chain may be any chain.
    if (command === undefined || chain.includes('$') || table.includes('$')) {
      leave(line, written);
      return;
    }
    const rule = (): Rule => ({line, text: written, ...readRuleOptions(options)});
    for (const version of own) {
      if (command === '-F' && chain === '') {
        tables[version].get(table)?.forEach((each) => (each.rules = []));
        continue;
      }
      if (command === '-X' || command === '-Z') continue;
      const draft = chainOf(version, chain, line);
      switch (command) {
        case '-A':
          draft.rules.push(rule());
          break;
        case '-I':
          draft.rules.splice((number ?? 1) - 1, 0, rule());
          break;
        case '-R':
          draft.rules.splice((number ?? 1) - 1, 1, rule());
          break;
        case '-D': {
          const wanted = JSON.stringify(options);
          const at =
            number === undefined
              ? draft.rules.findIndex(({text: each}) => JSON.stringify(optionsOf(each)) === wanted)
              : number - 1;
          if (at < 0 || at >= draft.rules.length)
            setAside.push({line, text: written, reason: reason('unreadable')});
          else draft.rules.splice(at, 1);
          break;
        }
        case '-F':
          draft.rules = [];
          break;
        case '-P':
          draft.policy = policyOf(policy);
          draft.line = line;
          break;
        case '-E':
          leave(line, written);
      }
    }
    if (command === '-P') policies += 1;
  };

  lines.forEach((full, index) => {
    const line = index + 1;
    const written = full.trim();
    if (written === '' || /^#|^COMMIT$/.test(written)) {
      if (written === 'COMMIT') table = 'filter';
      return;
    }
    const opened = /^\*(\w+)$/.exec(written);
    if (opened !== null) {
      table = opened[1] ?? 'filter';
      versions = versionsOf(lines, index);
      return;
    }
    const declared = /^:(\S+)\s+(\S+)/.exec(written);
    if (declared !== null) {
      const [, name = '', policy = ''] = declared;
      versions.forEach((version) => {
        const draft = chainOf(version, name, line);
        draft.line = line;
        draft.policy = policyOf(policy);
      });
      if (policy !== '-') policies += 1;
      return;
    }
    const program = PROGRAM.exec(written);
    const spoken = written.slice(program?.[0].length ?? 0).replace(/^\[\d+:\d+\]\s+/, '');
    const prefix = /^-([46])\s+/.exec(spoken);
    const words = splitWords(spoken.slice(prefix?.[0].length ?? 0));
    if (program !== null) {
      table = 'filter';
      const name = program[2] ?? program[1] ?? '';
      apply(words, line, written, [name.includes('6') ? 6 : 4]);
    } else if (/^--?[a-zA-Z]/.test(words[0] ?? '')) {
      apply(words, line, written, prefix === null ? versions : [prefix[1] === '6' ? 6 : 4]);
    } else if (/tables|\$|(?:^|\s)-[AIDPN]\s/.test(written) && !/^(?:echo|\w+=)/.test(written))
      leave(line, written);
    else setAside.push({line, text: written, reason: reason('unreadable')});
  });

  const bases = ([4, 6] as const).flatMap((version) =>
    [...tables[version]].flatMap(([name, chains]) => basesOf(name, chains, version)),
  );
  const filters = bases.filter(({title}) => title.startsWith('filter '));
  return rulesRead(
    {
      format: 'iptables',
      ruleset: {bases, doubts, mayAllow: []},
      rules: [
        ...new Map(
          ([4, 6] as const)
            .flatMap((version) => [...tables[version].values()].flatMap((chains) => [...chains.values()]))
            .flatMap(({rules}) => rules)
            .map((rule) => [`${rule.line}`, rule]),
        ).values(),
      ].sort((a, b) => a.line - b.line),
      machine: usualMachine((filters.length > 0 ? filters : bases).flatMap(({hooks}) => hooks)),
    },
    policies,
    setAside,
  );
}

function basesOf(table: string, chains: TableDraft, version: IpVersion): readonly BaseChain[] {
  const all = new Map([...chains].map(([name, {rules}]) => [name, {name, rules}]));
  return [...chains].flatMap(([name, {rules, policy, line}]): BaseChain[] => {
    const hook = Object.hasOwn(builtIn, name) ? builtIn[name] : undefined;
    if (hook === undefined) return [];
    const natPriority =
      table === 'nat' && hook !== 'forward' && hook !== 'ingress' && hook !== 'egress'
        ? NAT_PRIORITIES[hook]
        : undefined;
    const priority = natPriority ?? (Object.hasOwn(priorities, table) ? priorities[table] : undefined);
    // An unknown table may do anything.
    const known =
      priority === undefined
        ? [
            {
              line,
              text: table,
              matches: [{always: unknown(reason('match', {text: table}))}],
              effects: [],
              verdict: {kind: 'drop'} as const,
            },
          ]
        : [];
    // Other tables seldom deny, and their listings often omit that they accept.
    const end = policy ?? (table === 'filter' || table === 'security' ? undefined : 'accept');
    return [
      {
        name,
        title: `${table} ${name}`,
        rules: [...known, ...rules],
        hooks: [hook],
        version,
        priority: priority ?? 0,
        policy: end,
        line,
        someDevices: false,
        chains: all,
      },
    ];
  });
}

function policyOf(word: string): 'accept' | 'drop' | undefined {
  if (word === 'ACCEPT') return 'accept';
  return word === 'DROP' || word === 'REJECT' ? 'drop' : undefined;
}

/** The IP versions to which the lines from `start` to the end of that table apply. */
function versionsOf(lines: readonly string[], start: number): readonly IpVersion[] {
  const header = lines
    .slice(Math.max(start - 3, 0), start + 1)
    .reverse()
    .find((line) => /^#.*\bip6?tables(?:-legacy|-nft)?-save/.test(line));
  const commit = lines.findIndex((line, index) => index > start && line.trim() === 'COMMIT');
  const section = lines.slice(start, commit < 0 ? undefined : commit);
  if (section.some((line) => /^\s*-[46]\s+-/.test(line))) return [4, 6];
  if (header !== undefined) return [header.includes('ip6tables') ? 6 : 4];
  const hasIpv6 = section.some((line) =>
    /\s(?:-[sd]|--(?:src|dst|source|destination))\s+(?:!\s+)?[0-9a-f]*:[0-9a-f:]*/i.test(line),
  );
  const hasIpv4 = section.some((line) =>
    /\s(?:-[sd]|--(?:src|dst|source|destination))\s+(?:!\s+)?\d+\.\d/.test(line),
  );
  if (hasIpv6 && !hasIpv4) return [6];
  // The second table of the same name belongs to the other program.
  const name = lines[start]?.trim() ?? '';
  const isSecond = name.startsWith('*') && lines.slice(0, start).some((line) => line.trim() === name);
  return isSecond && !hasIpv4 ? [6] : [4];
}

function optionsOf(written: string): readonly string[] {
  const words = splitWords(written.replace(PROGRAM, ''));
  const at = words.findIndex((word) => /^(?:-[AIR]|--(?:append|insert|replace))$/.test(word));
  return words.filter((word, index) => index > at + 1 && !(index === at + 2 && /^\d+$/.test(word)));
}

/** Splits into words as a shell does; a quoted text is one word. */
function splitWords(text: string): readonly string[] {
  const words: string[] = [];
  const pattern = /"((?:\\.|[^"\\])*)"?|'([^']*)'?|(\S+)/g;
  for (const match of text.matchAll(pattern)) {
    const [, double, single, plain] = match;
    if (plain !== undefined && /^[#;&|<>]/.test(plain)) break;
    const assigned = plain === undefined ? null : /^(--[a-z-]+)=(.+)$/.exec(plain);
    if (assigned !== null) words.push(assigned[1] ?? '', assigned[2] ?? '');
    else words.push(plain ?? single ?? (double ?? '').replace(/\\(.)/g, '$1'));
  }
  return words;
}
