import i18n from '@generated/i18n';
import type {Words} from './words';
import {createWords} from './createWords';
import {words} from './currentWords';
import type {Locale} from './locales';

/**
 * The texts of any language, for an output that is made in another one than the page: a bundle holds only its own, so
 * the other is fetched when it is asked for. Rejects where the browser cannot fetch it.
 */
export async function loadWords(locale: Locale): Promise<Words> {
  if (locale === i18n.currentLocale) return words;
  const [matrixTexts, uiTexts] = await loaders[locale]();
  return createWords(locale, {matrix: matrixTexts.default, ui: uiTexts.default});
}

interface Texts {
  readonly default: Record<string, unknown>;
}

// The names of the chunks tell the tests of the built site that nobody downloads them without asking.
const loaders: Readonly<Record<Locale, () => Promise<readonly [matrix: Texts, ui: Texts]>>> = {
  ja: () =>
    Promise.all([
      import(/* webpackChunkName: "catalogue-ja" */ '@site/i18n/ja/port-matrix/matrix.json'),
      import(/* webpackChunkName: "catalogue-ja" */ '@site/i18n/ja/port-matrix/ui.json'),
    ]),
  en: () =>
    Promise.all([
      import(/* webpackChunkName: "catalogue-en" */ '@site/i18n/en/port-matrix/matrix.json'),
      import(/* webpackChunkName: "catalogue-en" */ '@site/i18n/en/port-matrix/ui.json'),
    ]),
};
