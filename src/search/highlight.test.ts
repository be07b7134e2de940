import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {hostileTexts} from '../query/hostileTexts.fixture';
import {excerpt, highlight, type TextPiece} from './highlight';
import {tokensOfText} from './searchTokens';

function show(pieces: readonly TextPiece[]): string {
  return pieces.map(({text, hit}) => (hit ? `[${text}]` : text)).join('');
}

describe('highlight', () => {
  test.each([
    ['TCP 443 を開ける', '443', 'TCP [443] を開ける'],
    ['ＴＣＰ４４３', '443', 'ＴＣＰ[４４３]'],
    ['8443 と 443', '443', '8443 と [443]'],
    ['ESXi ホスト', 'esxi', '[ESXi] ホスト'],
    ['CloudCache', 'cache', 'Cloud[Cache]'],
    ['ｻｰﾊﾞｰ', 'サーバ', '[ｻｰﾊﾞ]ｰ'],
    ['プロキシのプロセス', 'プロキシ', '[プロキシ]のプロセス'],
    ['<b>443</b>', '443', '<b>[443]</b>'],
    ['何もない', '443', '何もない'],
    ['', '443', ''],
  ])('%s', (text, query, expected) => {
    expect(show(highlight(text, new Set(tokensOfText(query))))).toBe(expected);
  });

  it('loses no character of any text', () => {
    const check = (text: string): void => {
      const tokens = new Set(tokensOfText(text).slice(0, 3));
      expect(
        highlight(text, tokens)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    };
    hostileTexts.forEach(check);
    fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 100}), check), {numRuns: 1_000});
  });
});

describe('excerpt', () => {
  const text = `${'前の文。'.repeat(60)}ESXi ホストへの TCP 443 を許可する。${'後の文。'.repeat(60)}`;

  it('shows the place where most of the query stands together', () => {
    const shown = show(excerpt(text, new Set(['esxi', '443']), 60));
    expect(shown).toContain('[ESXi] ホストへの TCP [443]');
    expect(shown).toMatch(/^… .* …$/);
    expect(shown.length).toBeLessThan(90);
  });

  it('shows the beginning where the text has nothing of the query', () => {
    expect(show(excerpt(text, new Set(['nothing']), 20))).toMatch(/^前の文。/);
  });

  it('shows a short text whole', () => {
    expect(show(excerpt('短い文。', new Set(), 60))).toBe('短い文。');
  });

  it('cuts no word and no character in two', () => {
    const words = 'alpha beta gamma delta epsilon 😀😀😀 '.repeat(20);
    const shown = excerpt(words, new Set(['delta']), 50)
      .map((piece) => piece.text)
      .join('');
    expect(shown).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/);
    const known = new Set(['alpha', 'beta', 'gamma', 'delta', 'epsilon']);
    expect((shown.match(/[a-z]+/g) ?? []).filter((word) => !known.has(word))).toEqual([]);
  });
});
