import {reason} from '../reasons';
import type {RulesRead} from '../netfilter/rulesRead';
import {NftDocument, readPriority} from './document';
import {caseEntries, elementsOf, parseRule} from './parseRule';
import {nftTokens, type Token} from './tokens';

const families = new Set(['ip', 'ip6', 'inet', 'arp', 'bridge', 'netdev']);
const commands = new Set([
  'add',
  'create',
  'insert',
  'replace',
  'delete',
  'destroy',
  'flush',
  'list',
  'reset',
  'rename',
]);
/** Objects of a table that make no decisions. */
const otherObjects = new Set([
  'counter',
  'quota',
  'limit',
  'ct',
  'flowtable',
  'secmark',
  'synproxy',
  'tunnel',
]);

/** Reads the output of `nft list ruleset`, and files and commands for `nft`. Never throws. */
export function readNftables(text: string): RulesRead {
  const document = new NftDocument();
  new FileReader(nftTokens(text), document).read();
  return document.read('nftables');
}

class FileReader {
  private index = 0;
  private readonly tokens: Token[];
  private readonly document: NftDocument;
  private readonly defined = new Map<string, readonly Token[]>();

  constructor(tokens: readonly Token[], document: NftDocument) {
    this.tokens = [...tokens];
    this.document = document;
  }

  read(): void {
    while (this.index < this.tokens.length) this.topLevel();
  }

  private get token(): Token | undefined {
    return this.tokens[this.index];
  }

  private is(text: string): boolean {
    return this.token?.kind !== 'string' && this.token?.text === text;
  }

  private take(): string {
    const text = this.token?.text ?? '';
    this.index += 1;
    return text;
  }

  /** The tokens up to the end of the statement, including lists between braces. */
  private statement(): readonly Token[] {
    const taken: Token[] = [];
    let depth = 0;
    for (; this.token !== undefined; this.index += 1) {
      const {kind, text} = this.token;
      if (kind === 'sign' && text === '{') depth += 1;
      if (kind === 'sign' && text === '}') {
        if (depth === 0) break;
        depth -= 1;
      }
      if (kind === 'end' && depth === 0) {
        this.index += 1;
        break;
      }
      taken.push(this.token);
    }
    return this.substitute(taken);
  }

  private substitute(tokens: readonly Token[]): readonly Token[] {
    return tokens.flatMap((token) => {
      const name = token.kind === 'word' && token.text.startsWith('$') ? token.text.slice(1) : undefined;
      const value = name === undefined ? undefined : this.defined.get(name);
      return value === undefined ? [token] : value.map((each) => ({...each, line: token.line}));
    });
  }

  /** Skips the block that begins here. */
  private block(): readonly Token[] {
    while (this.token !== undefined && !this.is('{')) this.index += 1;
    this.index += 1;
    const start = this.index;
    for (let depth = 1; this.token !== undefined; this.index += 1) {
      if (this.token.kind !== 'sign') continue;
      if (this.token.text === '{') depth += 1;
      else if (this.token.text === '}') depth -= 1;
      if (depth === 0) {
        this.index += 1;
        return this.tokens.slice(start, this.index - 1);
      }
    }
    return this.tokens.slice(start);
  }

  private topLevel(): void {
    const {token} = this;
    if (token === undefined) return;
    const {line, kind, text} = token;
    if (kind === 'end' || kind === 'comment') {
      this.index += 1;
      return;
    }
    if (text === 'table') {
      this.index += 1;
      this.tableBlock();
      return;
    }
    if (text === 'define' || text === 'redefine') {
      this.index += 1;
      const [name, , ...value] = this.statement();
      if (name !== undefined) this.defined.set(name.text, value);
      return;
    }
    if (text === 'include') {
      const written = this.statement()
        .map((each) => each.text)
        .join(' ');
      this.document.leave(line, written, reason('include', {text: written}));
      return;
    }
    if (kind === 'word' && commands.has(text)) {
      this.index += 1;
      this.command(text, line);
      return;
    }
    if (text === '}' || text === '{') {
      this.index += 1;
      return;
    }
    const written = this.statement()
      .map((each) => each.text)
      .join(' ');
    if (/\b(?:nft|table|chain|rule)\b|\$/.test(written)) {
      this.document.leave(line, written, reason('command', {text: written.slice(0, 60)}));
    } else this.document.pass(line, written);
  }

  private family(): string {
    return families.has(this.token?.text ?? '') ? this.take() : 'ip';
  }

  private command(command: string, line: number): void {
    const object = this.take();
    if (command === 'list' || command === 'reset') {
      this.statement();
      return;
    }
    const isAdding =
      command === 'add' || command === 'create' || command === 'insert' || command === 'replace';
    switch (object) {
      case 'ruleset':
        this.statement();
        this.document.flush();
        return;
      case 'table': {
        if (isAdding) {
          this.tableBlock();
          return;
        }
        const family = this.family();
        const name = this.take();
        this.statement();
        if (command === 'flush') {
          for (const chain of this.document.table(family, name).chains.values()) chain.rules.length = 0;
        } else this.document.deleteTable(family, name);
        return;
      }
      case 'chain': {
        const family = this.family();
        const table = this.take();
        const name = this.take();
        if (isAdding) {
          this.document.chain(family, table, name);
          if (this.is('{')) this.chainBlock(family, table, name);
          else this.statement();
          return;
        }
        this.statement();
        if (command === 'flush') this.document.chain(family, table, name).rules.length = 0;
        else this.document.table(family, table).chains.delete(name);
        return;
      }
      case 'rule': {
        if (!isAdding) break;
        const family = this.family();
        const table = this.take();
        const name = this.take();
        const isPlaced = ['index', 'position', 'handle'].includes(this.token?.text ?? '');
        if (isPlaced) {
          this.take();
          this.take();
        }
        this.rule(family, table, name, command === 'insert', isPlaced, line);
        return;
      }
      case 'set':
      case 'map': {
        const family = this.family();
        const table = this.take();
        const name = this.take();
        if (isAdding) {
          this.setBlock(family, table, name);
          return;
        }
        this.statement();
        if (command === 'flush') {
          const set = this.document.set(family, table, name);
          set.elements = [];
          set.entries = [];
        } else this.document.table(family, table).sets.delete(name);
        return;
      }
      case 'element': {
        if (!isAdding) break;
        const family = this.family();
        const table = this.take();
        const name = this.take();
        const tokens = this.statement();
        this.fill(family, table, name, tokens.slice(1, -1));
        return;
      }
      default:
        if (otherObjects.has(object)) {
          this.statement();
          return;
        }
    }
    const written = [command, object, ...this.statement().map(({text}) => text)].join(' ');
    this.document.leave(line, written, reason('command', {text: written.slice(0, 60)}));
  }

  private tableBlock(): void {
    const family = this.family();
    const name = this.take();
    this.document.table(family, name);
    if (!this.is('{')) {
      this.statement();
      return;
    }
    this.index += 1;
    while (this.token !== undefined && !this.is('}')) {
      const {kind, text, line} = this.token;
      if (kind === 'end' || kind === 'comment') {
        this.index += 1;
      } else if (text === 'chain') {
        this.index += 1;
        const chain = this.take();
        this.document.chain(family, name, chain);
        this.chainBlock(family, name, chain);
      } else if (text === 'set' || text === 'map') {
        this.index += 1;
        this.setBlock(family, name, this.take());
      } else if (text === 'flags') {
        const flags = this.statement().map((each) => each.text);
        if (flags.includes('dormant')) this.document.table(family, name).isDormant = true;
      } else if (otherObjects.has(text)) this.block();
      else if (text === 'comment') this.statement();
      else if (text === 'include' || text === 'define') this.topLevel();
      else {
        const written = this.statement()
          .map((each) => each.text)
          .join(' ');
        this.document.leave(line, written, reason('command', {text: written.slice(0, 60)}));
      }
    }
    this.index += 1;
  }

  private chainBlock(family: string, table: string, name: string): void {
    if (!this.is('{')) {
      this.statement();
      return;
    }
    this.index += 1;
    while (this.token !== undefined && !this.is('}')) {
      const {kind, text, line} = this.token;
      if (kind === 'end' || kind === 'comment') this.index += 1;
      else if (text === 'type' && kind === 'word') this.declaration(family, table, name, line);
      else if (text === 'policy') {
        const policy = this.statement()[1]?.text;
        const chain = this.document.chain(family, table, name);
        if (chain.base !== undefined) {
          chain.base = {...chain.base, policy: policy === 'drop' ? 'drop' : 'accept', line};
        }
      } else if (text === 'comment' || (text === 'flags' && kind === 'word')) this.statement();
      else if (text === 'include') this.topLevel();
      else this.rule(family, table, name, false, false, line);
    }
    this.index += 1;
  }

  private declaration(family: string, table: string, name: string, line: number): void {
    const tokens = this.statement();
    const words = tokens.map(({text}) => text);
    const after = (word: string): string => {
      const at = words.indexOf(word);
      return at < 0 ? '' : (words[at + 1] ?? '');
    };
    const at = words.indexOf('priority');
    const end = words.findIndex(
      (word, index) => index > at && ['policy', 'device', 'devices', 'comment'].includes(word),
    );
    this.document.chain(family, table, name).base = {
      type: after('type'),
      hook: after('hook'),
      priority: at < 0 ? undefined : readPriority(words.slice(at + 1, end < 0 ? undefined : end).join(' ')),
      policy: after('policy') === 'drop' ? 'drop' : 'accept',
      line,
      someDevices: words.includes('device') || words.includes('devices'),
    };
  }

  private rule(
    family: string,
    table: string,
    chain: string,
    isFirst: boolean,
    isAnywhere: boolean,
    line: number,
  ): void {
    const {rules} = this.document.chain(family, table, chain);
    const rule = parseRule(this.statement(), {
      onFilledSet: (name) => {
        this.document.set(family, table, name).isChanging = true;
      },
    });
    const draft = {rule: {...rule, line}, isAnywhere};
    if (isFirst || isAnywhere) rules.unshift(draft);
    else rules.push(draft);
  }

  private setBlock(family: string, table: string, name: string): void {
    const set = this.document.set(family, table, name);
    if (!this.is('{')) {
      this.statement();
      return;
    }
    this.index += 1;
    while (this.token !== undefined && !this.is('}')) {
      if (this.token.kind === 'end' || this.token.kind === 'comment') {
        this.index += 1;
        continue;
      }
      const tokens = this.statement();
      const [first, , ...rest] = tokens;
      if (first?.text === 'flags' && tokens.some(({text}) => text === 'dynamic' || text === 'timeout')) {
        set.isChanging = true;
      } else if (first?.text === 'elements') this.fill(family, table, name, rest.slice(1, -1));
    }
    this.index += 1;
  }

  private fill(family: string, table: string, name: string, tokens: readonly Token[]): void {
    const set = this.document.set(family, table, name);
    const isMap = tokens.some(({kind, text}) => kind === 'sign' && text === ':');
    if (isMap) set.entries.push(...caseEntries(tokens));
    else set.elements.push(...elementsOf(tokens));
  }
}
