import {createInstance} from 'i18next';
import type {Words} from '../views/words';

/** The texts of one language as they lie in `i18n/<locale>/port-matrix`. */
export interface Catalogue {
  readonly matrix: Record<string, unknown>;
  readonly ui: Record<string, unknown>;
}

/** One synchronous i18next instance for one language; a text that is missing throws and names its key. */
export function createWords(locale: string, catalogue: Catalogue): Words {
  const missing = (key: string): never => {
    throw new Error(`The ${locale} catalogue has no text for "${key}".`);
  };
  const instance = createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    defaultNS: false,
    resources: {[locale]: {matrix: catalogue.matrix, ui: catalogue.ui}},
    interpolation: {escapeValue: false},
    parseMissingKeyHandler: missing,
    // Where the key leads to a group of texts.
    returnedObjectHandler: missing,
  });
  return (key, values) => spaceScripts(instance.t(key, {...values}));
}

/** Japanese typesetting parts Latin words and digits from kana and kanji; texts put together need it most. */
function spaceScripts(text: string): string {
  // The long vowel mark (サーバー) belongs to no script.
  const japanese = '\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}ー';
  return text
    .replace(new RegExp(`([A-Za-z0-9])(?=[${japanese}])`, 'gu'), '$1 ')
    .replace(new RegExp(`([${japanese}])(?=[A-Za-z0-9])`, 'gu'), '$1 ');
}
