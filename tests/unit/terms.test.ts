import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import table from '../../docs/terms.json';
import {catalogueTexts, checkTerms, guideTexts, type CheckedTexts} from '../../src/words/checkTerms';
import {languages, locales, type Locale} from '../../src/words/locales';
import type {Term} from '../../src/words/terms';

const concepts = table.concepts as readonly Term[];

/** Search synonyms are never shown, so they may contain anything. */
const catalogueFiles = ['ui.json', 'matrix.json', 'cli.json'];

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8')) as unknown;
}

function catalogues(locale: Locale): readonly CheckedTexts[] {
  return catalogueFiles.map((name) => {
    const file = path.join('i18n', locale, 'port-matrix', name);
    return {file, locale, texts: catalogueTexts(readJson(file))};
  });
}

function guide(locale: Locale): readonly CheckedTexts[] {
  const folder = languages[locale].guideFolder;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => {
      const file = path.join(folder, name);
      return {file, locale, texts: guideTexts(readFileSync(file, 'utf8'))};
    });
}

/** The theme's texts, and ours that replace them; the site has no blog, tags or versions. */
function theme(locale: Locale): CheckedTexts {
  const file = path.join('i18n', locale, 'code.json');
  const presets = 'node_modules/@docusaurus/theme-translations/locales';
  const preset = path.join(presets, locale === 'en' ? 'base' : locale, 'theme-common.json');
  const given = Object.entries(readJson(preset) as Readonly<Record<string, string>>);
  const ours = Object.entries(
    existsSync(file) ? (readJson(file) as Readonly<Record<string, {readonly message: string}>>) : {},
  ).map(([key, {message}]) => [key, message] as const);
  const unused = /___|^theme\.(?:blog|tags|contentVisibility|docs\.(?:tag|versions|versionBadge))/u;
  return {file, locale, texts: new Map([...given, ...ours].filter(([key]) => !unused.test(key)))};
}

it.each(locales)('%s: every text uses the terms of docs/terms.json', (locale) => {
  const files = [...catalogues(locale), ...guide(locale), theme(locale)];
  expect(files.every(({texts}) => texts.size > 0)).toBe(true);
  const findings = checkTerms(concepts, files);
  expect(findings.map(({file, row, problem, fix}) => `${file} › ${row}: ${problem} => ${fix}`)).toEqual([]);
});

it('defines every concept that the glossary lists', () => {
  expect(
    concepts.filter(({group, about}) => (group === 'wording') === (about !== undefined)).map(({id}) => id),
  ).toEqual([]);
});

it('has one row for each concept', () => {
  expect(concepts.map(({id}) => id)).toEqual([...new Set(concepts.map(({id}) => id))]);
});
