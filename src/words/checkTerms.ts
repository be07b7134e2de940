import type {Finding} from '../matrix/rules/rule';
import type {Locale} from './locales';
import {termIn, type AvoidedVariant, type Term} from './terms';

/** The texts of one file, by key, or by line if the file has no keys. */
export interface CheckedTexts {
  readonly file: string;
  readonly locale: Locale;
  readonly texts: ReadonlyMap<string, string>;
}

/** Reports every text that uses a variant excluded by the table of terms, with the term to use instead. */
export function checkTerms(concepts: readonly Term[], files: readonly CheckedTexts[]): readonly Finding[] {
  return files.flatMap(({file, locale, texts}) => {
    const avoided = concepts.flatMap((concept) =>
      (concept.avoid?.[locale] ?? []).map((variant) => ({variant, term: termIn(concept, locale)})),
    );
    return [...texts].flatMap(([key, text]) => {
      const prose = proseOf(text);
      return avoided
        .filter(({variant}) => uses(prose, key, variant))
        .map(({variant, term}) => ({
          file,
          row: key,
          problem: `says “${variant.variant}”: ${text.trim()}`,
          fix: `write “${term}”, or add the phrase to "allowed" in docs/terms.json if it means something else`,
        }));
    });
  });
}

/** The part of a text that readers see: without placeholders, code, tags, URLs and comments. */
function proseOf(text: string): string {
  return text
    .replaceAll(/\{\{\w+\}\}/gu, '〇')
    .replaceAll(/`[^`]*`/gu, '〇')
    .replaceAll(/\{\/\*.*?\*\/\}/gu, '')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/\]\([^)]*\)/gu, ']')
    .replaceAll(/https?:\/\/[^\s)"'<>]+/gu, '〇');
}

function uses(
  prose: string,
  key: string,
  {variant, pattern, matchCase, allowed, allowedKeys}: AvoidedVariant,
): boolean {
  if (allowedKeys?.some((beginning) => key.startsWith(beginning)) === true) return false;
  const rest = (allowed ?? []).reduce((left, phrase) => left.replaceAll(phrase, '〇'), prose);
  return formOf(pattern ?? escapePattern(variant), matchCase === true).test(rest);
}

/** Latin words match as whole words; Japanese has no spaces to separate them. */
function formOf(pattern: string, matchCase: boolean): RegExp {
  const isLatin = /^[\p{Script=Latin}(\\]/u.test(pattern) && !/[^\p{ASCII}]/u.test(pattern);
  const begin = isLatin ? String.raw`(?<![\p{L}\p{N}_-])` : '';
  const end = isLatin ? String.raw`(?![\p{L}\p{N}_])` : '';
  return new RegExp(`${begin}(?:${pattern})${end}`, matchCase ? 'u' : 'iu');
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}

/** The texts of a catalogue by their paths. */
export function catalogueTexts(tree: unknown, path: readonly string[] = []): ReadonlyMap<string, string> {
  if (typeof tree === 'string') return new Map([[path.join('.'), tree]]);
  if (typeof tree !== 'object' || tree === null) return new Map();
  return new Map(
    Object.entries(tree).flatMap(([key, branch]) => [...catalogueTexts(branch, [...path, key])]),
  );
}

/** The visible lines of a guide page, by number; code blocks and front matter are excluded. */
export function guideTexts(source: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let fence: string | undefined;
  let inFrontMatter = false;
  for (const [index, line] of source.split('\n').entries()) {
    const mark = /^\s*(`{3,}|~{3,})/u.exec(line)?.[1];
    if (index === 0 && line === '---') inFrontMatter = true;
    else if (inFrontMatter && line === '---') inFrontMatter = false;
    else if (fence !== undefined) fence = mark?.startsWith(fence) === true ? undefined : fence;
    else if (mark !== undefined) fence = mark;
    else if (inFrontMatter) {
      const shown = /^(?:title|description|sidebar_label): *(.*)$/u.exec(line)?.[1];
      if (shown !== undefined) texts.set(`line ${String(index + 1)}`, shown);
    } else if (line.trim() !== '' && !line.startsWith('import '))
      texts.set(`line ${String(index + 1)}`, line);
  }
  return texts;
}
