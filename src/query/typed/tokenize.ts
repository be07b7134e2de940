import type {QueryProblem} from '../model';
import {isPort, numberOf, PORT_LIMITS} from '../portNumber';
import type {Token} from './token';

const TRANSPORT = String.raw`(?:tcp|udp)(?![a-z0-9_])`;

/** What may follow a number: not the rest of a name, a version, a date or a time. */
const ENDS_NUMBER = String.raw`(?!(?!${TRANSPORT})[a-z0-9_]|\.\d|[-:]\d|-(?!${TRANSPORT})[a-z])`;

const NAME_PART = String.raw`[a-z0-9_*@-]+`;
const DOTTED_NAME = String.raw`${NAME_PART}(?:\.${NAME_PART})+`;
const BRACKETED_IPV6 = String.raw`\[[0-9a-z.%]*:[0-9a-z:.%]*\]`;

/** Dashes, wave dashes and the long vowel mark, which Japanese keyboards produce instead of a dash. */
const DASH = '[-–−‐‑‒—―~〜∼ー]';
const THROUGH = String.raw`(?:\s*${DASH}\s*|\s*\.{2,3}\s*|:|\s*番?\s*から\s*|\s*[至到]\s*|\s+(?:to|through|thru|until|till|bis)\s+)`;

const SPACE = /\s+/y;
const URL = /[a-z][a-z0-9+.-]*:\/\/\S+/y;
const URL_HOST = /^[^:]+:\/\/(?:[^@/?#]*@)?(\[[^\]]*\]|[^:/?#]+):(\d+)(?=[/?#]|$)/;
const ADDRESS = new RegExp(String.raw`(${BRACKETED_IPV6}|${DOTTED_NAME}|\*)?:(\d+)${ENDS_NUMBER}`, 'y');
const IPV6 = /(?=[0-9a-f.]*:[0-9a-f.]*:)[0-9a-f:.]+(?:%[a-z0-9]+)?(?:\/\d+)?(?![a-z0-9_])/y;
const NETWORK = /(\d+(?:\.\d+){3})\/(\d+)(?![a-z0-9_])/y;
const LONGEST_PREFIX = 32;
const DATE = /\d+(?:-\d+){2,}(?![a-z0-9_])/y;
const DOTTED = new RegExp(DOTTED_NAME, 'y');
const TCP_IP = /tcp\/ip(?![a-z0-9_])/y;
const RANGE = new RegExp(
  String.raw`(?:from\s+|between\s+)?(\d+)${THROUGH}(\d+)(?:\s*番?\s*まで)?${ENDS_NUMBER}`,
  'y',
);
const BETWEEN = new RegExp(String.raw`between\s+(\d+)\s+(?:and|&|to|-)\s+(\d+)${ENDS_NUMBER}`, 'y');
const OR_MORE = /(\d+)(?:\s*番)?\s*(?:以上|以降|(?:or|and) (?:higher|above|more|greater|up)(?![a-z]))/y;
const OR_LESS = /(\d+)(?:\s*番)?\s*(?:以下|(?:or|and) (?:lower|below|less)(?![a-z]))/y;
/** The numbers that begin like this one: 3000番台. */
const THOUSANDS = /(\d+)\s*番台/y;
const LESS = /(\d+)(?:\s*番)?\s*未満/y;
const AT_LEAST = /(?:>=|[≥≧])\s*(\d+)/y;
const AT_MOST = /(?:<=|[≤≦]|up to\s)\s*(\d+)/y;
const MORE_THAN = /(?:above|over|greater than|higher than)\s+(\d+)/y;
const LESS_THAN = /(?:below|under|less than|lower than)\s+(\d+)/y;
type RangeOf = (value: number) => readonly [number, number];
const upwards: RangeOf = (value) => [value, PORT_LIMITS.to];
const downwards: RangeOf = (value) => [PORT_LIMITS.from, value];
const OPEN_RANGES: readonly (readonly [RegExp, RangeOf])[] = [
  [THOUSANDS, (value) => [value, Math.min(value + 10 ** trailingZeros(value) - 1, PORT_LIMITS.to)]],
  [OR_MORE, upwards],
  [AT_LEAST, upwards],
  [MORE_THAN, (value) => upwards(value + 1)],
  [OR_LESS, downwards],
  [AT_MOST, downwards],
  [LESS, (value) => downwards(value - 1)],
  [LESS_THAN, (value) => downwards(value - 1)],
];
function trailingZeros(value: number): number {
  return /0*$/.exec(String(value))?.[0].length ?? 0;
}
const NUMBER = new RegExp(String.raw`(\d+)${ENDS_NUMBER}`, 'y');
const NEGATIVE = /[-−]\d+(?![a-z0-9_.-])/y;
const TRANSPORT_NAME = /(tcp|udp)(?:[46](?!\d))?(?=$|[^a-z0-9_-]|[-_]?\d|-\s)/y;

/** "port" before its number. */
const PORT_WORD =
  /(?:(?:宛先|送信先|接続先|dst|dest|destination)[ -]?)?(?:ポート(?:番号)?|d?ports?(?: (?:no\.?|number))?)(?=[\s:=#の-]*(?:(?:tcp|udp)[\s/:-]*)?\d)/y;
/** "port" after its number: 902番, 902番ポート, 902 ポート, 902 port. */
const PORT_WORD_BEHIND =
  /\s*番(?:号|目)?(?:\s*の?\s*ポート(?:番号)?(?![ァ-ヺー一-鿿]))?|\s*ポート(?:番号)?(?![ァ-ヺー一-鿿])(?!\s*[:=の]?\s*(?:(?:tcp|udp)[\s/:-]*)?\d)|\s+ports?(?![a-z0-9_])(?![\s:=#]*\d)/y;

const KATAKANA = /[ァ-ヺー]/;

const LIST_MARKS = /[,、;|]+/y;
const GLUE_MARKS = /[/:+&=_-](?=[a-z0-9])/y;
const MARKS = /[[\](){}<>「」『』【】〈〉《》"'`!?。・…→⇒/:+&=_#~〜∼–−—―‐‑‒-]/y;
const ENDS_WORD = /[\s,、;|[\](){}<>「」『』【】〈〉《》"'`!?。・…→⇒/:+&=#〜]/;

/** The pieces of a text that `normalizeForSearch` has folded. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let position = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (match !== null) position += match[0].length;
    return match;
  };
  while (position < text.length) tokens.push(...next());
  return tokens;

  function next(): readonly Token[] {
    if (take(SPACE) !== null) return [{kind: 'gap', gap: 'space'}];
    const url = take(URL);
    if (url !== null) return readAddress(URL_HOST.exec(url[0]), url[0]);
    const address = take(ADDRESS);
    if (address !== null) return readAddress(address, address[0]);
    const network = take(NETWORK);
    if (network !== null) {
      // Beyond the longest prefix, it is a port.
      return Number(network[2]) > LONGEST_PREFIX
        ? readAddress(network, network[0])
        : [{kind: 'word', text: network[0]}];
    }
    for (const pattern of [IPV6, DATE, TCP_IP]) {
      const word = take(pattern);
      if (word !== null) return [{kind: 'word', text: word[0]}];
    }
    for (const [pattern, rangeOf] of OPEN_RANGES) {
      const open = take(pattern);
      if (open !== null) return readOpenRange(open[1] ?? '', rangeOf);
    }
    const range = take(BETWEEN) ?? take(RANGE);
    if (range !== null) return readRange(range[1] ?? '', range[2] ?? '', take);
    const dotted = take(DOTTED);
    if (dotted !== null) return [{kind: 'word', text: dotted[0]}];
    const negative = beginsItem(tokens) ? take(NEGATIVE) : null;
    if (negative !== null) return [outOfRange(negative[0])];
    const number = take(NUMBER);
    if (number !== null) return readNumber(number[0], take);
    const transport = take(TRANSPORT_NAME);
    if (transport !== null) return [{kind: 'transport', transport: transport[1] === 'tcp' ? 'tcp' : 'udp'}];
    if (take(PORT_WORD) !== null) return [{kind: 'gap', gap: 'port-word'}];
    if (take(LIST_MARKS) !== null) return [{kind: 'gap', gap: 'list'}];
    if (take(GLUE_MARKS) !== null) return [{kind: 'gap', gap: 'glue'}];
    if (take(MARKS) !== null) return [{kind: 'gap', gap: 'space'}];
    const start = position;
    position = endOfWord(text, start);
    return [{kind: 'word', text: text.slice(start, position)}];
  }
}

type Take = (pattern: RegExp) => RegExpExecArray | null;

function readAddress(match: RegExpExecArray | null, whole: string): readonly Token[] {
  const port = match?.[2];
  if (port === undefined) return [{kind: 'word', text: whole}];
  const host = match?.[1];
  const set: readonly Token[] = host === undefined || host === '*' ? [] : [{kind: 'address', text: host}];
  return [
    ...set,
    ...readNumber(port, () => null).map((token) =>
      token.kind === 'port' && host !== undefined && host !== '*'
        ? ({...token, ofHost: true} as const)
        : token,
    ),
  ];
}

function readNumber(digits: string, take: Take): readonly Token[] {
  const isBare = take(PORT_WORD_BEHIND) === null;
  const value = numberOf(digits);
  if (!isPort(value)) return [outOfRange(digits)];
  return [{kind: 'port', range: {from: value, to: value}, ...(isBare ? {isBare} : {})}];
}

/** Clips a range to its valid part. */
function readRange(first: string, second: string, take: Take): readonly Token[] {
  take(PORT_WORD_BEHIND);
  const from = numberOf(first);
  const to = numberOf(second);
  const problems = [first, second].filter((digits) => !isPort(numberOf(digits))).map(outOfRange);
  if (problems.length === 2) return problems;
  if (from > to && problems.length === 0) {
    return [{kind: 'problem', problem: {kind: 'reversed-range', from, to}}];
  }
  const range = {from: Math.max(from, PORT_LIMITS.from), to: Math.min(to, PORT_LIMITS.to)};
  return range.from > range.to ? problems : [...problems, {kind: 'port', range}];
}

/** `1024 or higher`, `1024以上`: a range of which only one end is written. */
function readOpenRange(digits: string, rangeOf: RangeOf): readonly Token[] {
  const [from, to] = rangeOf(numberOf(digits));
  return isPort(numberOf(digits)) && from <= to ? [{kind: 'port', range: {from, to}}] : [outOfRange(digits)];
}

function outOfRange(value: string): {kind: 'problem'; problem: QueryProblem} {
  return {kind: 'problem', problem: {kind: 'port-out-of-range', value}};
}

function beginsItem(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  return last === undefined || (last.kind === 'gap' && last.gap !== 'glue');
}

/**
 * Japanese is written without spaces: a piece ends between Latin and Japanese script, and after a non-ASCII character,
 * a number or "port" starts a new one.
 */
function endOfWord(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    if (ENDS_WORD.test(text.charAt(index)) || changesScript(text, index)) return index;
    if (text.charCodeAt(index - 1) > 127 && beginsPortTerm(text, index)) return index;
  }
  return text.length;
}

const JAPANESE = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;
const LATIN = /[a-z0-9]/;

function changesScript(text: string, index: number): boolean {
  const [before, after] = [text.charAt(index - 1), text.charAt(index)];
  return (LATIN.test(before) && JAPANESE.test(after)) || (JAPANESE.test(before) && LATIN.test(after));
}

/** ポート is also the end of longer words (エクスポート, インポート) that are not ports. */
function beginsPortTerm(text: string, index: number): boolean {
  const insideWord = KATAKANA.test(text.charAt(index - 1));
  return [/\d/y, TRANSPORT_NAME, ...(insideWord ? [] : [PORT_WORD])].some((pattern) => {
    pattern.lastIndex = index;
    return pattern.test(text);
  });
}
