import {reason, type Reason} from '../reasons';
import {unknown} from '../truth';
import type {BaseChain, Hook, IpVersion, Rule, Verdict} from '../netfilter/model';
import {rulesRead, usualMachine, type NotRead, type RulesRead} from '../netfilter/rulesRead';
import {isDeclaration, isExit, isFallback, isHarmless, programWords, withoutPrompt} from '../shell/harmless';
import {splitShellLine, type ShellCommand, type ShellWord} from '../shell/splitShellLine';
import {readRuleOptions} from './readMatches';
import {ruleSpecification} from './ruleSpecification';

interface ChainDraft {
  rules: {readonly rule: Rule; readonly specification: string}[];
  policy: 'accept' | 'drop' | undefined;
  line: number;
}

type TableDraft = Map<string, ChainDraft>;

/** The line of a rule that no other rule follows. */
interface LastLine {
  readonly line: number;
  readonly text: string;
  readonly table: string;
  /** Undefined: the rule has none. */
  readonly target: string | undefined;
  readonly verdict: Verdict;
}

const builtIn: Readonly<Record<string, Hook>> = {
  PREROUTING: 'prerouting',
  INPUT: 'input',
  FORWARD: 'forward',
  OUTPUT: 'output',
  POSTROUTING: 'postrouting',
};

/** Tables that have only some of the built-in chains. */
const builtInOf: Readonly<Record<string, readonly string[]>> = {
  filter: ['INPUT', 'FORWARD', 'OUTPUT'],
  security: ['INPUT', 'FORWARD', 'OUTPUT'],
  raw: ['PREROUTING', 'OUTPUT'],
  nat: ['PREROUTING', 'INPUT', 'OUTPUT', 'POSTROUTING'],
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
  '--new': '-N',
  '--flush': '-F',
  '--delete-chain': '-X',
  '--zero': '-Z',
  '--rename-chain': '-E',
};

const PROGRAM = /^(?:\/[\w./-]*\/)?(ip6?tables)(?:-legacy|-nft)?$/;
const VARIABLE = /^\$\{?(\w+)\}?$/;
const LISTING = /^(?:-[nvx]*[LS][nvx]*|--list(?:-rules)?|-V|--version|-h|--help)$/;
const TARGET = /^(?:-[jg]|--jump|--goto)$/;
const SAVE = /\b(ip6?tables)(?:-legacy|-nft)?-save\b/;

/** Reads the output of iptables-save or `iptables -S`, files for iptables-restore, and sequences of commands. */
export function readIptables(text: string): RulesRead {
  const lines = text.split(/\r\n|\r|\n/);
  const tables: Record<IpVersion, Map<string, TableDraft>> = {4: new Map(), 6: new Map()};
  const setAside: NotRead[] = [];
  const doubts: Reason[] = [];
  /** The tables that the text breaks off in, by version and name. */
  const cut = new Set<string>();
  /** The chains declared by the output of a program, which declares each once. */
  const declarations = new Set<string>();
  const variables = new Map<string, string>();
  let policies = 0;
  let table = 'filter';
  let versions = versionsOf(lines, 0);
  /** Whether the table that began with `*` still has to be committed. */
  let block = 'none' as 'none' | 'open' | 'committed';
  let exit: readonly [number, string] | undefined;
  let listing: readonly [number, string] | undefined;
  let last = undefined as LastLine | undefined;

  const chainOf = (version: IpVersion, of: string, name: string, line: number): ChainDraft => {
    const chains = tables[version].get(of) ?? new Map<string, ChainDraft>();
    tables[version].set(of, chains);
    const chain = chains.get(name) ?? {rules: [], policy: undefined, line};
    chains.set(name, chain);
    return chain;
  };
  const leave = (line: number, written: string, why?: Reason): void => {
    const own = {...(why ?? reason('command', {text: written.slice(0, 60)})), line};
    setAside.push({line, text: written, reason: own});
    doubts.push(own);
  };
  const leaveSecond = (line: number, written: string): void => {
    leave(line, written, reason('several', {text: written.slice(0, 60)}));
  };
  const pass = (line: number, written: string): void => {
    setAside.push({line, text: written, reason: reason('unreadable')});
  };
  const hasRead = (): boolean => tables[4].size + tables[6].size > 0;
  /** What ended the text or began another one, if rules follow it. */
  const leavePending = (isOutput: boolean): void => {
    if (exit !== undefined) leave(...exit);
    if (isOutput && listing !== undefined) leaveSecond(...listing);
    exit = undefined;
    if (isOutput) listing = undefined;
  };
  const declare = (own: readonly IpVersion[], name: string, line: number, written: string): void => {
    const keys = own.map((version) => `${String(version)} ${table} ${name}`);
    if (keys.some((key) => declarations.has(key))) leaveSecond(line, written);
    keys.forEach((key) => declarations.add(key));
  };

  const apply = (
    words: readonly ShellWord[],
    line: number,
    written: string,
    own: readonly IpVersion[],
    isOutput: boolean,
  ): void => {
    const rest = words.flatMap(splitAssigned);
    let command: string | undefined;
    let chain = '';
    let number: number | undefined;
    let policy = '';
    let of = table;
    let isClear = true;
    const options: ShellWord[] = [];
    const take = (): string => rest.shift()?.text ?? '';
    for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
      const short = word.isQuoted ? undefined : (commands[word.text] ?? word.text);
      if (short === '-t' || short === '--table') of = take();
      else if (short !== undefined && /^-[AIDRPNFXZE]$/.test(short)) {
        // Two commands in a line have lost what parted them.
        if (command !== undefined) isClear = false;
        command = short;
        if (rest[0] !== undefined && !rest[0].text.startsWith('-')) chain = take();
        if (['-I', '-D', '-R'].includes(short) && /^\d+$/.test(rest[0]?.text ?? '')) number = Number(take());
        if (short === '-P') policy = take();
      } else options.push(word);
    }
    const isOtherBuiltIn = Object.hasOwn(builtIn, chain.toUpperCase()) && !builtInChains(of).includes(chain);
    const needsChain = command !== undefined && !['-F', '-X', '-Z'].includes(command);
    if (
      command === undefined ||
      !isClear ||
      command === '-E' ||
      isOtherBuiltIn ||
      (needsChain && chain === '') ||
      (command === '-P' && (!Object.hasOwn(builtIn, chain) || policyOf(policy) === undefined)) ||
      // A variable in place of a chain may be any chain.
      /[$`]/.test(chain + of)
    ) {
      leave(line, written);
      return;
    }
    if (isOutput && (command === '-P' || command === '-N')) declare(own, chain, line, written);
    const texts = options.map(({text}) => text);
    const rule: Rule = {line, text: written, ...readRuleOptions(texts)};
    const drafted = {rule, specification: ruleSpecification(texts)};
    for (const version of own) {
      if (command === '-F' && chain === '') {
        tables[version].get(of)?.forEach((each) => (each.rules = []));
        continue;
      }
      if (command === '-X' || command === '-Z') continue;
      const draft = chainOf(version, of, chain, line);
      const at = (number ?? 1) - 1;
      switch (command) {
        case '-A':
          draft.rules.push(drafted);
          break;
        case '-I':
          if (at < 0 || at > draft.rules.length) leave(line, written);
          draft.rules.splice(Math.max(at, 0), 0, drafted);
          break;
        case '-R':
          if (number === undefined || at < 0 || at >= draft.rules.length) leave(line, written);
          else draft.rules.splice(at, 1, drafted);
          break;
        case '-D':
          if (!deleteRule(draft, number, texts)) leave(line, written);
          break;
        case '-F':
          draft.rules = [];
          break;
        case '-P':
          draft.policy = policyOf(policy);
          draft.line = line;
      }
    }
    if (command === '-P') policies += 1;
    last = /^-[AIR]$/.test(command)
      ? {line, text: written, table: of, target: targetOf(texts), verdict: rule.verdict}
      : undefined;
  };

  const readCommand = (command: ShellCommand, line: number, written: string): void => {
    const words = programWords(command);
    const [first, ...others] = words;
    const assigned = isDeclaration(command)
      ? command.words
      : command.words.slice(0, command.words.length - words.length);
    for (const {text: word} of assigned) {
      const at = word.indexOf('=');
      if (at > 0) variables.set(word.slice(0, at), word.slice(at + 1));
    }
    if (command.hasHereDocument) {
      leave(line, written);
      return;
    }
    if (first === undefined || isHarmless(command)) {
      if (isHarmless(command)) pass(line, written);
      else leave(line, written);
      return;
    }
    if (isExit(command)) {
      exit ??= [line, written];
      return;
    }
    const program = programOf(first.text, variables);
    if (program !== undefined) {
      if (others.some(({text: word, isQuoted}) => !isQuoted && LISTING.test(word))) {
        // The rules that follow may be what this command printed: those of this program and of the filter table.
        const isPlain = program === 4 && !hasRead() && others.length === 1 && listing === undefined;
        if (!isPlain) listing ??= [line, written];
        pass(line, written);
        return;
      }
      leavePending(false);
      if (block !== 'none') leaveSecond(line, written);
      table = 'filter';
      const [option = {text: ''}] = others;
      const version = option.text === '-6' ? 6 : program;
      apply(/^-[46]$/.test(option.text) ? others.slice(1) : others, line, written, [version], false);
      return;
    }
    leavePending(false);
    leave(line, written);
  };

  /** A line of iptables-save, `iptables -S` or a file for iptables-restore. */
  const readRuleLine = (spoken: string, line: number, written: string): void => {
    const {commands: parts, isOpen} = splitShellLine(spoken, false);
    const [command, ...more] = parts;
    leavePending(true);
    if (command === undefined || isOpen || command.hasHereDocument || !more.every(isFallback)) {
      leave(line, written);
      return;
    }
    if (block === 'committed') leaveSecond(line, written);
    const [option] = command.words;
    const isOfVersion = option !== undefined && /^-[46]$/.test(option.text);
    apply(
      isOfVersion ? command.words.slice(1) : command.words,
      line,
      written,
      isOfVersion ? [option.text === '-6' ? 6 : 4] : versions,
      true,
    );
  };

  const readLine = (full: string, line: number): void => {
    const written = full.trim();
    if (written === '' || written.startsWith('#')) {
      // A second script begins.
      if (written.startsWith('#!') && hasRead()) leaveSecond(line, written);
      return;
    }
    if (/^```\w*$/.test(written) && isAtEdge(lines, line)) return;
    if (written === 'COMMIT') {
      table = 'filter';
      if (block !== 'open') leave(line, written);
      block = 'committed';
      return;
    }
    const opened = /^\*(\w+)$/.exec(written);
    if (opened !== null) {
      leavePending(true);
      if (block === 'open') leave(line, written, reason('cut'));
      table = opened[1] ?? 'filter';
      versions = versionsOf(lines, line - 1);
      if (versions.some((version) => tables[version].has(table))) leaveSecond(line, written);
      versions.forEach((version) =>
        tables[version].set(table, tables[version].get(table) ?? new Map<string, ChainDraft>()),
      );
      block = 'open';
      return;
    }
    const declared = /^:(\S+)\s+(\S+)/.exec(written);
    if (declared !== null) {
      const [, name = '', policy = ''] = declared;
      leavePending(true);
      if (block === 'committed') leaveSecond(line, written);
      declare(versions, name, line, written);
      if (policy !== '-' && policyOf(policy) === undefined) leave(line, written);
      versions.forEach((version) => {
        const draft = chainOf(version, table, name, line);
        draft.line = line;
        draft.policy = policyOf(policy);
      });
      if (policy !== '-') policies += 1;
      last = undefined;
      return;
    }
    const counted = written.replace(/^\[\d+:\d+\]\s+/, '');
    if (/^--?[a-zA-Z\d]/.test(counted)) {
      readRuleLine(counted, line, written);
      return;
    }
    const {commands: parts, isOpen} = splitShellLine(withoutPrompt(written));
    if (isOpen) {
      leavePending(false);
      leave(line, written);
      return;
    }
    if (parts.length === 0) pass(line, written);
    for (const part of parts) {
      const isRun = ['', ';', '&&'].includes(part.after);
      if (isRun) readCommand(part, line, written);
      else if (part.after === '&' || !(part.after === '||' ? isFallback(part) : isHarmless(part))) {
        leave(line, written);
      }
    }
  };

  for (let index = 0; index < lines.length; index += 1) {
    const line = index + 1;
    let full = lines[index] ?? '';
    while (/(?:^|[^\\])(?:\\\\)*\\$/.test(full) && !/^\s*#/.test(full) && index + 1 < lines.length) {
      index += 1;
      full = `${full.slice(0, -1)}${lines[index] ?? ''}`;
    }
    readLine(full, line);
  }
  const declared = declaredHooks(tables);
  if (block === 'open') {
    for (const version of versions) {
      cut.add(`${String(version)} ${table}`);
      builtInChains(table).forEach((name) => chainOf(version, table, name, lines.length));
    }
  }
  if (block !== 'committed' && last !== undefined) {
    const names = [4, 6].flatMap((version) => [
      ...(tables[version as IpVersion].get(last?.table ?? '')?.keys() ?? []),
    ]);
    if (!isWhole(last, names, block === 'open')) leave(last.line, last.text, reason('cut'));
  }

  // The filter table decides about whatever passes another table.
  for (const version of [4, 6] as const) {
    const names = [...tables[version].values()].flatMap((chains) => [...chains.keys()]);
    builtInChains('filter')
      .filter((name) => names.includes(name) || (names.length > 0 && !tables[version].has('filter')))
      .forEach((name) => chainOf(version, 'filter', name, 0));
  }
  const bases = ([4, 6] as const).flatMap((version) =>
    [...tables[version]].flatMap(([name, chains]) =>
      basesOf(name, chains, version, cut.has(`${String(version)} ${name}`) ? lines.length : undefined),
    ),
  );
  return rulesRead(
    {
      format: 'iptables',
      ruleset: {bases, doubts, mayAllow: []},
      rules: [
        ...new Set(
          ([4, 6] as const)
            .flatMap((version) => [...tables[version].values()].flatMap((chains) => [...chains.values()]))
            .flatMap(({rules}) => rules.map(({rule}) => rule)),
        ),
      ].sort((a, b) => a.line - b.line),
      machine: usualMachine(declared),
    },
    policies,
    setAside,
  );
}

function builtInChains(table: string): readonly string[] {
  return Object.hasOwn(builtInOf, table) ? (builtInOf[table] ?? []) : Object.keys(builtIn);
}

/** The hooks of the filter table, or of all tables if there is none. */
function declaredHooks(tables: Record<IpVersion, Map<string, TableDraft>>): readonly Hook[] {
  const hooksOf = (chains: readonly TableDraft[]): readonly Hook[] =>
    chains.flatMap((each) =>
      [...each.keys()].flatMap((name) => (Object.hasOwn(builtIn, name) ? (builtIn[name] ?? []) : [])),
    );
  const filters = hooksOf([tables[4], tables[6]].flatMap((each) => each.get('filter') ?? []));
  return filters.length > 0 ? filters : hooksOf([...tables[4].values(), ...tables[6].values()]);
}

/** `--dport=443` as two words. */
function splitAssigned(word: ShellWord): readonly ShellWord[] {
  const [, option, value = ''] = /^(--[a-z-]+)=(.*)$/s.exec(word.text) ?? [];
  if (option === undefined || word.isQuoted) return [word];
  return [
    {text: option, isQuoted: false},
    {text: value, isQuoted: true},
  ];
}

/** The IP version of the program that a command names, also through a variable; undefined for any other program. */
function programOf(word: string, variables: ReadonlyMap<string, string>): IpVersion | undefined {
  const variable = VARIABLE.exec(word)?.[1];
  const assigned = variable === undefined ? undefined : variables.get(variable);
  if (variable !== undefined && assigned === undefined) {
    if (!/ip6?t/i.test(variable)) return undefined;
    return variable.includes('6') ? 6 : 4;
  }
  // `$(which iptables)`, `$SBIN/iptables`, `sudo iptables -w`
  const named = (assigned ?? word)
    .replace(/^(?:\$\(|`)(?:which|command -v|type -p)\s+([^\s)`]+)(?:\)|`)$/, '$1')
    .replace(/^\$\{?\w+\}?\//, '/')
    .replace(/^sudo\s+/, '')
    .replace(/\s+(?:-w|--wait)(?:\s+\d+)?$/, '');
  const name = PROGRAM.exec(named)?.[1];
  return name === undefined ? undefined : name === 'ip6tables' ? 6 : 4;
}

/** A variable may hold the target. */
function targetOf(options: readonly string[]): string | undefined {
  const at = options.findLastIndex((option) => TARGET.test(option));
  return at < 0 ? options.find((option) => option.startsWith('$')) : options[at + 1];
}

/** Whether the last rule is complete: a text that breaks off may end in the middle of a target or of its options. */
function isWhole({target, verdict}: LastLine, chains: readonly string[], isCut: boolean): boolean {
  if (target === undefined || ['MARK', 'CONNMARK', 'CT'].includes(target)) return false;
  switch (verdict.kind) {
    case 'accept':
    case 'drop':
    case 'return':
      return true;
    case 'jump':
    case 'goto':
      return (
        chains.includes(verdict.chain) &&
        !chains.some((name) => name !== verdict.chain && name.startsWith(verdict.chain))
      );
    default:
      return !isCut;
  }
}

/** Whether the rule was found; nothing is deleted from an empty chain. */
function deleteRule({rules}: ChainDraft, number: number | undefined, options: readonly string[]): boolean {
  if (number === undefined && options.length > 0 && rules.length === 0) return true;
  const wanted = ruleSpecification(options);
  const at =
    number === undefined ? rules.findIndex(({specification}) => specification === wanted) : number - 1;
  // The value of a variable may make an earlier rule the one that is meant.
  const isFound =
    at >= 0 &&
    at < rules.length &&
    (number !== undefined || !rules.slice(0, at).some(({specification}) => /[$`]/.test(specification)));
  if (isFound) rules.splice(at, 1);
  return isFound;
}

function isAtEdge(lines: readonly string[], line: number): boolean {
  const isBlank = (each: string): boolean => each.trim() === '';
  return lines.slice(0, line - 1).every(isBlank) || lines.slice(line).every(isBlank);
}

function basesOf(
  table: string,
  chains: TableDraft,
  version: IpVersion,
  cutAt: number | undefined,
): readonly BaseChain[] {
  // Further rules may have followed in any chain.
  const rest: readonly Rule[] =
    cutAt === undefined
      ? []
      : [
          {
            line: cutAt,
            text: '',
            matches: [],
            effects: [],
            verdict: {kind: 'unclear', doubt: reason('cut')},
          },
        ];
  const all = new Map(
    [...chains].map(([name, {rules}]) => [name, {name, rules: [...rules.map(({rule}) => rule), ...rest]}]),
  );
  return [...chains].flatMap(([name, {policy, line}]): BaseChain[] => {
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
        rules: [...known, ...(all.get(name)?.rules ?? [])],
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
  const above = lines.slice(0, start + 1);
  const named = (all: readonly string[]): IpVersion | undefined => {
    const program = all.map((line) => SAVE.exec(line)?.[1]).findLast((name) => name !== undefined);
    return program === undefined ? undefined : program === 'ip6tables' ? 6 : 4;
  };
  const commit = lines.findIndex((line, index) => index > start && line.trim() === 'COMMIT');
  const section = lines.slice(start, commit < 0 ? undefined : commit);
  if (section.some((line) => /^\s*-[46]\s+-/.test(line))) return [4, 6];
  const header = named(above.slice(-4).filter((line) => /^\s*#/.test(line)));
  if (header !== undefined) return [header];
  const hasIpv6 = section.some((line) =>
    /\s(?:-[sd]|--(?:src|dst|source|destination))\s+(?:!\s+)?[0-9a-f]*:[0-9a-f:]*/i.test(line),
  );
  const hasIpv4 = section.some((line) =>
    /\s(?:-[sd]|--(?:src|dst|source|destination))\s+(?:!\s+)?\d+\.\d/.test(line),
  );
  if (hasIpv6 !== hasIpv4) return [hasIpv6 ? 6 : 4];
  return [named(above) ?? 4];
}
