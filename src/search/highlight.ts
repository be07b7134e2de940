import {isWordToken, tokenSpans, type TokenSpan} from './searchTokens';

/** A piece of a text; `hit` if it matches the query. */
export interface TextPiece {
  readonly text: string;
  readonly hit: boolean;
}

const LETTER_OR_DIGIT = /[\p{Script=Latin}\p{Nd}]/u;

/** The whole text in pieces, with the matching tokens marked. */
export function highlight(text: string, tokens: ReadonlySet<string>): readonly TextPiece[] {
  return toPieces(text, 0, text.length, foundSpans(text, tokens));
}

/** The part of the text, about `length` characters long, that matches most of the query. */
export function excerpt(text: string, tokens: ReadonlySet<string>, length: number): readonly TextPiece[] {
  const spans = foundSpans(text, tokens);
  const [start, end] = findWindow(text, spans, length);
  return [
    ...(start > 0 ? [{text: '… ', hit: false}] : []),
    ...toPieces(text, start, end, spans),
    ...(end < text.length ? [{text: ' …', hit: false}] : []),
  ];
}

/**
 * The matching tokens. If pairs of kana or kanji form a longer run somewhere, an isolated pair is a coincidence: プロ in
 * プロセス for プロキシ.
 */
function foundSpans(text: string, tokens: ReadonlySet<string>): readonly TokenSpan[] {
  const spans = tokenSpans(text).filter(({token}) => tokens.has(token));
  const isPair = ({token}: TokenSpan): boolean => !isWordToken(token) && token.length > 1;
  const isChained = (span: TokenSpan, position: number): boolean =>
    [spans[position - 1], spans[position + 1]].some(
      (other) => other !== undefined && other.from < span.to && span.from < other.to,
    );
  if (!spans.some((span, position) => isPair(span) && isChained(span, position))) return spans;
  return spans.filter((span, position) => !isPair(span) || isChained(span, position));
}

/**
 * The position where the most different tokens are close together; among equals, the most tokens; then the first
 * position.
 */
function findWindow(text: string, spans: readonly TokenSpan[], length: number): readonly [number, number] {
  if (text.length <= length * 1.25) return [0, text.length];
  const candidates = spans.map(({from}) => {
    const within = spans.filter((span) => span.from >= from && span.to <= from + length);
    return {from, different: new Set(within.map(({token}) => token)).size, all: within.length};
  });
  const best = candidates.sort((a, b) => b.different - a.different || b.all - a.all || a.from - b.from)[0];
  const lead = Math.floor(length / 5);
  const start = Math.max(0, Math.min((best?.from ?? 0) - lead, text.length - length));
  return [boundaryAt(text, start, -1), boundaryAt(text, start + length, 1)];
}

/** The nearest position in that direction that splits no word, number or character. */
function boundaryAt(text: string, start: number, direction: -1 | 1): number {
  let position = start;
  while (position > 0 && position < text.length && isWithin(text, position)) position += direction;
  return position;
}

function isWithin(text: string, position: number): boolean {
  const next = text.charAt(position);
  return (
    /[\uDC00-\uDFFF]/.test(next) ||
    (LETTER_OR_DIGIT.test(next) && LETTER_OR_DIGIT.test(text.charAt(position - 1)))
  );
}

function toPieces(
  text: string,
  start: number,
  end: number,
  spans: readonly TokenSpan[],
): readonly TextPiece[] {
  const isHit = new Uint8Array(text.length);
  for (const {from, to} of spans) isHit.fill(1, from, to);
  const pieces: TextPiece[] = [];
  let from = start;
  while (from < end) {
    let to = from + 1;
    while (to < end && isHit[to] === isHit[from]) to += 1;
    pieces.push({text: text.slice(from, to), hit: isHit[from] === 1});
    from = to;
  }
  return pieces;
}
