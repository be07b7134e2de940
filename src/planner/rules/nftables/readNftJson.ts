import {reason, type Reason} from '../reasons';
import type {RulesRead} from '../netfilter/rulesRead';
import type {AstElement, AstStatement, CaseEntry, Operator, Right, Selector} from './ast';
import {NftDocument, readPriority} from './document';
import {caseVerdict, extension} from './parseRule';
import {rejectOf} from './rejectOf';

type Json = string | number | boolean | null | readonly Json[] | {readonly [key: string]: Json | undefined};
type JsonObject = Readonly<Record<string, Json | undefined>>;

/** Reads the output of `nft -j list ruleset`; undefined if the text is other JSON. Never throws. */
export function readNftJson(text: string): RulesRead | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const objects = objectOf(parsed as Json)?.nftables;
  if (!Array.isArray(objects)) return undefined;
  const document = new NftDocument();
  const lines = ruleLines(text);
  let count = 0;
  for (const item of objects as readonly Json[]) {
    const outer = objectOf(item) ?? {};
    // Commands for `nft -j -f` wrap what they add.
    const [kind, content] = firstEntry(objectOf(outer.add) ?? outer);
    const inner = objectOf(content) ?? {};
    const family = textOf(inner.family);
    const table = textOf(inner.table);
    const name = textOf(inner.name);
    switch (kind) {
      case 'table':
        document.table(family, name);
        if (namesIn(inner.flags).includes('dormant')) document.table(family, name).isDormant = true;
        break;
      case 'chain': {
        const chain = document.chain(family, table, name);
        if (inner.hook !== undefined) {
          // The program lists each chain once.
          if (chain.base !== undefined)
            document.leave(1, name, reason('several', {text: [family, table, name].join(' ')}));
          chain.base = {
            type: textOf(inner.type),
            hook: textOf(inner.hook),
            priority: readPriority(textOf(inner.prio)),
            policy: inner.policy === 'drop' ? 'drop' : 'accept',
            line: 1,
            someDevices: inner.dev !== undefined,
          };
        }
        break;
      }
      case 'set':
      case 'map': {
        const set = document.set(family, table, name);
        if (namesIn(inner.flags).some((flag) => flag === 'dynamic' || flag === 'timeout'))
          set.isChanging = true;
        if (kind === 'map') set.entries.push(...entriesOf(listOf(inner.elem)));
        else set.elements.push(...listOf(inner.elem).flatMap((each) => elementOf(each)));
        break;
      }
      case 'rule': {
        const line = lines[count] ?? 1;
        count += 1;
        document.chain(family, table, textOf(inner.chain)).rules.push({
          rule: {
            line,
            text: JSON.stringify(inner.expr ?? []).slice(0, 300),
            statements: listOf(inner.expr).flatMap((expression) => {
              const object = objectOf(expression) ?? {};
              const filled = objectOf(object.set);
              if (filled !== undefined)
                document.set(family, table, textOf(filled.set).replace(/^@/, '')).isChanging = true;
              return statementsOf(object);
            }),
          },
          isAnywhere: false,
        });
        break;
      }
      case 'element':
        document
          .set(family, table, name)
          .elements.push(...listOf(inner.elem).flatMap((each) => elementOf(each)));
        break;
      case 'metainfo':
      case 'counter':
      case 'quota':
      case 'limit':
      case 'flowtable':
      case 'ct helper':
      case 'ct timeout':
      case 'ct expectation':
      case 'secmark':
      case 'synproxy':
      case 'flush':
        break;
      default:
        document.leave(1, kind, reason('command', {text: kind}));
    }
  }
  return document.read('nftables-json');
}

/** The line on which each rule begins. */
function ruleLines(text: string): readonly number[] {
  const lines: number[] = [];
  let line = 1;
  for (const [found, key] of text.matchAll(/\n|"((?:\\.|[^"\\])*)"(?=\s*:)|"(?:\\.|[^"\\])*"/g)) {
    if (found === '\n') line += 1;
    else if (key === 'rule') lines.push(line);
  }
  return lines;
}

/** The only key of an object that wraps another value. */
function firstEntry(object: JsonObject): readonly [string, Json | undefined] {
  return Object.entries(object)[0] ?? ['', undefined];
}

function objectOf(value: Json | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function namesIn(value: Json | undefined): readonly string[] {
  return listOf(value).map(textOf);
}

const doubtful = (doubt: Reason): readonly AstStatement[] => [{do: 'doubt', doubt}];

const notKnown = (text: string): readonly AstStatement[] =>
  doubtful(reason('match', {text: text.slice(0, 60)}));

function statementsOf(object: JsonObject): readonly AstStatement[] {
  const [key, value] = firstEntry(object);
  const inner = objectOf(value) ?? {};
  switch (key) {
    case 'match':
      return [
        matchOf(inner) ?? {do: 'doubt', doubt: reason('match', {text: JSON.stringify(inner).slice(0, 60)})},
      ];
    case 'vmap':
      return casesOf(inner);
    case 'accept':
    case 'drop':
    case 'return':
    case 'continue':
      return [{do: 'verdict', verdict: {kind: key}}];
    case 'jump':
    case 'goto':
      return [{do: 'verdict', verdict: {kind: key, chain: textOf(inner.target)}}];
    case 'reject':
      // `icmp`, `icmpv6`, `icmpx` or `tcp reset`.
      return rejectOf(textOf(inner.type).split(' ')[0]);
    case 'counter':
    case 'log':
    case 'last':
    case 'dup':
    case 'flow':
    case 'ct helper':
    case 'ct timeout':
    case 'ct expectation':
    case 'secmark':
      return [];
    case 'limit':
    case 'quota':
    case 'ct count':
    case 'meter':
      return doubtful(reason('rate'));
    case 'notrack':
      return [{do: 'notrack'}];
    case 'masquerade':
    case 'snat':
      return [{do: 'translate-source'}, {do: 'verdict', verdict: {kind: 'accept'}}];
    case 'dnat':
    case 'redirect':
      return [{do: 'translate-destination'}, {do: 'verdict', verdict: {kind: 'accept'}}];
    case 'queue':
    case 'tproxy':
    case 'synproxy':
    case 'fwd':
      return [{do: 'verdict', verdict: {kind: 'unclear', doubt: reason('target', {text: key})}}];
    case 'mangle':
      return changeOf(inner);
    case 'set':
      return doubtful(reason('set', {name: textOf(inner.set).replace(/^@/, '')}));
    case 'xt':
      return extension(textOf(inner.type), textOf(inner.name));
    default:
      return [{do: 'doubt', doubt: reason('match', {text: key}), mayDecide: true}];
  }
}

function changeOf(inner: JsonObject): readonly AstStatement[] {
  const key = selectorOf(inner.key)?.key ?? '';
  if (key === 'meta mark' || key === 'ct mark') {
    const of = key === 'meta mark' ? 'mark' : 'connectionMark';
    return [{do: 'set-mark', of, value: markValue(inner.value) ?? '?'}];
  }
  if (/ (?:daddr|dport)$/.test(key)) return [{do: 'translate-destination'}];
  if (/ (?:saddr|sport)$/.test(key)) return [{do: 'translate-source'}];
  return [];
}

/** A mark value in the syntax of a rule. */
function markValue(value: Json | undefined): string | undefined {
  const plain = textOf(value);
  if (plain !== '') return plain;
  const object = objectOf(value);
  if (object === undefined) return undefined;
  const selector = selectorOf(value);
  if (selector !== undefined && selector.mask === undefined) return selector.key;
  const [operator, operands] = firstEntry(object);
  const [left, right] = listOf(operands);
  const before = markValue(left);
  const after = textOf(right);
  return ['&', '|', '^'].includes(operator) && before !== undefined && after !== ''
    ? `${before} ${operator} ${after}`
    : undefined;
}

function casesOf(inner: JsonObject): readonly AstStatement[] {
  const left = selectorsOf(inner.key);
  if (left === undefined) return notKnown(JSON.stringify(inner.key));
  const reference = textOf(inner.data);
  return reference.startsWith('@')
    ? [{do: 'cases', left, right: {ref: reference.slice(1)}}]
    : [{do: 'cases', left, right: {entries: entriesOf(listOf(objectOf(inner.data)?.set))}}];
}

function entriesOf(pairs: readonly Json[]): readonly CaseEntry[] {
  return pairs.flatMap((pair): CaseEntry[] => {
    const [key, data] = listOf(pair);
    const [word, content] = firstEntry(objectOf(data) ?? {});
    return elementOf(key ?? null).map((element) => ({
      element,
      verdict: caseVerdict(word, textOf(objectOf(content)?.target)),
    }));
  });
}

const operators: readonly Operator[] = ['==', '!=', '!', '<', '>', '<=', '>='];

function matchOf(inner: JsonObject): AstStatement | undefined {
  const left = selectorsOf(inner.left);
  if (left === undefined) return undefined;
  const written = textOf(inner.op);
  const operator = written === 'in' ? 'implicit' : operators.find((each) => each === written);
  if (operator === undefined) return undefined;
  const right = rightOf(inner.right);
  return right === undefined ? undefined : {do: 'match', left, operator, right};
}

function rightOf(value: Json | undefined): Right | undefined {
  const reference = textOf(value);
  if (reference.startsWith('@')) return {ref: reference.slice(1)};
  const set = objectOf(value)?.set;
  if (set !== undefined) return {elements: listOf(set).flatMap((each) => elementOf(each)), isSet: true};
  if (value === undefined) return undefined;
  return {elements: listOf(value).flatMap((each) => elementOf(each)), isSet: false};
}

function elementOf(value: Json): readonly AstElement[] {
  const object = objectOf(value);
  if (object?.elem !== undefined) return elementOf(objectOf(object.elem)?.val ?? null);
  if (object?.concat !== undefined) return [listOf(object.concat).map(partOf)];
  return [[partOf(value)]];
}

function partOf(value: Json): string {
  const object = objectOf(value);
  if (object === undefined) {
    if (typeof value === 'boolean') return value ? 'exists' : 'missing';
    if (Array.isArray(value)) return (value as readonly Json[]).map(partOf).join('|');
    return textOf(value);
  }
  const prefix = objectOf(object.prefix);
  if (prefix !== undefined) return `${textOf(prefix.addr)}/${textOf(prefix.len)}`;
  if (object.range !== undefined) return listOf(object.range).map(textOf).join('-');
  if (object['|'] !== undefined) return listOf(object['|']).map(partOf).join('|');
  if (object.elem !== undefined) return partOf(objectOf(object.elem)?.val ?? null);
  return JSON.stringify(object);
}

function selectorsOf(value: Json | undefined): readonly Selector[] | undefined {
  const concat = objectOf(value)?.concat;
  const selectors = (concat === undefined ? [value] : listOf(concat)).map(selectorOf);
  return selectors.some((each) => each === undefined) ? undefined : selectors.flatMap((each) => each ?? []);
}

function selectorOf(value: Json | undefined): Selector | undefined {
  const object = objectOf(value);
  if (object === undefined) return undefined;
  const [kind, content] = firstEntry(object);
  const inner = objectOf(content) ?? {};
  switch (kind) {
    case 'payload':
      return {key: `${textOf(inner.protocol)} ${textOf(inner.field)}`.trim()};
    case 'meta':
      return {key: `meta ${textOf(inner.key)}`};
    case 'ct':
      return {key: ['ct', textOf(inner.dir), textOf(inner.key)].filter((word) => word !== '').join(' ')};
    case 'fib':
      return {key: `fib ${namesIn(inner.flags).join(' . ')} ${textOf(inner.result)}`};
    case '&': {
      const [left, right] = listOf(content);
      const selector = selectorOf(left);
      const mask = right === undefined ? '' : partOf(right);
      return selector === undefined || selector.mask !== undefined ? undefined : {key: selector.key, mask};
    }
    default:
      return {key: kind};
  }
}
