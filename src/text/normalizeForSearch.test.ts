import fc from 'fast-check';
import {expect, test} from 'vitest';
import {hostileTexts} from '../query/hostileTexts.fixture';
import {normalizeForSearch} from './normalizeForSearch';

test.each([
  ['９０２', '902'],
  ['⑨⓪②', '902'],
  ['ﾎﾟｰﾄ', 'ポート'],
  ['ＥＳＸｉ', 'esxi'],
  ['9\u200B0\u00AD2', '902'],
  ['  Backup\u3000 Proxy\n', 'backup proxy'],
])('folds %j to %j', (text, folded) => {
  expect(normalizeForSearch(text)).toBe(folded);
});

test('keeps katakana, hiragana and the long vowel mark apart', () => {
  expect(normalizeForSearch('サーバー')).toBe('サーバー');
  expect(new Set(['サーバー', 'サーバ', 'さーばー'].map(normalizeForSearch)).size).toBe(3);
});

test('changes nothing the second time', () => {
  const isStable = (text: string): void => {
    const once = normalizeForSearch(text);
    expect(normalizeForSearch(once)).toBe(once);
  };
  hostileTexts.forEach(isStable);
  fc.assert(fc.property(fc.string({unit: 'binary'}), isStable), {numRuns: 2_000});
});
