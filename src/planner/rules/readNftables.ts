import type {PortRange} from '../../matrix/model';
import {flattenChains, matchesAll, type Chain, type Match, type Statement} from './chains';
import type {RuleSet, SkippedLine, SkipReason} from './model';
import {readRuleAddresses} from './ruleAddresses';
import {readPortRange} from './rulePorts';

interface Token {
  readonly text: string;
  readonly line: number;
  readonly isQuoted?: boolean;
}

interface OpenChain {
  readonly name: string;
  isBase: boolean;
  policy: 'allow' | 'deny';
  readonly statements: Statement[];
}

const comparedHooks = ['input', 'forward', 'output'];

/** Reads `nft list ruleset`. Only chains of filters that packets pass on their way in, through or out are compared. */
export function readNftables(text: string): RuleSet {
  const tokens = tokenize(text);
  const chains: OpenChain[] = [];
  const skipped: SkippedLine[] = [];
  let table = '';
  let sets = new Map<string, readonly string[]>();
  let position = 0;

  const readBlock = (handle: (statement: readonly Token[]) => void): void => {
    for (const statement of statementsOf(takeBlock())) handle(statement);
  };
  /** The tokens between the next brace and the one that closes it. */
  const takeBlock = (): readonly Token[] => {
    while (position < tokens.length && tokens[position]?.text !== '{') position += 1;
    const start = position + 1;
    for (let depth = 0; position < tokens.length; position += 1) {
      const token = tokens[position];
      if (token?.isQuoted !== true && token?.text === '{') depth += 1;
      if (token?.isQuoted !== true && token?.text === '}') depth -= 1;
      if (depth === 0) break;
    }
    position += 1;
    return tokens.slice(start, position - 1);
  };

  while (position < tokens.length) {
    const word = tokens[position]?.text;
    if (word === 'table') {
      table = `${tokens[position + 1]?.text ?? ''} ${tokens[position + 2]?.text ?? ''}`;
      sets = new Map();
      while (position < tokens.length && tokens[position]?.text !== '{') position += 1;
      position += 1;
    } else if (word === 'set' || word === 'map') {
      const name = tokens[position + 1]?.text ?? '';
      const elements = elementsOf(takeBlock());
      if (word === 'set') sets.set(name, elements);
    } else if (word === 'chain') {
      const chain: OpenChain = {
        name: `${table} ${tokens[position + 1]?.text ?? ''}`,
        isBase: false,
        policy: 'allow',
        statements: [],
      };
      chains.push(chain);
      readBlock((statement) => {
        const first = statement[0];
        if (first === undefined) return;
        const line = statement
          .map(({text: part, isQuoted}) => (isQuoted === true ? `"${part}"` : part))
          .join(' ');
        if (first.text === 'type') {
          const hook = statement[statement.findIndex((token) => token.text === 'hook') + 1]?.text ?? '';
          chain.isBase = statement[1]?.text === 'filter' && comparedHooks.includes(hook);
        } else if (first.text === 'policy') {
          chain.policy = statement[1]?.text === 'drop' ? 'deny' : 'allow';
        } else {
          const read = readStatement(statement, sets, table);
          if (typeof read === 'string') skipped.push({line: first.line, text: line, reason: read});
          else if (read !== undefined) chain.statements.push({line: first.line, text: line, ...read});
        }
      });
    } else if (['flowtable', 'counter', 'quota', 'limit'].includes(word ?? '')) takeBlock();
    else position += 1;
  }
  return flattenChains('nftables', chains satisfies readonly Chain[], skipped);
}

/** Words, quoted texts, braces, commas and semicolons; a line break counts as a semicolon. */
function tokenize(text: string): readonly Token[] {
  return text.split(/\r\n|[\n\r]/).flatMap((lineText, index): Token[] => {
    const line = index + 1;
    const found = [...lineText.matchAll(/"([^"]*)"?|#.*|([{},;])|([^\s{},;"]+)/g)].flatMap(
      ([, quoted, sign, word]): Token[] => {
        if (quoted !== undefined) return [{text: quoted, line, isQuoted: true}];
        const plain = sign ?? word;
        return plain === undefined ? [] : [{text: plain, line}];
      },
    );
    return [...found, {text: ';', line}];
  });
}

/** Statements end at a line break or semicolon, but not within braces. */
function statementsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const statements: Token[][] = [];
  let current: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.isQuoted !== true && token.text === '{') depth += 1;
    if (token.isQuoted !== true && token.text === '}') depth -= 1;
    if (token.isQuoted !== true && token.text === ';') {
      if (depth > 0) continue;
      if (current.length > 0) statements.push(current);
      current = [];
    } else current.push(token);
  }
  if (current.length > 0) statements.push(current);
  return statements;
}

function elementsOf(block: readonly Token[]): readonly string[] {
  const start = block.findIndex(({text}) => text === 'elements');
  return start < 0 ? [] : listOf(block.slice(start).filter(({text}) => text !== ';'));
}

/** The parts between the braces, without counters, timeouts and comments. */
function listOf(tokens: readonly Token[]): readonly string[] {
  const open = tokens.findIndex(({text}) => text === '{');
  const close = tokens.findIndex(({text}) => text === '}');
  const parts: string[] = [];
  let fresh = true;
  for (const {text} of tokens.slice(open + 1, close < 0 ? undefined : close)) {
    if (text === ',') fresh = true;
    else if (fresh) {
      parts.push(text);
      fresh = false;
    }
  }
  return parts;
}

/** A statement, the reason why it is not compared, or nothing where it has no effect on what passes. */
function readStatement(
  tokens: readonly Token[],
  sets: ReadonlyMap<string, readonly string[]>,
  table: string,
): {match: Match; verdict: Statement['verdict']} | SkipReason | undefined {
  let match = matchesAll;
  let reason: SkipReason | undefined;
  let position = 0;
  const peek = (): string => tokens[position]?.text ?? '';
  const take = (): string => {
    const text = peek();
    position += 1;
    return text;
  };
  /** One value, a list in braces, or the elements of a named set. */
  const takeValues = (): readonly string[] => {
    if (peek() === '==') take();
    if (peek() === '!=') {
      reason ??= 'negation';
      take();
    }
    const first = peek();
    if (first.startsWith('@')) {
      take();
      const elements = sets.get(first.slice(1));
      if (elements === undefined) reason ??= 'unknown-list';
      return elements ?? [];
    }
    if (first !== '{') {
      const values = [take()];
      while (peek() === ',') {
        take();
        values.push(take());
      }
      return values;
    }
    const start = position;
    while (position < tokens.length && peek() !== '}') position += 1;
    position += 1;
    return listOf(tokens.slice(start, position));
  };
  const narrowAddress = (side: 'from' | 'to'): void => {
    const values = takeValues();
    const addresses = readRuleAddresses(values);
    if (addresses === undefined)
      reason ??= values.some((value) => value.includes(':')) ? 'unreadable' : 'unknown-list';
    else match = {...match, [side]: addresses};
  };
  const narrowPorts = (): void => {
    const ports = takeValues().map(readPortRange);
    const known = ports.filter((range): range is PortRange => range !== undefined);
    if (known.length < ports.length) reason ??= 'service-name';
    else match = {...match, ports: known};
  };

  while (position < tokens.length) {
    const word = take();
    switch (word) {
      case 'ip':
      case 'ip6': {
        const field = take();
        if (field === 'saddr') narrowAddress('from');
        else if (field === 'daddr') narrowAddress('to');
        else if (field === 'protocol' || field === 'nexthdr') match = {...match, protocols: takeValues()};
        else reason ??= 'unreadable';
        break;
      }
      case 'tcp':
      case 'udp':
      case 'th': {
        const field = take();
        if (word !== 'th') match = {...match, protocols: [word]};
        if (field === 'dport') narrowPorts();
        else if (field === 'sport') {
          takeValues();
          reason ??= 'source-port';
        } else reason ??= 'unreadable';
        break;
      }
      case 'meta': {
        const field = take();
        if (field === 'l4proto') match = {...match, protocols: takeValues()};
        else if (['nfproto', 'protocol', 'iifname', 'oifname', 'iif', 'oif'].includes(field)) {
          if (takeValues().includes('lo')) reason ??= 'loopback';
        } else reason ??= 'unreadable';
        break;
      }
      case 'iif':
      case 'iifname':
      case 'oif':
      case 'oifname':
        if (takeValues().includes('lo')) reason ??= 'loopback';
        break;
      case 'ct':
        if (take() !== 'state') reason ??= 'unreadable';
        else {
          if (peek() === 'vmap') return 'replies';
          if (!takeValues().includes('new')) reason ??= 'replies';
        }
        break;
      case 'counter':
        if (peek() === 'packets') position += 4;
        else if (peek() === 'name') position += 2;
        break;
      case 'comment':
        take();
        break;
      case 'log':
        while (['prefix', 'level', 'group', 'flags', 'snaplen', 'queue-threshold'].includes(peek()))
          position += 2;
        break;
      case 'accept':
        return reason ?? {match, verdict: 'allow'};
      case 'drop':
      case 'reject':
        return reason ?? {match, verdict: 'deny'};
      case 'jump':
      case 'goto':
        return reason ?? {match, verdict: {jump: `${table} ${take()}`}};
      default:
        reason ??= 'unreadable';
    }
  }
  return reason;
}
