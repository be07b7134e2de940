import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import type {WordKey} from './words';
import {catalogues} from './catalogues';
import {catalogueTexts} from './checkTerms';
import {createWords, type Catalogue} from './createWords';
import {locales} from './locales';

const ja = createWords('ja', catalogues.ja);
const en = createWords('en', catalogues.en);

/** Words of a catalogue without types. */
function wordsOf(
  ui: Catalogue['ui'],
  locale = 'ja',
): (key: string, values?: Record<string, string | number>) => string {
  const words = createWords(locale, {matrix: {}, ui});
  return (key, values) => words(`ui:${key}` as WordKey, values);
}

describe.each(locales)('the %s words', (locale) => {
  const words = createWords(locale, catalogues[locale]);

  test.each(['ui:no.such.text', 'ui:sentence', 'matrix:endpoints', 'matrix:endpoints.no-such-endpoint.name'])(
    'name the text that is missing: %s',
    (key) => {
      expect(() => words(key as WordKey)).toThrow(
        `The ${locale} catalogue has no text for "${key.replace(/^\w+:/u, '')}".`,
      );
    },
  );
});

it('keeps two languages apart, each there at once', () => {
  expect([ja('ui:navigation.ports'), en('ui:navigation.ports')]).toEqual(['ポート', 'Ports']);
});

it('takes the singular where the language has one', () => {
  expect([1, 2].map((count) => en('ui:reference.count', {count}))).toEqual(['1 connection', '2 connections']);
  expect([1, 2].map((count) => ja('ui:reference.count', {count}))).toEqual(['1 件', '2 件']);
});

it('puts values in as they are, without reading them', () => {
  const words = wordsOf({text: 'a {{value}} b', other: 'secret'}, 'en');
  for (const value of ['<b>', '&amp;', '{{other}}', '$t(ui:other)', '%s', '"', "'", '/']) {
    expect(words('text', {value})).toBe(`a ${value} b`);
  }
});

describe('space between scripts', () => {
  test.each([
    ['ポート443番', 'ポート 443 番'],
    ['バックアッププロキシがESXi ホストへ', 'バックアッププロキシが ESXi ホストへ'],
    ['サーバーTCP', 'サーバー TCP'],
    ['TCPサーバー', 'TCP サーバー'],
    ['既に 空けて ある', '既に 空けて ある'],
    ['（TCP）、UDP。', '（TCP）、UDP。'],
    ['ユーザー々IDの', 'ユーザー々 ID の'],
    ['English words, 443/TCP', 'English words, 443/TCP'],
    ['「guestossvc通信し」とある', '「guestossvc通信し」とある'],
    ['版Aの「SQL実行」と版Bの「TCP接続」', '版 A の「SQL実行」と版 B の「TCP接続」'],
    ['閉じない「版Aの', '閉じない「版 A の'],
  ])('%s', (text, expected) => {
    expect(wordsOf({text})('text')).toBe(expected);
  });

  it('is put around values too', () => {
    expect(wordsOf({text: '{{to}}の{{port}}へ'})('text', {to: 'ESXi ホスト', port: 902})).toBe(
      'ESXi ホストの 902 へ',
    );
  });

  it('does not alter a quotation of the catalogue', () => {
    const quotations = (text: string): readonly string[] => text.match(/「[^」]*」/gu) ?? [];
    const texts = [...catalogueTexts(catalogues.ja.matrix)].filter(([, text]) => !text.includes('{{'));
    expect(texts.flatMap(([, text]) => quotations(text))).toContain('「SQL実行サービス」');
    for (const [key, text] of texts) {
      expect(quotations(ja(`matrix:${key}` as WordKey))).toEqual(quotations(text));
    }
  });

  it('is the only thing that is added, and is not added twice', () => {
    const letters = fc.string({
      unit: fc.constantFrom('あ', 'ア', '漢', 'ー', 'a', 'Z', '7', ' ', '、', '（', '-'),
    });
    fc.assert(
      fc.property(letters, (text) => {
        const once = wordsOf({text: `x${text}`})('text');
        expect(once.replaceAll(' ', '')).toBe(`x${text}`.replaceAll(' ', ''));
        expect(wordsOf({text: once})('text')).toBe(once);
        expect(once).not.toMatch(/[あア漢ー][a-zA-Z0-9]|[a-zA-Z0-9][あア漢]/u);
      }),
      {numRuns: 60},
    );
  });
});

test.each(['separator', 'lastOfTwo', 'last', 'colon', 'stop'] as const)(
  'list.%s leaves a space before the next English text',
  (joint) => {
    expect(en(`ui:list.${joint}`)).toMatch(/ $/u);
  },
);
