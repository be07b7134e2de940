import {readSpan} from '../addressSpan';
import {reason, type Reason} from '../reasons';
import {no, unknown} from '../truth';
import type {
  BaseChain,
  Chain,
  Effect,
  Element,
  Field,
  Hook,
  IpVersion,
  Match,
  Rule,
  Values,
  Verdict,
} from '../netfilter/model';
import {protocolNumber, readFlags, readNumber, readPortValues} from '../netfilter/readValues';
import {rulesRead, usualMachine, type NotRead, type RuleFormat, type RulesRead} from '../netfilter/rulesRead';
import type {AstElement, AstRule, BaseDeclaration, CaseEntry, Right, Selector} from './ast';

export interface RuleDraft {
  rule: AstRule;
  readonly isAnywhere: boolean;
}

interface ChainDraft {
  readonly name: string;
  readonly rules: RuleDraft[];
  base: BaseDeclaration | undefined;
}

interface SetDraft {
  elements: AstElement[];
  entries: CaseEntry[];
  /** Dynamic: its elements are a snapshot. */
  isChanging: boolean;
}

interface TableDraft {
  readonly family: string;
  readonly name: string;
  isDormant: boolean;
  readonly chains: Map<string, ChainDraft>;
  readonly sets: Map<string, SetDraft>;
}

const hooks: readonly Hook[] = [
  'ingress',
  'prerouting',
  'input',
  'forward',
  'output',
  'postrouting',
  'egress',
];
const priorityNames: Readonly<Record<string, number>> = {
  raw: -300,
  mangle: -150,
  dstnat: -100,
  filter: 0,
  security: 50,
  srcnat: 100,
};

/** A priority as written: `-5`, `filter`, `filter + 1`; undefined for anything else. */
export function readPriority(text: string): number | undefined {
  const [, name = '', sign = '+', number = '0'] =
    /^\s*(?:([a-z]+)\s*(?:([+-])\s*(\d+))?)\s*$/.exec(text) ?? [];
  if (Object.hasOwn(priorityNames, name)) {
    return (priorityNames[name] ?? 0) + (sign === '-' ? -1 : 1) * Number(number);
  }
  const plain = text.replace(/\s/g, '');
  return /^[+-]?\d+$/.test(plain) ? Number(plain) : undefined;
}

/** The tables of a ruleset while it is read, line by line or from JSON, and their translation into a `Ruleset`. */
export class NftDocument {
  private readonly tables = new Map<string, TableDraft>();
  private readonly doubts: Reason[] = [];
  private readonly setAside: NotRead[] = [];

  leave(line: number, text: string, why: Reason): void {
    this.setAside.push({line, text, reason: why});
    this.doubts.push({...why, line});
  }

  /** A line that cannot change what is allowed. */
  pass(line: number, text: string): void {
    this.setAside.push({line, text, reason: reason('unreadable')});
  }

  table(family: string, name: string): TableDraft {
    const key = `${family} ${name}`;
    const table: TableDraft = this.tables.get(key) ?? {
      family,
      name,
      isDormant: false,
      chains: new Map(),
      sets: new Map(),
    };
    this.tables.set(key, table);
    return table;
  }

  hasRead(): boolean {
    return this.tables.size > 0;
  }

  hasRules(): boolean {
    return [...this.tables.values()].some(({chains}) =>
      [...chains.values()].some(({rules}) => rules.length > 0),
    );
  }

  deleteTable(family: string, name: string): void {
    this.tables.delete(`${family} ${name}`);
  }

  flush(): void {
    this.tables.clear();
  }

  chain(family: string, table: string, name: string): ChainDraft {
    const {chains} = this.table(family, table);
    const chain = chains.get(name) ?? {name, rules: [], base: undefined};
    chains.set(name, chain);
    return chain;
  }

  set(family: string, table: string, name: string): SetDraft {
    const {sets} = this.table(family, table);
    const set = sets.get(name) ?? {elements: [], entries: [], isChanging: false};
    sets.set(name, set);
    return set;
  }

  read(format: RuleFormat): RulesRead {
    const tables = [...this.tables.values()].filter(({isDormant}) => !isDormant);
    // If no set in the whole text has any elements, it was printed without them.
    const isTerse = ![...this.tables.values()].some(({sets}) =>
      [...sets.values()].some(({elements, entries}) => elements.length > 0 || entries.length > 0),
    );
    const rules: Rule[] = [];
    const bases: BaseChain[] = [];
    let policies = 0;
    for (const table of tables) {
      const compiled = new Map<string, Chain>();
      for (const [name, {rules: drafts}] of table.chains) {
        const own = drafts.map(({rule, isAnywhere}) => compileRule(rule, table, isTerse, isAnywhere));
        rules.push(...own);
        compiled.set(name, {name, rules: own});
      }
      for (const {name, base} of table.chains.values()) {
        if (base === undefined) continue;
        policies += 1;
        const chain = baseOf(table, name, base, compiled);
        if (chain !== undefined) bases.push(chain);
      }
    }
    const filters = tables.flatMap(({chains}) =>
      [...chains.values()].flatMap(({base}) => (base?.type === 'filter' ? [base.hook] : [])),
    );
    return rulesRead(
      {
        format,
        ruleset: {bases, doubts: this.doubts, mayAllow: []},
        rules: rules.sort((a, b) => a.line - b.line),
        machine: usualMachine(hooks.filter((hook) => filters.includes(hook))),
      },
      policies,
      this.setAside,
    );
  }
}

function baseOf(
  {family, name: table}: TableDraft,
  name: string,
  base: BaseDeclaration,
  chains: ReadonlyMap<string, Chain>,
): BaseChain | undefined {
  const hook = hooks.find((each) => each === base.hook);
  // Bridges and ARP are below the layer that a plan is about.
  if (family === 'bridge' || family === 'arp') return undefined;
  const rules = chains.get(name)?.rules ?? [];
  const natPriority = hook === 'prerouting' || hook === 'output' ? -100 : 100;
  return {
    name,
    title: `${family} ${table} ${name}`,
    // An unknown hook could be any of them.
    hooks: hook === undefined ? ['forward', 'input', 'output'] : [hook],
    rules:
      hook === undefined
        ? [
            {
              line: base.line,
              text: base.hook,
              matches: [],
              effects: [],
              verdict: {kind: 'unclear', doubt: reason('match', {text: base.hook})},
            },
          ]
        : rules,
    version: versionOf(family),
    priority: base.type === 'nat' ? natPriority : (base.priority ?? 0),
    policy: base.policy,
    line: base.line,
    someDevices: base.someDevices || family === 'netdev',
    chains,
  };
}

function versionOf(family: string): IpVersion | undefined {
  if (family === 'ip') return 4;
  return family === 'ip6' ? 6 : undefined;
}

function compileRule(
  {line, text, statements}: AstRule,
  table: TableDraft,
  isTerse: boolean,
  isAnywhere: boolean,
): Rule {
  const matches: Match[] = isAnywhere ? [{always: unknown(reason('match', {text: 'index'}))}] : [];
  const effects: Effect[] = [];
  let verdict: Verdict = {kind: 'continue'};
  let cases: Rule['cases'];
  let hasEffect = false;
  for (const statement of statements) {
    switch (statement.do) {
      case 'match': {
        const match = compileMatch(statement.left, statement.operator, statement.right, table, isTerse);
        matches.push(match);
        // Changes made before this match have happened even if it fails.
        if (hasEffect) effects.forEach((effect, index) => (effects[index] = uncertain(effect)));
        break;
      }
      case 'cases': {
        const list = 'entries' in statement.right ? undefined : table.sets.get(statement.right.ref);
        const entries = 'entries' in statement.right ? statement.right.entries : (list?.entries ?? []);
        const fields = statement.left.map(fieldOf);
        if (fields.some((field) => field !== undefined && 'always' in field)) {
          matches.push({always: no});
          break;
        }
        const known = fields.flatMap((field) => (field === undefined || 'always' in field ? [] : [field]));
        const isKnown = known.length === fields.length;
        const isMissing =
          'ref' in statement.right &&
          (list === undefined || list.isChanging || (entries.length === 0 && isTerse));
        const unknownKey: Element = [{doubt: doubtOf(keysOf(statement.left))}];
        cases = {
          fields: isKnown ? known : [{kind: 'transport'}],
          entries: entries.map(({element, verdict: own}) => ({
            element: isKnown ? elementOf(known, statement.left, element) : unknownKey,
            verdict: own,
          })),
          ...(isMissing && 'ref' in statement.right && {doubt: reason('set', {name: statement.right.ref})}),
        };
        break;
      }
      case 'verdict':
        verdict = statement.verdict;
        break;
      case 'doubt':
        matches.push({always: unknown(statement.doubt)});
        if (statement.mayDecide === true && verdict.kind === 'continue') {
          verdict = {kind: 'unclear', doubt: statement.doubt};
        }
        break;
      case 'set-mark':
        effects.push(markEffect(statement.of, statement.value));
        hasEffect = true;
        break;
      default:
        effects.push({kind: statement.do});
    }
  }
  return {line, text, matches, effects, verdict, ...(cases !== undefined && {cases})};
}

function uncertain(effect: Effect): Effect {
  return effect.kind === 'mark' ? {kind: 'mark', of: effect.of, from: effect.from} : effect;
}

const keysOf = (selectors: readonly Selector[]): string => selectors.map(({key}) => key).join(' . ');

function compileMatch(
  left: readonly Selector[],
  operator: string,
  right: Right,
  table: TableDraft,
  isTerse: boolean,
): Match {
  const text = keysOf(left);
  const fields = left.map(fieldOf);
  if (fields.some((field) => field !== undefined && 'always' in field)) return {always: no};
  if (text.startsWith('fib ') && /\boif$/.test(text)) return reversePath(left, operator, right);
  const known = fields.flatMap((field) => (field === undefined || 'always' in field ? [] : [field]));
  if (known.length < fields.length) return {always: unknown(doubtOf(text))};
  const list = 'ref' in right ? table.sets.get(right.ref) : undefined;
  if ('ref' in right && (list === undefined || list.isChanging || (list.elements.length === 0 && isTerse))) {
    return {always: unknown(reason('set', {name: right.ref}))};
  }
  const elements = 'ref' in right ? (list?.elements ?? []) : right.elements;
  const negated = operator === '!=' || operator === '!';
  const [field] = known;
  // For a list of bits, `==` and `!=` require all of them together, but did not in older versions of nft.
  const isList = 'elements' in right && !right.isSet && elements.length > 1;
  if (
    isList &&
    (operator === '==' || operator === '!=') &&
    (field?.kind === 'state' || field?.kind === 'flags')
  ) {
    return {always: unknown(reason('match', {text: `${text} ${operator} ${elements.flat().join(',')}`}))};
  }
  if (field?.kind === 'flags' && known.length === 1) return flagsMatch(field, operator, right, elements);
  if (['<', '>', '<=', '>='].includes(operator))
    return compare(field, operator, elements[0]?.[0] ?? '', text);
  return {fields: known, negated, elements: elements.map((element) => elementOf(known, left, element))};
}

/** Why a selector is unknown: interfaces have a reason of their own. */
function doubtOf(text: string): Reason {
  return /iif|oif/.test(text) ? reason('interface', {name: text}) : reason('match', {text});
}

/** `fib saddr . iif oif missing`: whether the route back uses the interface on which the packet arrived. */
function reversePath(left: readonly Selector[], operator: string, right: Right): Match {
  const values = 'elements' in right ? right.elements.flat() : [];
  const [value = ''] = values;
  const isMissing = value === 'missing' || value === '0';
  const isExisting = value === 'exists' || value === '1';
  const text = keysOf(left);
  if (!text.startsWith('fib saddr') || values.length !== 1 || (!isMissing && !isExisting)) {
    return {always: unknown(reason('route'))};
  }
  return {presumed: isExisting !== (operator === '!='), doubt: reason('route')};
}

function flagsMatch(field: Field, operator: string, right: Right, elements: readonly AstElement[]): Match {
  const values = elements.map(([text = '']) => readFlags(text));
  if (values.some((value) => value === undefined))
    return {always: unknown(reason('match', {text: 'tcp flags'}))};
  const flags = values.flatMap((value) => value ?? []);
  const exact = (negated: boolean, numbers: readonly bigint[]): Match => ({
    fields: [field],
    negated,
    elements: numbers.map((number): Element => [{first: number, last: number}]),
  });
  const isSet = 'elements' in right ? right.isSet : true;
  // Without a mask and without braces, a list of flags means "any of these".
  const isAnyFlag = !isSet && field.mask === undefined && (operator === 'implicit' || operator === '!');
  if (!isAnyFlag) return exact(operator === '!=', flags);
  const mask = flags.reduce((all, flag) => all | flag, 0n);
  return {
    fields: [{...field, mask}],
    negated: operator === 'implicit',
    elements: [[{first: 0n, last: 0n}]],
  };
}

function compare(field: Field | undefined, operator: string, text: string, written: string): Match {
  const value = field === undefined ? undefined : elementOf([field], [{key: written}], [text])[0];
  if (field === undefined || value === undefined || !('first' in value)) {
    return {always: unknown(reason('match', {text: `${written} ${operator} ${text}`}))};
  }
  const top = field.kind === 'source' || field.kind === 'destination' ? (1n << 128n) - 1n : 0xffff_ffffn;
  const {first} = value;
  const span =
    operator === '<'
      ? {first: 0n, last: first - 1n}
      : operator === '<='
        ? {first: 0n, last: first}
        : {first: operator === '>' ? first + 1n : first, last: top};
  return {fields: [field], negated: false, elements: [[span]]};
}

/** Protocols other than TCP and UDP: a packet of the plan never has such a header. */
const otherHeaders = /^(?:icmp|icmpv6|igmp|sctp|dccp|udplite|esp|ah|comp|arp|gre|geneve|gretap|vxlan)\b/;

/** The field that a selector stands for; `always`: a packet of the plan lacks it; undefined: unknown. */
function fieldOf({key, mask}: Selector): Field | {readonly always: 'no'} | undefined {
  const field = plainField(key);
  if (field === undefined) return otherHeaders.test(key) ? {always: 'no'} : undefined;
  if (mask === undefined) return field;
  const number = field.kind === 'flags' ? readFlags(mask) : (readNumber(mask) ?? readSpanNumber(mask));
  return number === undefined ? undefined : maskable(field.kind) ? {...field, mask: number} : undefined;
}

function maskable(kind: Field['kind']): boolean {
  return kind === 'mark' || kind === 'connectionMark' || kind === 'flags';
}

function readSpanNumber(text: string): bigint | undefined {
  return readSpan(text)?.first;
}

function plainField(key: string): Field | undefined {
  switch (key) {
    case 'ip saddr':
      return {kind: 'source', version: 4};
    case 'ip daddr':
      return {kind: 'destination', version: 4};
    case 'ip6 saddr':
      return {kind: 'source', version: 6};
    case 'ip6 daddr':
      return {kind: 'destination', version: 6};
    case 'tcp dport':
      return {kind: 'destinationPort', transports: ['tcp']};
    case 'udp dport':
      return {kind: 'destinationPort', transports: ['udp']};
    case 'th dport':
      return {kind: 'destinationPort', transports: ['tcp', 'udp']};
    case 'tcp sport':
      return {kind: 'sourcePort', transports: ['tcp']};
    case 'udp sport':
      return {kind: 'sourcePort', transports: ['udp']};
    case 'th sport':
      return {kind: 'sourcePort', transports: ['tcp', 'udp']};
    case 'tcp flags':
      return {kind: 'flags', transports: ['tcp']};
    case 'meta l4proto':
      return {kind: 'transport'};
    case 'ip protocol':
      return {kind: 'transport', version: 4};
    case 'ip6 nexthdr':
      return {kind: 'transport', version: 6};
    case 'meta nfproto':
    case 'meta protocol':
    case 'ether type':
      return {kind: 'version'};
    case 'ip version':
      return {kind: 'version', version: 4};
    case 'ip6 version':
      return {kind: 'version', version: 6};
    case 'meta mark':
      return {kind: 'mark'};
    case 'ct mark':
      return {kind: 'connectionMark'};
    case 'ct state':
      return {kind: 'state'};
    case 'ct status':
      return {kind: 'status'};
    case 'ct direction':
      return {kind: 'direction'};
    case 'meta iifname':
    case 'meta iif':
      return {kind: 'inputInterface'};
    case 'meta oifname':
    case 'meta oif':
      return {kind: 'outputInterface'};
    case 'meta pkttype':
      return {kind: 'packetType'};
    case 'fib saddr type':
      return {kind: 'sourceType'};
    case 'fib daddr type':
      return {kind: 'destinationType'};
    default:
      return undefined;
  }
}

function elementOf(fields: readonly Field[], selectors: readonly Selector[], element: AstElement): Element {
  if (element.length === 1 && element[0] === '*') return fields.map((field) => everything(field));
  return fields.map((field, index): Values => {
    const text = element[index];
    return text === undefined
      ? {doubt: reason('match', {text: keysOf(selectors)})}
      : valuesOf(field, selectors[index]?.key ?? '', text);
  });
}

const everything = ({kind}: Field): Values =>
  kind === 'inputInterface' || kind === 'outputInterface'
    ? {text: '*'}
    : {first: 0n, last: (1n << 128n) - 1n};

const versions: Readonly<Record<string, bigint>> = {
  ipv4: 4n,
  ip: 4n,
  ipv6: 6n,
  ip6: 6n,
  '2': 4n,
  '10': 6n,
  '4': 4n,
  '6': 6n,
  '0x0800': 4n,
  '0x800': 4n,
  '0x86dd': 6n,
};

function valuesOf(field: Field, key: string, text: string): Values {
  const doubt: Values = {doubt: reason('match', {text: `${key} ${text}`})};
  switch (field.kind) {
    case 'source':
    case 'destination': {
      const span = readSpan(text);
      if (span !== undefined) return span;
      return /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+$/i.test(text) ? {text: text.toLowerCase()} : doubt;
    }
    case 'sourcePort':
    case 'destinationPort':
      return readPortValues(text, '-');
    case 'transport': {
      const exact = protocolNumber(text);
      if ('first' in exact || !text.includes('-')) return exact;
      return rangeOf(text, (part) => protocolOrUndefined(part)) ?? exact;
    }
    case 'version': {
      const folded = text.toLowerCase();
      if (!Object.hasOwn(versions, folded)) return doubt;
      const version = versions[folded] ?? 0n;
      return {first: version, last: version};
    }
    case 'mark':
    case 'connectionMark':
      return rangeOf(text, readNumber) ?? doubt;
    case 'flags': {
      const flags = readFlags(text);
      return flags === undefined ? doubt : {first: flags, last: flags};
    }
    case 'inputInterface':
    case 'outputInterface':
      // An index does not reveal the name of the interface.
      return /^\d+$/.test(text) ? {doubt: reason('interface', {name: text})} : {text};
    default:
      return {text: text.toLowerCase()};
  }
}

function protocolOrUndefined(text: string): bigint | undefined {
  const values = protocolNumber(text);
  return 'first' in values ? values.first : undefined;
}

function rangeOf(text: string, read: (text: string) => bigint | undefined): Values | undefined {
  const [from = '', to = from] = text.split('-');
  const [first, last] = [read(from), read(to)];
  return first === undefined || last === undefined ? undefined : {first, last};
}

const ALL_BITS = 0xffff_ffffn;

/** `0x1`, `ct mark`, `meta mark | 0x1`, `mark and 0xff or 0x1`; anything else makes the mark unknown. */
function markEffect(of: 'mark' | 'connectionMark', value: string): Effect {
  const number = readNumber(value);
  if (number !== undefined) return {kind: 'mark', of, from: of, and: 0n, xor: number};
  const [, base = '', rest = ''] = /^((?:meta |ct )?mark)((?: \S+ \S+)*)$/.exec(value) ?? [];
  const from = base === 'ct mark' ? 'connectionMark' : 'mark';
  if (base === '') return {kind: 'mark', of, from: of};
  let and = ALL_BITS;
  let xor = 0n;
  for (const [, operator = '', operand = ''] of rest.matchAll(/ (\S+) (\S+)/g)) {
    const bits = readNumber(operand);
    if (bits === undefined) return {kind: 'mark', of, from};
    if (operator === '&' || operator === 'and') {
      and &= bits;
      xor &= bits;
    } else if (operator === '|' || operator === 'or') {
      and &= ~bits & ALL_BITS;
      xor = (xor & ~bits & ALL_BITS) | bits;
    } else if (operator === '^' || operator === 'xor') xor ^= bits;
    else return {kind: 'mark', of, from};
  }
  return {kind: 'mark', of, from, and, xor};
}
