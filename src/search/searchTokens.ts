import {foldWidth} from '../text/normalizeForSearch';
import {foldText} from './foldText';

/** A token and its position in the original text. */
export interface TokenSpan {
  readonly token: string;
  readonly from: number;
  readonly to: number;
}

/** Digits stay whole, so that no number matches within another; a change of script separates most words. */
const RUN =
  /(?<digits>\p{Nd}+)|(?<letters>(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆])[\p{L}\p{M}])+)|(?<han>[\p{Script=Han}々〆]+)|(?<katakana>[\p{Script=Katakana}ー]+)|(?<hiragana>\p{Script=Hiragana}+)/gu;

/** The parts of a name such as `PhoenixSQLGuestPlugin`. */
const NAME_PART = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+/gu;
const SHORTEST_NAME_PART = 3;

/** The long vowel mark at the end of a word is optional: サーバー and サーバ are one word. */
const OPTIONAL_LONG_VOWEL = /(?<=...)ー+$/u;

/**
 * The tokens by which a text is found: runs of digits and of letters, the parts of compound names, and pairs of kana or
 * kanji. The index and queries use the same tokens.
 */
export function tokensOfText(text: string): readonly string[] {
  return tokensOf(text, true);
}

/** The tokens a text must contain to match a query: those of the text without the parts of names. */
export function tokensOfQuery(query: string): readonly string[] {
  return [...new Set(tokensOf(query, false))];
}

/** The tokens of a text with their positions, to show where a query matched. */
export function tokenSpans(text: string): readonly TokenSpan[] {
  const folded = foldText(text);
  const spans: TokenSpan[] = [];
  findTokens(folded.text, true, (from, length) => {
    spans.push({
      token: folded.text.slice(from, from + length).toLowerCase(),
      from: folded.starts[from] ?? text.length,
      to: endOf(folded.starts, from + length - 1),
    });
  });
  return spans;
}

/** Whether the token consists of letters or digits, so that its beginning is already worth looking up. */
export function isWordToken(token: string): boolean {
  return !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]/u.test(token);
}

function tokensOf(text: string, withNameParts: boolean): readonly string[] {
  const folded = foldWidth(text);
  const tokens: string[] = [];
  findTokens(folded, withNameParts, (from, length) => {
    tokens.push(folded.slice(from, from + length).toLowerCase());
  });
  return tokens;
}

function findTokens(
  folded: string,
  withNameParts: boolean,
  add: (from: number, length: number) => void,
): void {
  for (const {0: run, index, groups} of folded.matchAll(RUN)) {
    if (groups?.digits !== undefined) add(index, run.length);
    else if (groups?.letters !== undefined) {
      add(index, run.length);
      if (withNameParts) addNameParts(run, index, add);
    } else addPairs(groups?.katakana === undefined ? run : run.replace(OPTIONAL_LONG_VOWEL, ''), index, add);
  }
}

function addNameParts(run: string, index: number, add: (from: number, length: number) => void): void {
  const parts = [...run.matchAll(NAME_PART)].filter(([part]) => part.length >= SHORTEST_NAME_PART);
  for (const part of parts) if (part[0].length < run.length) add(index + part.index, part[0].length);
}

function addPairs(run: string, index: number, add: (from: number, length: number) => void): void {
  const characters = Array.from(run);
  const [first = ''] = characters;
  // A single hiragana is nearly always a particle.
  if (characters.length === 1) {
    if (!/\p{Script=Hiragana}/u.test(first)) add(index, first.length);
    return;
  }
  let from = index;
  characters.slice(0, -1).forEach((character, position) => {
    add(from, character.length + (characters[position + 1]?.length ?? 0));
    from += character.length;
  });
}

/** The end, in the original, of the cluster that gave this unit of the folded text. */
function endOf(starts: readonly number[], unit: number): number {
  const start = starts[unit] ?? 0;
  let next = unit + 1;
  while (next < starts.length - 1 && starts[next] === start) next += 1;
  return starts[next] ?? start;
}
