import {describe, expect, it, test} from 'vitest';
import {checkTerms, guideTexts} from './checkTerms';
import type {Locale} from './locales';
import {termIn, type AvoidedVariant, type Term} from './terms';

function termsOf(avoid: AvoidedVariant): readonly Term[] {
  return [
    {id: 'initiated', group: 'wording', ja: '接続する', en: 'connects to', avoid: {ja: [avoid], en: [avoid]}},
  ];
}

function rowsOf(
  text: string,
  avoid: AvoidedVariant,
  locale: 'ja' | 'en' = 'en',
  key = 'a.key',
): readonly string[] {
  return checkTerms(termsOf(avoid), [{file: 'file.json', locale, texts: new Map([[key, text]])}]).map(
    ({row}) => row,
  );
}

it('names the file, the key, the variant and the right term', () => {
  const [finding] = checkTerms(termsOf({variant: 'talks to'}), [
    {
      file: 'i18n/en/port-matrix/ui.json',
      locale: 'en',
      texts: new Map([['a.b', 'The proxy talks to ESXi.']]),
    },
  ]);
  expect(finding).toMatchObject({file: 'i18n/en/port-matrix/ui.json', row: 'a.b'});
  expect(finding?.problem).toContain('“talks to”');
  expect(finding?.fix).toContain('“connects to”');
});

describe('a variant', () => {
  test.each([
    ['as a whole word', 'taken', 'It is taken.', true],
    ['in capitals', 'taken', 'Taken: yes', true],
    ['within another word', 'taken', 'a mistaken address', false],
    ['with a hyphen before it', 'list', 'an allow-list', false],
    ['in code', 'taken', 'the field `taken`', false],
    ['in an address', 'taken', 'see [this](/guide/taken) and https://example.com/taken', false],
    ['in a placeholder', 'taken', 'is {{taken}}', false],
    ['in a tag', 'taken', '<Ports id="taken" />', false],
    ['after a tag', 'taken', '<Ports id="x" /> is taken', true],
  ])('%s', (_, variant, text, isFound) => {
    expect(rowsOf(text, {variant})).toEqual(isFound ? ['a.key'] : []);
  });

  test('is found within Japanese text, which has no spaces', () => {
    expect(rowsOf('データを復元する', {variant: '復元'}, 'ja')).toEqual(['a.key']);
  });

  test('may be right in a phrase', () => {
    expect(rowsOf('復元ポイントから', {variant: '復元', allowed: ['復元ポイント']}, 'ja')).toEqual([]);
    expect(rowsOf('復元ポイントから復元する', {variant: '復元', allowed: ['復元ポイント']}, 'ja')).toEqual([
      'a.key',
    ]);
  });

  test('may be right in some texts', () => {
    const variant = {variant: 'です', allowedKeys: ['mail.']};
    expect(rowsOf('不要です', variant, 'ja', 'mail.rule')).toEqual([]);
    expect(rowsOf('不要です', variant, 'ja', 'plan.rule')).toEqual(['plan.rule']);
  });

  test('may differ from the right word in capitals only', () => {
    expect(rowsOf('the id of a row', {variant: 'id', matchCase: true})).toEqual(['a.key']);
    expect(rowsOf('the ID of a row', {variant: 'id', matchCase: true})).toEqual([]);
  });
});

it('reads the lines of a page that people see', () => {
  const page = [
    '---',
    'title: Ports',
    'sidebar_position: 3',
    '---',
    '',
    "import x from 'y';",
    'Text.',
    '```sh',
    'code',
    '```',
    'More.',
  ];
  expect([...guideTexts(page.join('\n'))]).toEqual([
    ['line 2', 'Ports'],
    ['line 7', 'Text.'],
    ['line 11', 'More.'],
  ]);
});

it('takes the English term where a language has not settled its own', () => {
  const terms = {ja: '宛先', en: 'Destination'};
  expect(termIn(terms, 'ja')).toBe('宛先');
  expect(termIn(terms, 'ko' as Locale)).toBe('Destination');
});
