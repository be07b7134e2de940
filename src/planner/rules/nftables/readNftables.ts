import {reason, type Reason} from '../reasons';
import type {RulesRead} from '../netfilter/rulesRead';
import {isHarmlessLine, withoutPrompt} from '../shell/harmless';
import {NftDocument, readPriority} from './document';
import {caseEntries, elementsOf, parseRule} from './parseRule';
import {nftTokens, type Token} from './tokens';
import {markWrapped, unfinished, wrappingOf, type RuleInBlock} from './wrapped';

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

/** Lines of a set that do not list elements. */
const setProperties = new Set(
  'type typeof flags timeout gc-interval size policy auto-merge counter comment quota limit last'.split(' '),
);

/** Anything else in a list stands for what is left out. */
const ELEMENT = /^(?:[\x20-\x7e]*[a-z\d][\x20-\x7e]*|[{},:.*=-])$/i;

/** A text that the shell passes to nft as it is. */
const HERE_DOCUMENT =
  /^\s*(?:sudo\s+)?(?:\/[\w/]*\/)?nft\s+-f\s*(?:-|\/dev\/stdin)\s*<<-?\s*(["']?)(\w+)\1\s*$/;

/** Reads the output of `nft list ruleset`, and files and commands for `nft`. Never throws. */
export function readNftables(text: string): RulesRead {
  const document = new NftDocument();
  new FileReader(text, document).read();
  return document.read('nftables');
}

class FileReader {
  private index = 0;
  private readonly tokens: readonly Token[];
  private readonly lines: readonly string[];
  private readonly document: NftDocument;
  private readonly defined = new Map<string, readonly Token[]>();
  /** The text ends within braces. */
  private isCut = false;
  /** The word that ends a here-document. */
  private terminator: string | undefined;
  /** What ended the text or began another one, if rules follow it. */
  private exit: readonly [number, string] | undefined;
  private listing: readonly [number, string] | undefined;

  constructor(text: string, document: NftDocument) {
    this.lines = text.split(/\r\n|\r|\n/);
    this.tokens = nftTokens(text);
    this.document = document;
  }

  read(): void {
    for (const {isOpen, line, text} of this.tokens) if (isOpen === true) this.leave(line, text);
    while (this.index < this.tokens.length) this.topLevel();
    if (this.isCut || this.terminator !== undefined)
      this.leave(this.lines.length, this.lines.at(-1) ?? '', reason('cut'));
  }

  private leave(line: number, written: string, why?: Reason): void {
    this.document.leave(line, written, why ?? reason('command', {text: written.slice(0, 60)}));
  }

  private leaveSecond(line: number, written: string): void {
    this.leave(line, written, reason('several', {text: written.slice(0, 60)}));
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
    if (depth > 0) this.isCut = true;
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
    this.isCut = true;
    return this.tokens.slice(start);
  }

  /** The brace that ends a block. */
  private endBlock(): void {
    if (this.token === undefined) this.isCut = true;
    this.index += 1;
  }

  private written(): string {
    return this.statement()
      .map((each) => each.text)
      .join(' ');
  }

  private topLevel(): void {
    const {token} = this;
    if (token === undefined) return;
    const {line, kind, text} = token;
    if (kind === 'end' || kind === 'comment') {
      this.index += 1;
      // A second script begins.
      if (kind === 'comment' && text.startsWith('!') && this.document.hasRead()) this.leaveSecond(line, text);
      return;
    }
    const full = (this.lines[line - 1] ?? '').trim();
    if (kind === 'word' && (text === 'table' || commands.has(text))) this.leavePending(text === 'table');
    if (text === 'table') {
      this.index += 1;
      this.tableBlock(line, true);
      return;
    }
    if (text === 'define' || text === 'redefine') {
      this.index += 1;
      const [name, sign, ...value] = this.statement();
      if (name === undefined || sign?.text !== '=' || value.length === 0) this.leave(line, full);
      else this.defined.set(name.text, value);
      return;
    }
    if (text === 'include') {
      const written = this.written();
      this.leave(line, written, reason('include', {text: written}));
      return;
    }
    if (kind === 'word' && commands.has(text)) {
      this.index += 1;
      this.command(text, line);
      return;
    }
    if (text === '}' || text === '{') {
      this.index += 1;
      this.leave(line, text);
      return;
    }
    if (this.skipLine(full, line)) return;
    this.leavePending(false);
    this.leave(line, this.written());
  }

  /** Skips a line of a script or of a terminal that changes no rules. */
  private skipLine(full: string, line: number): boolean {
    const [, quote = '', terminator] = HERE_DOCUMENT.exec(full) ?? [];
    const isPassedOn = terminator !== undefined && (quote !== '' || !this.lines.join('').includes('$'));
    const typed = withoutPrompt(full);
    if (isPassedOn) this.terminator = terminator;
    else if (full === this.terminator) this.terminator = undefined;
    else if (/^exit(?:\s+\d+)?$/.test(full)) this.exit ??= [line, full];
    else if (typed !== full && /^(?:sudo\s+)?nft\s+(?:-\w+\s+)*list\s+[\w\s]+$/.test(typed)) {
      if (this.document.hasRead()) this.listing ??= [line, full];
    } else if (!isHarmlessLine(typed)) return false;
    while (this.token?.line === line) this.index += 1;
    this.document.pass(line, full);
    return true;
  }

  private leavePending(isOutput: boolean): void {
    if (this.exit !== undefined) this.leave(...this.exit);
    if (isOutput && this.listing !== undefined) this.leaveSecond(...this.listing);
    this.exit = undefined;
    if (isOutput) this.listing = undefined;
  }

  private family(): string {
    return families.has(this.token?.text ?? '') ? this.take() : 'ip';
  }

  private command(command: string, line: number): void {
    const object = this.take();
    if (command === 'list' || command === 'reset') {
      this.statement();
      // The rules that follow may be what this command printed.
      if (this.document.hasRead()) this.listing ??= [line, (this.lines[line - 1] ?? '').trim()];
      return;
    }
    const isAdding =
      command === 'add' || command === 'create' || command === 'insert' || command === 'replace';
    switch (object) {
      case 'ruleset':
        this.statement();
        if (this.document.hasRules()) this.leaveSecond(line, `${command} ruleset`);
        this.document.flush();
        return;
      case 'table': {
        if (isAdding) {
          this.tableBlock(line, false);
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
          if (this.is('{')) this.chainBlock(family, table, name, false);
          else this.statement();
          return;
        }
        this.statement();
        if (command === 'flush') this.document.chain(family, table, name).rules.length = 0;
        else this.document.table(family, table).chains.delete(name);
        return;
      }
      case 'rule': {
        // Which rule is replaced cannot be told.
        if (!isAdding || command === 'replace') break;
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
          this.setBlock(family, table, name, line);
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
        this.fill(family, table, name, tokens, line);
        return;
      }
      default:
        if (otherObjects.has(object)) {
          this.statement();
          return;
        }
    }
    this.leave(line, [command, object, this.written()].join(' '));
  }

  /** Whether a name comes next and not the end of the line, which then was broken. */
  private hasName(): boolean {
    return this.token?.kind === 'word' || this.token?.kind === 'string';
  }

  private tableBlock(start: number, isOutput: boolean): void {
    const family = this.family();
    const isNamed = this.hasName();
    const name = this.take();
    if (isNamed) this.document.table(family, name);
    if (!isNamed || !this.is('{')) {
      const rest = this.statement();
      if (!isNamed || rest.some(({kind}) => kind !== 'comment')) this.leave(start, `table ${family} ${name}`);
      return;
    }
    this.index += 1;
    while (this.token !== undefined && !this.is('}')) {
      const {kind, text, line} = this.token;
      if (kind === 'end' || kind === 'comment') {
        this.index += 1;
      } else if (text === 'chain') {
        this.index += 1;
        const isNamed = this.hasName();
        const chain = this.take();
        if (!isNamed || !this.is('{')) {
          this.leave(line, ['chain', chain, this.written()].join(' '));
          continue;
        }
        this.document.chain(family, name, chain);
        this.chainBlock(family, name, chain, isOutput);
      } else if (text === 'set' || text === 'map') {
        this.index += 1;
        const isNamed = this.hasName();
        const set = this.take();
        if (isNamed && this.is('{')) this.setBlock(family, name, set, line);
        else this.leave(line, [text, set, this.written()].join(' '));
      } else if (text === 'flags') {
        const flags = this.statement().map((each) => each.text);
        if (flags.includes('dormant')) this.document.table(family, name).isDormant = true;
      } else if (otherObjects.has(text)) this.block();
      else if (text === 'comment') this.statement();
      else if (text === 'include' || text === 'define') this.topLevel();
      else this.leave(line, this.written());
    }
    this.endBlock();
  }

  private chainBlock(family: string, table: string, name: string, isOutput: boolean): void {
    const rules: RuleInBlock[] = [];
    this.index += 1;
    while (this.token !== undefined && !this.is('}')) {
      const {kind, text, line} = this.token;
      if (kind === 'end' || kind === 'comment') this.index += 1;
      else if (text === 'type' && kind === 'word') {
        // A program declares each chain once.
        if (isOutput && this.document.chain(family, table, name).base !== undefined)
          this.leaveSecond(line, ['chain', family, table, name].join(' '));
        this.declaration(family, table, name, line);
      } else if (text === 'policy') {
        const [, policy, ...more] = this.statement();
        const chain = this.document.chain(family, table, name);
        if (!isPolicy(policy?.text) || more.some((each) => each.kind !== 'comment')) {
          this.leave(line, (this.lines[line - 1] ?? '').trim());
        }
        if (chain.base !== undefined) {
          chain.base = {...chain.base, policy: policy?.text === 'drop' ? 'drop' : 'accept', line};
        }
      } else if (text === 'comment' || (text === 'flags' && kind === 'word')) this.statement();
      else if (text === 'include') this.topLevel();
      else rules.push(this.rule(family, table, name, false, false, line));
    }
    markWrapped(rules);
    this.endBlock();
  }

  private declaration(family: string, table: string, name: string, line: number): void {
    const tokens = this.statement();
    const words = tokens.map(({text}) => text);
    const after = (word: string): string => {
      const at = words.indexOf(word);
      return at < 0 ? '' : (words[at + 1] ?? '');
    };
    if (words.includes('policy') && !isPolicy(after('policy'))) this.leave(line, words.join(' '));
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
  ): RuleInBlock {
    const {rules} = this.document.chain(family, table, chain);
    const tokens = this.statement();
    const rule = parseRule(tokens, {
      onFilledSet: (name) => {
        this.document.set(family, table, name).isChanging = true;
      },
    });
    const found = {draft: {rule: {...rule, line}, isAnywhere}, wrapping: wrappingOf(tokens, rule)};
    // What stands there may have ended this chain and begun another one.
    if (found.wrapping.isForeign) this.leave(line, rule.text);
    if (found.wrapping.isUnfinished) found.draft.rule = unfinished(found.draft.rule);
    if (isFirst || isAnywhere) rules.unshift(found.draft);
    else rules.push(found.draft);
    return found;
  }

  private setBlock(family: string, table: string, name: string, start: number): void {
    const set = this.document.set(family, table, name);
    if (!this.is('{')) {
      this.leave(start, [name, this.written()].join(' '));
      return;
    }
    this.index += 1;
    while (this.token !== undefined && !this.is('}')) {
      if (this.token.kind === 'end' || this.token.kind === 'comment') {
        this.index += 1;
        continue;
      }
      const {line} = this.token;
      const tokens = this.statement();
      const [first, , ...rest] = tokens;
      if (first?.text === 'flags' && tokens.some(({text}) => text === 'dynamic' || text === 'timeout')) {
        set.isChanging = true;
      } else if (first?.text === 'elements') this.fill(family, table, name, rest, line);
      else if (!setProperties.has(first?.text ?? ''))
        this.leave(line, tokens.map(({text}) => text).join(' '));
    }
    this.endBlock();
  }

  private fill(family: string, table: string, name: string, list: readonly Token[], line: number): void {
    const written = list.filter(({kind}) => kind !== 'comment' && kind !== 'end');
    const isList = written[0]?.text === '{' && written.at(-1)?.text === '}';
    if (!isList || written.some(({kind, text}) => kind !== 'string' && !ELEMENT.test(text)))
      this.leave(line, written.map(({text}) => text).join(' '));
    const tokens = written.slice(1, -1);
    const set = this.document.set(family, table, name);
    const isMap = tokens.some(({kind, text}) => kind === 'sign' && text === ':');
    if (isMap) set.entries.push(...caseEntries(tokens));
    else set.elements.push(...elementsOf(tokens));
  }
}

function isPolicy(text: string | undefined): boolean {
  return text === 'accept' || text === 'drop';
}
