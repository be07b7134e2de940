import type {Locale} from './locales';
import type {Synonyms} from './synonyms';

/** The synonyms of one language, loaded on demand. Rejects if the browser cannot load them. */
export async function loadSynonyms(locale: Locale): Promise<Synonyms> {
  return (await loaders[locale]()).default;
}

const loaders: Readonly<Record<Locale, () => Promise<{readonly default: Synonyms}>>> = {
  ja: () => import(/* webpackChunkName: "synonyms-ja" */ '@site/i18n/ja/port-matrix/synonyms.json'),
  en: () => import(/* webpackChunkName: "synonyms-en" */ '@site/i18n/en/port-matrix/synonyms.json'),
};
