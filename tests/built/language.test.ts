import {describe, expect, it} from 'vitest';
import {fixedParts, loadCatalogue} from '../catalogue';
import {readText} from './readHtml';
import {files, metaOf, pages, readBuiltFile, titleOf, type ReadPage} from './site';

const catalogues = {ja: loadCatalogue('ja'), en: loadCatalogue('en')};
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

function textOf(page: ReadPage): string {
  const head = [
    titleOf(page),
    metaOf(page, 'description'),
    metaOf(page, 'og:title'),
    metaOf(page, 'og:description'),
  ];
  return [...head, readText(page.document, page.locale)].join('\n').replaceAll(/[^\S\n]+/g, ' ');
}

/** The English texts that are too long for a coincidence, without those that Japanese texts also use. */
function findEnglishPhrases(): readonly string[] {
  const allJapanese = [...catalogues.ja.values()].join('\n');
  const phrases = [...catalogues.en]
    .filter(([place, text]) => catalogues.ja.get(place) !== text)
    .flatMap(([, text]) => fixedParts(text))
    .filter((part) => (part.match(/[A-Za-z]+/g) ?? []).length >= 2 || /[A-Za-z]{8}/.test(part))
    .filter((part) => !allJapanese.includes(part));
  return [...new Set(phrases)];
}

/** The phrase as whole words; a single word must not be part of an English name such as that of TLS, or of an id or URL. */
function asPattern(phrase: string): RegExp {
  const escaped = phrase.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return phrase.includes(' ')
    ? new RegExp(`(?<![A-Za-z])${escaped}(?![A-Za-z])`)
    : new RegExp(`(?<![A-Za-z] ?|[-_/])${escaped}(?! ?[A-Za-z]|[-_/])`);
}

describe('Japanese pages', () => {
  const phrases = findEnglishPhrases().map((phrase) => ({phrase, pattern: asPattern(phrase)}));

  it('have English phrases to be compared with', () => {
    expect(phrases.length).toBeGreaterThan(20);
  });

  it.each(pages.filter(({locale}) => locale === 'ja'))(
    '$route holds no English text of the catalogue',
    (page) => {
      const text = textOf(page);
      expect(phrases.filter(({pattern}) => pattern.test(text)).map(({phrase}) => phrase)).toEqual([]);
    },
  );
});

describe('English pages', () => {
  it.each(pages.filter(({locale}) => locale === 'en'))(
    '$route holds no kana and no kanji but what is marked as Japanese',
    (page) => {
      const lines = textOf(page).split('\n');
      expect(lines.filter((line) => japanese.test(line))).toEqual([]);
    },
  );
});

// Readers of one language must not download the texts of the other. Only sentences are searched for: the glossary gives
// single terms in both languages.
describe('bundles', () => {
  /** What the planner loads when a reader wants an output in the other language. */
  const onRequest = /\/catalogue-(?:ja|en)\.[^/]*\.js$/;
  // The worker that keeps the site for offline use serves both languages.
  const scripts = files.filter((file) => file.endsWith('.js') && file !== 'sw.js' && !onRequest.test(file));

  it('do not name the other catalogue in any page', () => {
    const fetched = files.filter((file) => onRequest.test(file));
    // That of the page's own language is empty.
    expect(fetched.filter((file) => readBuiltFile(file).length > 1_000)).toHaveLength(2);
    expect(
      pages.filter(({file}) => readBuiltFile(file).includes('/catalogue-')).map(({route}) => route),
    ).toEqual([]);
  });

  it.each(['ja', 'en'] as const)('of %s hold no catalogue of the other language', (locale) => {
    const other = locale === 'ja' ? catalogues.en : catalogues.ja;
    const own = [...catalogues[locale].values()].join('\n');
    const foreign = [...other.values()]
      .flatMap(fixedParts)
      .filter((part) => part.length >= 40 && !own.includes(part));
    expect(foreign).not.toEqual([]);
    const found = scripts
      .filter((file) => file.startsWith('en/') === (locale === 'en'))
      .flatMap((file) => {
        const code = readBuiltFile(file);
        return foreign.filter((part) => code.includes(part)).map((part) => `${file}: ${part}`);
      });
    expect(found).toEqual([]);
  });
});
