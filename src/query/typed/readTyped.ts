import type {Transport} from '../../matrix/model';
import type {PortCriterion, QueryProblem} from '../model';
import {ENCLOSED, normalizeForSearch} from '../../text/normalizeForSearch';
import {attachTransports, type PortTerm} from './attachTransports';
import type {Token} from './token';
import {tokenize} from './tokenize';

/** The contents of typed text. */
export interface Typed {
  readonly ports: readonly PortCriterion[];
  readonly unmarked: readonly number[];
  readonly transports: readonly Transport[];
  readonly words: readonly string[];
  readonly setAside: readonly string[];
  readonly problems: readonly QueryProblem[];
}

const PARTICLE = '(?:から|まで|って|の|は|を|が|に|で|と|へ|も|や)';
const PARTICLES_IN_FRONT = new RegExp(`^${PARTICLE}+`);
const PARTICLE_BEHIND = new RegExp(`${PARTICLE}$`);
const PARTICLES_ALONE = new RegExp(`^${PARTICLE}+$`);

/** Between or before kanji and katakana, a particle separates words: プロキシのポート. */
const PARTICLE_WITHIN =
  /(?<=[\p{scx=Han}ァ-ヺー]|^)(?:から|まで|[のはをがにでとへもや])+(?=[\p{scx=Han}ァ-ヺー])/u;

/** "and" or "or" between two ports makes them a list. */
const CONJUNCTION = /^(?:and|or|または|又は|および|及び|もしくは|か|と|や)$/;

const MARKS_ALONE = /^[\p{P}\p{Sm}\p{Sk}]+$/u;

/** Reads typed text: ports as numbers with their transports, and words. */
export function readTyped(text: string): Typed {
  const tokens = joinLists(
    nameProtocols(setErrorsAside(trimWords(tokenize(normalizeForSearch(withoutItemNumbers(text)))))),
  );
  const {ports, transports} = attachTransports(portTerms(tokens));
  return {
    ports,
    unmarked: unmarkedNumbers(tokens),
    transports,
    words: unique(tokens.flatMap((token) => (token.kind === 'word' ? [token.text] : []))),
    setAside: unique(tokens.flatMap((token) => (token.kind === 'address' ? [token.text] : []))),
    problems: tokens.flatMap((token) => (token.kind === 'problem' ? [token.problem] : [])),
  };
}

/** Raised, or in a circle beside a number; ⑨⓪② on its own is a number. */
const FOOTNOTE = new RegExp(
  String.raw`[¹²³⁰-₉]|(?<=[0-9０-９]\s*)[${ENCLOSED}]|[${ENCLOSED}](?=\s*[0-9０-９])`,
  'gu',
);

/**
 * Numbers that count the items of a list or footnotes, and are no ports: circled or raised, ①443 ②902, 902¹; or from 1
 * on with a full stop or a bracket, 1. 443 2. 902. The dash before an item makes no range either.
 */
function withoutItemNumbers(text: string): string {
  let next = 1;
  return text
    .replace(/^[^\S\r\n]*[-*+•–—−][^\S\r\n]+/gmu, '')
    .replace(FOOTNOTE, ' ')
    .replace(
      /(?<=^\s*|[\s,、;])(?:[(（]([0-9０-９]{1,2})[)）]\s*|([0-9０-９]{1,2})[.)．）]\s+)(?=\S)/gu,
      (
        marker: string,
        bracketed: string | undefined,
        plain: string | undefined,
        place: number,
        whole: string,
      ) => {
        // A first item stands at the beginning: in "esx01 (1)" nothing is counted.
        const isCounted = next > 1 || whole.slice(0, place).trim() === '';
        if (!isCounted || Number((bracketed ?? plain ?? '').normalize('NFKC')) !== next) return marker;
        next += 1;
        return ' ';
      },
    );
}

/** Removes the particles that attach words to a port or to a word in Latin script, and drops anything but words. */
function trimWords(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token, index): readonly Token[] | Token => {
    if (token.kind !== 'word' || CONJUNCTION.test(token.text)) return token;
    let text = token.text;
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (isAboutPort(before) || before?.kind === 'word') text = text.replace(PARTICLES_IN_FRONT, '');
    if (isAboutPort(after) || after?.kind === 'word') text = text.replace(PARTICLE_BEHIND, '');
    const parts = text.split(PARTICLE_WITHIN).filter((part) => part !== '');
    if (parts.length > 1) return parts.map((part): Token => ({kind: 'word', text: part}));
    [text = ''] = parts;
    const isNone = text === '' || MARKS_ALONE.test(text) || PARTICLES_ALONE.test(text);
    return isNone ? {kind: 'gap', gap: 'space'} : {kind: 'word', text};
  });
}

/** What is followed by the number of an error, or by another number that is no port. */
const BEFORE_ERROR_NUMBER =
  /^(?:(?:os|win|wsa|socket)?err(?:or|no)?|(?:.*[^a-z])?errno|code|status|exit|rc|pid|line|after|attempt|retry|(?:.*の)?エラー(?:コード|番号)?|(?:.*の)?コード|終了コード|プロセス|行)$/;
/** In an error message, a number in brackets behind these is that of the error: `Connection timed out (110)`. */
const BEFORE_BRACKETED_NUMBER =
  /^(?:out|refused|unreachable|reset|timeout|failed|.*exception|失敗|拒否|タイムアウト)$/;
const BEHIND_AMOUNT =
  /^(?:ms|msec|milliseconds?|s|secs?|seconds?|mins?|minutes?|times?|bytes|attempts?|ミリ秒|秒|分|回)(?![a-z])/;

/** Units that make an amount of the number before them, wherever it is. */
const UNIT = /^(?:seconds|minutes|hours|days|milliseconds|bytes|retries|attempts|times)$/;
const COUNTER =
  /^(?:台(?!帳)|個(?!別)|件(?!名)|名(?!前)|回(?!線)|本(?!番)|人|円|年|月|時間|秒|分|ミリ秒|枚|号機|世代)/;

/** A single port that is not written behind a host. */
function isLonePort(token: Token | undefined): token is Extract<Token, {kind: 'port'}> {
  return token?.kind === 'port' && token.ofHost !== true && token.range.from === token.range.to;
}

/** Words of a product whose versions are years; any other server may listen on such a port. */
const BEFORE_YEAR =
  /^(?:windows|(?:windows|sql) ?server|exchange(?: server)?|sharepoint(?: server)?|office)$/;

/** Whether a number is the year of a product's version: `Windows Server 2019`. */
function isVersion(tokens: readonly Token[], index: number): boolean {
  const [token] = tokens.slice(index);
  if (!isLonePort(token)) return false;
  if (token.range.from < 2000 || token.range.from >= 2040) return false;
  const before = tokens.slice(Math.max(0, index - 4), index);
  const gap = before.at(-1);
  if (gap?.kind !== 'gap' || gap.gap !== 'space') return false;
  const words = before.flatMap((each) => (each.kind === 'word' ? [each.text] : []));
  return [words.slice(-1), words.slice(-2)].some((name) => BEFORE_YEAR.test(name.join(' ')));
}

/** Whether a number counts something: `30 seconds`, 3台. */
function isAmount(tokens: readonly Token[], index: number): boolean {
  const [token, next, word] = tokens.slice(index);
  if (!isLonePort(token)) return false;
  if (next?.kind === 'word') return token.isBare === true && COUNTER.test(next.text);
  return next?.kind === 'gap' && next.gap === 'space' && word?.kind === 'word' && UNIT.test(word.text);
}

/**
 * Beside a host with its port (`esx01:902`), a number of an error, of a time or of a process is not a port. Alone it may
 * be one.
 */
function setErrorsAside(tokens: readonly Token[]): readonly Token[] {
  const isError = tokens.map((token, index) => token.kind === 'port' && isErrorNumber(tokens, index));
  const hasOther = tokens.some((token, index) => !isError[index] && isOfHost(tokens, index, token));
  return tokens.map((token, index) =>
    token.kind === 'port' &&
    ((hasOther && isError[index] === true) || isAmount(tokens, index) || isVersion(tokens, index))
      ? {kind: 'problem', problem: {kind: 'error-number', value: token.range.from}}
      : token,
  );
}

function isErrorNumber(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(0, index).findLast((token) => token.kind !== 'gap');
  const behind = tokens.slice(index + 1).find((token) => token.kind !== 'gap' || token.gap !== 'space');
  const [token] = tokens.slice(index);
  if (!isLonePort(token)) return false;
  const follows = tokens[index - 1]?.kind === 'gap' && tokens[index - 2]?.kind === 'gap';
  return (
    (before?.kind === 'word' &&
      (BEFORE_ERROR_NUMBER.test(before.text) || (follows && BEFORE_BRACKETED_NUMBER.test(before.text)))) ||
    (behind?.kind === 'word' && BEHIND_AMOUNT.test(behind.text))
  );
}

/** Whether a port is written behind "port" or a host: as an address, or as a name directly before its colon. */
function isOfHost(tokens: readonly Token[], index: number, token: Token): boolean {
  if (token.kind !== 'port') return false;
  const [before, joint] = [tokens[index - 1], tokens[index - 2]];
  return (
    token.ofHost === true ||
    (before?.kind === 'word' && /[a-z0-9]$/.test(before.text)) ||
    [before, joint].some((each) => each?.kind === 'gap' && each.gap === 'port-word')
  );
}

const OTHER_PROTOCOL = /^(?:sctp|dccp|udp-?lite)$/;

/** A port of another transport is looked up on TCP and UDP, and the answer says so. */
function nameProtocols(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({kind}) => kind === 'port')) return tokens;
  return tokens.map((token) =>
    token.kind === 'word' && OTHER_PROTOCOL.test(token.text)
      ? {kind: 'problem', problem: {kind: 'other-protocol', protocol: token.text}}
      : token,
  );
}

function joinLists(tokens: readonly Token[]): readonly Token[] {
  const parts = tokens.filter((token) => token.kind !== 'gap' && token.kind !== 'address');
  return tokens.map((token) => {
    if (token.kind !== 'word' || !CONJUNCTION.test(token.text)) return token;
    const index = parts.indexOf(token);
    if (isAboutPort(parts[index - 1]) && isAboutPort(parts[index + 1])) return {kind: 'gap', gap: 'list'};
    return PARTICLES_ALONE.test(token.text) ? {kind: 'gap', gap: 'space'} : token;
  });
}

function isAboutPort(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return (
    token.kind === 'port' ||
    token.kind === 'transport' ||
    token.kind === 'problem' ||
    (token.kind === 'gap' && token.gap === 'port-word')
  );
}

/** The runs of ports and transports between the words. */
function portTerms(tokens: readonly Token[]): readonly (readonly PortTerm[])[] {
  const runs: PortTerm[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'word') runs.push([]);
    else if (token.kind === 'port' || token.kind === 'transport' || token.kind === 'gap')
      runs.at(-1)?.push(token);
  }
  return runs;
}

/**
 * The single numbers beside words of which nothing says that they are ports: no host, transport or "port" before them or
 * at the end of their list.
 */
function unmarkedNumbers(tokens: readonly Token[]): readonly number[] {
  if (!tokens.some(({kind}) => kind === 'word')) return [];
  const marked = new Set<number>();
  const unmarked = new Set<number>();
  /** Those of the present list that a mark may still follow. */
  let open: number[] = [];
  let isMarked = false;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'word') {
      for (const port of open) unmarked.add(port);
      open = [];
      isMarked = false;
    } else if (token.kind === 'port') {
      const isOwnMark = !isLonePort(token) || token.isBare !== true;
      if (isOwnMark) for (const port of open.splice(0)) marked.add(port);
      if (isMarked || isOwnMark || isOfHost(tokens, index, token)) marked.add(token.range.from);
      else open.push(token.range.from);
    } else if (token.kind === 'transport') {
      const before = tokens[index - 1];
      const isGlued = before?.kind === 'gap' && before.gap === 'glue';
      const rest = tokens.slice(index + 1);
      const next = rest.find(({kind}) => kind === 'port' || kind === 'word' || kind === 'transport');
      // Of `902/tcp 15` it belongs to the first, of `15 tcp 902` to the second.
      if (isGlued) for (const port of open.splice(-1)) marked.add(port);
      else if (next?.kind !== 'port') for (const port of open.splice(0)) marked.add(port);
      else isMarked = true;
    } else if (token.kind === 'gap' && token.gap === 'port-word') isMarked = true;
  }
  for (const port of open) unmarked.add(port);
  return [...unmarked].filter((port) => !marked.has(port));
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
