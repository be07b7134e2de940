import type {Locale} from './locales';
import type {Synonyms} from './synonyms';

/** What people of a language call things; fetched when it is asked for. Rejects where the browser cannot fetch it. */
export async function loadSynonyms(locale: Locale): Promise<Synonyms> {
  const loaded =
    locale === 'ja'
      ? await import(/* webpackChunkName: "synonyms-ja" */ '@site/i18n/ja/port-matrix/synonyms.json')
      : await import(/* webpackChunkName: "synonyms-en" */ '@site/i18n/en/port-matrix/synonyms.json');
  return loaded.default;
}
