import {createInstance} from 'i18next';
import type {Words} from './words';

/** The texts of one language as in `i18n/<locale>/port-matrix`. */
export interface Catalogue {
  readonly matrix: Record<string, unknown>;
  readonly ui: Record<string, unknown>;
  /** The texts of the command line; no page contains them. */
  readonly cli?: Record<string, unknown>;
}

/** One synchronous i18next instance for one language; a missing text throws an error that names its key. */
export function createWords(locale: string, catalogue: Catalogue): Words {
  return createGrowingWords(locale, catalogue).words;
}

/** The same, for a page whose parts bring their own texts. */
export function createGrowingWords(
  locale: string,
  catalogue: Catalogue,
): {readonly words: Words; readonly addTexts: (texts: Partial<Catalogue>) => void} {
  const missing = (key: string): never => {
    throw new Error(`The ${locale} catalogue has no text for "${key}".`);
  };
  const instance = createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    defaultNS: false,
    resources: {[locale]: {matrix: catalogue.matrix, ui: catalogue.ui, cli: catalogue.cli ?? {}}},
    interpolation: {escapeValue: false},
    parseMissingKeyHandler: missing,
    // If the key leads to a group of texts.
    returnedObjectHandler: missing,
  });
  // A text without values is always the same, and a table asks for some of them in every row.
  const fixed = new Map<string, string>();
  const words: Words = (key, values) => {
    if (values !== undefined) return spaceScripts(instance.t(key, {...values}));
    const known = fixed.get(key);
    if (known !== undefined) return known;
    const text = spaceScripts(instance.t(key));
    fixed.set(key, text);
    return text;
  };
  return {
    words,
    addTexts(texts) {
      for (const [name, more] of Object.entries(texts)) instance.addResourceBundle(locale, name, more, true);
    },
  };
}

// The long vowel mark (サーバー) belongs to no script.
const JAPANESE = '\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}ー';
const LATIN_THEN_JAPANESE = new RegExp(`([A-Za-z0-9])(?=[${JAPANESE}])`, 'gu');
const JAPANESE_THEN_LATIN = new RegExp(`([${JAPANESE}])(?=[A-Za-z0-9])`, 'gu');

const QUOTATION = /(「[^」]*」)/u;

/**
 * Japanese typesetting puts a space between Latin words or digits and kana or kanji; composed texts need it most.
 * Quotations stay as in the source.
 */
function spaceScripts(text: string): string {
  return text
    .split(QUOTATION)
    .map((part, index) => (index % 2 === 1 ? part : spaced(part)))
    .join('');
}

function spaced(text: string): string {
  return text.replace(LATIN_THEN_JAPANESE, '$1 ').replace(JAPANESE_THEN_LATIN, '$1 ');
}
