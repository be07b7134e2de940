import {createHash} from 'node:crypto';
import type {ApiContext, ApiLanguage} from '../../data/api/model';
import {mapApiLocales} from '../../data/api/apiLocales';
import {renderApi} from '../../data/api/renderApi';
import {renderTwins} from '../../data/markdown/renderMarkdown';
import {releases} from '../../history/releases';
import {locales, localizedPath, mapLocales, type Locale} from '../../words/locales';
import type {Matrix} from '../../matrix/model';
import {apiFiles} from '../../routes';
import type {Words} from '../../words/words';

/**
 * The static files served alongside the pages: language to path to content. The data files hold every language, so only
 * the default language, which is at the root, has them. `base` is the prefix of the site's paths.
 */
export function staticFiles(
  matrix: Matrix,
  wordsByLocale: Readonly<Record<Locale, Words>>,
  apiChanges: string,
  base = '',
): Readonly<Record<Locale, ReadonlyMap<string, string>>> {
  const context = apiContext(wordsByLocale, base);
  const twins = (locale: Locale): ReadonlyMap<string, string> =>
    renderTwins({matrix, ...languageOf(locale, wordsByLocale, base)});
  return mapLocales((locale) =>
    locale === locales[0]
      ? new Map([...twins(locale), ...renderApi(matrix, context), [apiFiles.changes, apiChanges]])
      : twins(locale),
  );
}

/** The inputs of the data files, as loaded in Node. */
export function apiContext(wordsByLocale: Readonly<Record<Locale, Words>>, base = ''): ApiContext {
  return {
    languages: mapApiLocales((locale) => languageOf(locale, wordsByLocale, base)),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    releases,
  };
}

function languageOf(
  locale: Locale,
  wordsByLocale: Readonly<Record<Locale, Words>>,
  base: string,
): ApiLanguage {
  return {
    words: wordsByLocale[locale],
    address: (route) => base + localizedPath(locale, route),
    file: (path) => base + path,
  };
}
