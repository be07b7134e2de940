import i18n from '@generated/i18n';
import type {Words} from './words';
import {createWords} from './createWords';
import {words} from './currentWords';
import type {Locale} from './locales';

/**
 * The texts of any language, for an output in a language other than the page's: a bundle contains only its own, so the
 * other is loaded on demand. Rejects if the browser cannot load it.
 */
export async function loadWords(locale: Locale): Promise<Words> {
  if (locale === i18n.currentLocale) return words;
  const [matrixTexts, uiTexts] = await loaders[locale]();
  return createWords(locale, {matrix: matrixTexts.default, ui: uiTexts.default});
}

interface Texts {
  readonly default: Record<string, unknown>;
}

// Tests of the built site use the chunk names to check that they are only loaded on demand.
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
