import {reason} from '../reasons';
import type {Verdict} from '../netfilter/model';
import type {AstElement, AstRule, AstStatement, CaseEntry, Operator, Right, Selector} from './ast';
import {rejectOf} from './rejectOf';
import type {Token} from './tokens';

/** Keys of `meta` that may be used without that keyword. */
const bareMeta = new Set(
  (
    'iifname oifname iif oif iifgroup oifgroup iiftype oiftype mark skuid skgid nftrace rtclassid pkttype cpu cgroup ' +
    'length protocol nfproto l4proto priority random time day hour ibrname obrname secpath'
  ).split(' '),
);

/** Headers that are followed by the name of one of their fields. */
const headers = new Set(
  (
    'ip ip6 tcp udp th icmp icmpv6 igmp sctp dccp udplite ether vlan arp esp ah comp gre rt rt0 rt2 hbh frag dst mh srh ' +
    'exthdr meta socket osf ipsec vxlan geneve gretap'
  ).split(' '),
);

/** Keywords that begin a statement, which end an unterminated expression. */
const statementWords = new Set(
  (
    'accept drop return continue jump goto reject queue counter log limit quota comment masquerade snat dnat redirect ' +
    'notrack flow add update delete meter tproxy synproxy dup fwd vmap last'
  ).split(' '),
);

/** Information about sets, found while reading a rule. */
export interface RuleContext {
  /** A rule of the text adds elements to this set at run time. */
  readonly onFilledSet: (name: string) => void;
}

/** Reads one rule. An unknown part makes it uncertain, but nothing after that part is lost. */
export function parseRule(tokens: readonly Token[], context: RuleContext): AstRule {
  const plain = tokens.filter(({kind}) => kind !== 'comment' && kind !== 'end');
  const remark = tokens.find(({kind}) => kind === 'comment');
  const statements = new RuleParser(plain, context).parse();
  const hasVerdict = statements.some(
    (statement) =>
      statement.do === 'verdict' || statement.do === 'cases' || statement.do.startsWith('translate'),
  );
  // Matches that older programs cannot print appear as a comment, followed by the verdict.
  const hidden =
    hasVerdict || remark === undefined || /^\s*handle \d+/.test(remark.text)
      ? []
      : hiddenIn(remark.text, context);
  return {
    line: tokens[0]?.line ?? 1,
    text: tokens
      .filter(({kind}) => kind !== 'end')
      .map(tokenText)
      .join(' '),
    statements: [...statements, ...hidden],
  };
}

function tokenText({kind, text}: Token): string {
  if (kind === 'string') return `"${text}"`;
  return kind === 'comment' ? `#${text}` : text;
}

function hiddenIn(remark: string, context: RuleContext): readonly AstStatement[] {
  if (!/\b(?:counter packets|accept|drop|return|jump \S+|goto \S+|reject|queue)\b/.test(remark)) return [];
  const tail = /.*\b((?:accept|drop|return|reject|queue|(?:jump|goto)\s+\S+).*)$/.exec(remark)?.[1] ?? '';
  const words = tail.split(/\s+/).map((text): Token => ({kind: 'word', text, line: 1, column: 0}));
  return [
    {do: 'doubt', doubt: reason('match', {text: remark.trim().slice(0, 60)})},
    ...new RuleParser(words, context).parse(),
  ];
}

class RuleParser {
  private index = 0;
  private readonly tokens: readonly Token[];
  private readonly context: RuleContext;
  private readonly statements: AstStatement[] = [];

  constructor(tokens: readonly Token[], context: RuleContext) {
    this.tokens = tokens;
    this.context = context;
  }

  parse(): readonly AstStatement[] {
    while (this.index < this.tokens.length) this.statement();
    const [first] = this.statements;
    // A line that does not begin like a rule may be anything.
    if (first?.do === 'doubt' && first.mayDecide === true) {
      this.verdict({kind: 'unclear', doubt: first.doubt});
    }
    return this.statements;
  }

  private peek(ahead = 0): string | undefined {
    const token = this.tokens[this.index + ahead];
    return token?.kind === 'string' ? undefined : token?.text;
  }

  private take(): string {
    const token = this.tokens[this.index];
    this.index += 1;
    return token?.text ?? '';
  }

  private skip(word: string): boolean {
    if (this.peek() !== word) return false;
    this.index += 1;
    return true;
  }

  private skipString(): void {
    if (this.tokens[this.index] !== undefined) this.index += 1;
  }

  /** Everything up to a comment of the rule. */
  private rest(): string {
    const words: string[] = [];
    while (this.index < this.tokens.length && this.peek() !== 'comment') words.push(this.take());
    return words.join(' ');
  }

  private doubt(text: string, mayDecide = false): void {
    const doubt = reason('match', {text: text.slice(0, 60)});
    this.statements.push(mayDecide ? {do: 'doubt', doubt, mayDecide} : {do: 'doubt', doubt});
  }

  private verdict(verdict: Verdict): void {
    this.statements.push({do: 'verdict', verdict});
  }

  private statement(): void {
    const word = this.peek();
    if (word === undefined) {
      // A quoted text that belongs to nothing.
      this.doubt(this.take());
      return;
    }
    if (
      bareMeta.has(word) ||
      headers.has(word) ||
      ['ct', 'fib', 'numgen', 'jhash', 'symhash'].includes(word) ||
      word.startsWith('@')
    ) {
      this.expression();
      return;
    }
    this.take();
    switch (word) {
      case 'accept':
      case 'drop':
      case 'return':
      case 'continue':
        this.verdict({kind: word});
        return;
      case 'jump':
      case 'goto':
        this.verdict({kind: word, chain: this.take()});
        return;
      case 'reject': {
        const answer = this.skip('with') ? this.take() : undefined;
        if (answer !== undefined) {
          this.skip('type');
          this.take();
        }
        this.statements.push(...rejectOf(answer));
        return;
      }
      case 'counter':
        if (this.skip('packets')) {
          this.take();
          if (this.skip('bytes')) this.take();
        } else if (this.skip('name')) this.skipString();
        return;
      case 'last':
        if (this.skip('used')) this.take();
        return;
      case 'comment':
        this.skipString();
        return;
      case 'log':
        this.log();
        return;
      case 'limit':
      case 'quota':
        this.rate();
        return;
      case 'notrack':
        this.statements.push({do: 'notrack'});
        return;
      case 'masquerade':
      case 'snat':
        this.rest();
        this.statements.push({do: 'translate-source'}, {do: 'verdict', verdict: {kind: 'accept'}});
        return;
      case 'dnat':
      case 'redirect':
        this.rest();
        this.statements.push({do: 'translate-destination'}, {do: 'verdict', verdict: {kind: 'accept'}});
        return;
      case 'queue':
      case 'tproxy':
      case 'synproxy':
      case 'fwd':
        this.rest();
        this.verdict({kind: 'unclear', doubt: reason('target', {text: word})});
        return;
      case 'dup':
      case 'flow':
        this.rest();
        return;
      case 'add':
      case 'update':
      case 'delete':
      case 'set':
        this.fillSet();
        return;
      case 'meter':
        while (this.index < this.tokens.length && this.peek() !== '{') this.take();
        this.group();
        this.statements.push({do: 'doubt', doubt: reason('rate')});
        return;
      case 'xt': {
        const kind = this.take();
        const name = this.take();
        this.statements.push(...extension(kind, name));
        return;
      }
      default:
        // Unknown: everything up to the next statement.
        this.doubt([word, ...this.unknownWords()].join(' '), true);
    }
  }

  private unknownWords(): readonly string[] {
    const words: string[] = [];
    for (let next = this.peek(); this.index < this.tokens.length; next = this.peek()) {
      if (next === '{') this.group();
      else if (next !== undefined && statementWords.has(next)) break;
      else words.push(this.take());
    }
    return words;
  }

  private log(): void {
    for (let next = this.peek(); next !== undefined; next = this.peek()) {
      if (!['prefix', 'level', 'group', 'snaplen', 'queue-threshold', 'flags'].includes(next)) return;
      this.take();
      if (next !== 'flags') this.skipString();
      else if (this.skip('all') || this.skip('skuid') || this.skip('ether')) continue;
      else {
        this.take();
        do this.take();
        while (this.skip(','));
      }
    }
  }

  private rate(): void {
    if (this.skip('name')) this.skipString();
    else {
      this.skip('rate');
      if (!this.skip('over')) this.skip('until');
      this.take();
      // `10 mbytes/second`, `25 mbytes`, `3 / minute`
      while (/^(?:[kmg]?bytes.*|\/.*|second|minute|hour|day|week|used|packets)$/.test(this.peek() ?? '')) {
        if (this.take() === 'used') this.take();
      }
      if (this.skip('burst')) {
        this.take();
        if (/^(?:packets|[kmg]?bytes)$/.test(this.peek() ?? '')) this.take();
      }
    }
    this.statements.push({do: 'doubt', doubt: reason('rate')});
  }

  private fillSet(): void {
    if (['add', 'update', 'delete'].includes(this.peek() ?? '')) this.take();
    const words: string[] = [];
    while (this.index < this.tokens.length && !(this.peek() ?? '').startsWith('@') && this.peek() !== '{') {
      words.push(this.take());
    }
    const name = (this.peek() ?? '').startsWith('@') ? this.take().slice(1) : words.join(' ');
    if (this.peek() === '{') this.group();
    this.context.onFilledSet(name);
    this.statements.push({do: 'doubt', doubt: reason('set', {name})});
  }

  /** The tokens between braces; leaves the index after them. */
  private group(): readonly Token[] {
    let depth = 0;
    const start = this.index + 1;
    while (this.index < this.tokens.length) {
      const text = this.peek();
      this.index += 1;
      if (text === '{') depth += 1;
      else if (text === '}') {
        depth -= 1;
        if (depth === 0) return this.tokens.slice(start, this.index - 1);
      }
    }
    return this.tokens.slice(start);
  }

  private expression(): void {
    const start = this.index;
    const left: Selector[] = [];
    do {
      left.push(this.selector());
    } while (this.skip('.'));
    const written = (): string =>
      this.tokens
        .slice(start, this.index)
        .map(({text}) => text)
        .join(' ');
    if (this.peek() === 'set' && left.length === 1) {
      this.take();
      this.change(left[0]?.key ?? '');
      return;
    }
    const [first] = left;
    if (['ct count', 'ct helper'].includes(first?.key ?? '') && this.peek() !== '{') {
      this.unknownWords();
      this.statements.push({do: 'doubt', doubt: reason('rate')});
      return;
    }
    if (this.skip('vmap')) {
      const right =
        this.peek() === '{' ? {entries: caseEntries(this.group())} : {ref: this.take().replace(/^@/, '')};
      this.statements.push({do: 'cases', left, right});
      return;
    }
    if (this.peek() === 'map') {
      this.unknownWords();
      this.doubt(written());
      return;
    }
    const operator = this.operator();
    const right = this.right(first?.key ?? '');
    if (right === undefined) {
      this.doubt(written());
      return;
    }
    const [selectors, values] =
      first?.key === 'tcp flags' && this.skip('/')
        ? [[{key: 'tcp flags', mask: this.flagList()}], right]
        : [left, right];
    // `flags syn / fin,syn`: the flags of the mask must have these values.
    const isExact = selectors !== left;
    const joined: Right =
      isExact && 'elements' in values
        ? {elements: [[values.elements.map(([text = '']) => text).join('|')]], isSet: false}
        : values;
    this.statements.push({
      do: 'match',
      left: selectors,
      operator: isExact && operator === 'implicit' ? '==' : operator,
      right: joined,
    });
  }

  private flagList(): string {
    const flags = [this.take()];
    while (this.skip(',') || this.skip('|')) flags.push(this.take());
    return flags.join('|');
  }

  private operator(): Operator {
    const names: Readonly<Record<string, Operator>> = {
      '==': '==',
      eq: '==',
      '!=': '!=',
      ne: '!=',
      '<': '<',
      lt: '<',
      '>': '>',
      gt: '>',
      '<=': '<=',
      le: '<=',
      '>=': '>=',
      ge: '>=',
      '!': '!',
    };
    const word = this.peek() ?? '';
    const operator = Object.hasOwn(names, word) ? names[word] : undefined;
    if (operator === undefined) return 'implicit';
    this.take();
    return operator;
  }

  private right(key: string): Right | undefined {
    const next = this.peek();
    if (next === '{') return {elements: elementsOf(this.group()), isSet: true};
    if (next?.startsWith('@') === true) {
      this.take();
      return {ref: next.slice(1)};
    }
    const isStatus = key === 'ct status' && (next === 'dnat' || next === 'snat');
    if (next !== undefined && !isStatus && (statementWords.has(next) || /^[()=<>!&^|,}]/.test(next))) {
      if (next === '(') return this.parenthesised();
      return undefined;
    }
    if (this.tokens[this.index] === undefined) return undefined;
    const elements: AstElement[] = [];
    do {
      const parts = [this.value()];
      while (this.skip('.')) parts.push(this.value());
      elements.push(parts);
    } while (this.skip(','));
    if (this.peek() === '|') {
      let all = elements[0]?.[0] ?? '';
      while (this.skip('|')) all += `|${this.take()}`;
      return {elements: [[all]], isSet: false};
    }
    return {elements, isSet: false};
  }

  private parenthesised(): Right {
    return {elements: [[this.bits()]], isSet: false};
  }

  /** One value, including the spaces that a range may contain. */
  private value(): string {
    let text = this.take();
    while (this.peek() === '-' || (text.endsWith('-') && this.index < this.tokens.length))
      text += this.take();
    return text;
  }

  /** `(fin | syn)`, `fin|syn`, `0xff` */
  private bits(): string {
    const words: string[] = [];
    let depth = 0;
    for (let next = this.peek(); next !== undefined; next = this.peek()) {
      if (next === '(') depth += 1;
      else if (next === ')') depth -= 1;
      else if (next !== '|' && next !== ',' && next !== 'or') {
        const last = this.tokens[this.index - 1]?.text ?? '';
        if (words.length > 0 && !['|', ',', 'or', '('].includes(last)) break;
        words.push(next);
      }
      this.index += 1;
    }
    return depth === 0 ? words.join('|') : '';
  }

  private selector(): Selector {
    const key = this.selectorKey();
    if (this.peek() === '&' || this.peek() === 'and') {
      this.take();
      return {key, mask: this.bits()};
    }
    if (['^', '|', 'or', 'xor', '<<', '>>'].includes(this.peek() ?? '')) {
      this.take();
      this.bits();
      return {key: `${key} …`};
    }
    return {key};
  }

  private selectorKey(): string {
    const word = this.take();
    if (word.startsWith('@')) {
      // `@th,16,16`: an offset in the packet.
      while (this.skip(',')) this.take();
      return word;
    }
    if (bareMeta.has(word)) return `meta ${word}`;
    switch (word) {
      case 'ct': {
        const direction = this.peek() === 'original' || this.peek() === 'reply' ? `${this.take()} ` : '';
        const key = this.take();
        const isAddress = key === 'ip' || key === 'ip6';
        return `ct ${direction}${key}${isAddress ? ` ${this.take()}` : ''}`;
      }
      case 'fib': {
        const keys = [this.take()];
        while (this.skip('.')) keys.push(this.take());
        return `fib ${keys.join(' . ')} ${this.take()}`;
      }
      case 'numgen':
      case 'jhash':
      case 'symhash':
        while (this.index < this.tokens.length && this.peek() !== 'mod') this.take();
        this.take();
        this.take();
        if (this.skip('offset')) this.take();
        return word;
      case 'tcp':
      case 'ip':
      case 'ip6':
      case 'sctp':
        if (this.peek() === 'option') {
          this.take();
          return `${word} option ${this.take()} ${this.take()}`;
        }
        return `${word} ${this.take()}`;
      case 'socket': {
        const key = this.take();
        if (this.skip('level')) this.take();
        return `socket ${key}`;
      }
      default:
        return `${word} ${this.take()}`;
    }
  }

  /** `… set …` */
  private change(key: string): void {
    const words: string[] = [];
    while (this.index < this.tokens.length) {
      const next = this.peek();
      if (next !== undefined && statementWords.has(next)) break;
      if (next === '{') {
        this.group();
        words.push('{}');
      } else words.push(this.take());
    }
    const value = words.filter((word) => word !== '(' && word !== ')').join(' ');
    if (key === 'meta mark') this.statements.push({do: 'set-mark', of: 'mark', value});
    else if (key === 'ct mark') this.statements.push({do: 'set-mark', of: 'connectionMark', value});
    else if (/ (?:daddr|dport)$/.test(key)) this.statements.push({do: 'translate-destination'});
    else if (/ (?:saddr|sport)$/.test(key)) this.statements.push({do: 'translate-source'});
    else if (key === 'ct zone' || key.startsWith('meta nfproto')) this.doubt(key);
  }
}

/** What iptables loaded and nft can only name: `xt match "addrtype"`, `xt target "REJECT"`. */
export function extension(kind: string, name: string): readonly AstStatement[] {
  const text = `xt ${kind} ${name}`;
  if (kind !== 'target') return [{do: 'doubt', doubt: reason('match', {text})}];
  if (name === 'REJECT' || name === 'DROP') return [{do: 'verdict', verdict: {kind: 'drop'}}];
  if (name === 'MASQUERADE' || name === 'SNAT') {
    return [{do: 'translate-source'}, {do: 'verdict', verdict: {kind: 'accept'}}];
  }
  if (name === 'DNAT' || name === 'REDIRECT') {
    return [{do: 'translate-destination'}, {do: 'verdict', verdict: {kind: 'accept'}}];
  }
  if (['LOG', 'NFLOG', 'TCPMSS', 'CHECKSUM', 'TOS', 'DSCP', 'TTL', 'HL', 'CLASSIFY', 'TRACE'].includes(name))
    return [];
  const effects: readonly AstStatement[] =
    name === 'MARK'
      ? [{do: 'set-mark', of: 'mark', value: '?'}]
      : name === 'CONNMARK'
        ? [
            {do: 'set-mark', of: 'mark', value: '?'},
            {do: 'set-mark', of: 'connectionMark', value: '?'},
          ]
        : name === 'CT' || name === 'NOTRACK'
          ? [{do: 'doubt', doubt: reason('tracking')}, {do: 'notrack'}]
          : [];
  return effects.length > 0
    ? effects
    : [{do: 'verdict', verdict: {kind: 'unclear', doubt: reason('target', {text})}}];
}

/** The elements of a list between braces; nested lists are lists as well. */
export function elementsOf(tokens: readonly Token[]): readonly AstElement[] {
  return splitElements(tokens).flatMap((element) => {
    if (element[0]?.text === '{' && element[0].kind === 'sign') return elementsOf(element.slice(1, -1));
    const parts = partsOf(element);
    return parts === undefined ? [] : [parts];
  });
}

/** The entries of a verdict map between braces. */
export function caseEntries(tokens: readonly Token[]): readonly CaseEntry[] {
  return splitElements(tokens).flatMap((entry): CaseEntry[] => {
    const at = entry.findLastIndex(({kind, text}) => kind === 'sign' && text === ':');
    const element = partsOf(entry.slice(0, Math.max(at, 0)));
    if (element === undefined) return [];
    const [word, chain] = entry.slice(at + 1).map(({text}) => text);
    return [{element, verdict: caseVerdict(word ?? '', chain ?? '')}];
  });
}

export function caseVerdict(word: string, chain: string): Verdict {
  switch (word) {
    case 'accept':
    case 'drop':
    case 'return':
    case 'continue':
      return {kind: word};
    case 'jump':
    case 'goto':
      return {kind: word, chain};
    default:
      return {kind: 'unclear', doubt: reason('target', {text: word})};
  }
}

function splitElements(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const found: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'end' || token.kind === 'comment') continue;
    if (token.kind === 'sign' && token.text === '{') depth += 1;
    if (token.kind === 'sign' && token.text === '}') depth -= 1;
    if (token.kind === 'sign' && token.text === ',' && depth === 0) found.push([]);
    else found.at(-1)?.push(token);
  }
  return found.filter((element) => element.length > 0);
}

const elementOptions = new Set(['timeout', 'expires', 'counter', 'comment', 'limit', 'quota', 'last', 'ct']);

/** The parts of an element without its counters and timeouts. */
function partsOf(tokens: readonly Token[]): AstElement | undefined {
  const parts: string[] = [''];
  for (const {kind, text} of tokens) {
    if (kind === 'word' && elementOptions.has(text)) break;
    if (kind === 'word' && text === '.') parts.push('');
    else parts.push((parts.pop() ?? '') + text);
  }
  return parts.every((part) => part === '') ? undefined : parts;
}
