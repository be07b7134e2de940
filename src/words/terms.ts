import type {Locale} from './locales';

/** A word or pattern that texts of one language must not contain. */
export interface AvoidedVariant {
  /** How the table displays it; also the search pattern if there is no `pattern`. */
  readonly variant: string;
  /** A regular expression if the variant has several forms. */
  readonly pattern?: string;
  /** Whether it is case-sensitive; not by default. */
  readonly matchCase?: boolean;
  /** Phrases in which the variant is correct, for example the name of something else. */
  readonly allowed?: readonly string[];
  /** Prefixes of catalogue keys whose texts may use it. */
  readonly allowedKeys?: readonly string[];
}

/** In Japanese and English, and in a further language as soon as its terms are settled. */
type InEach<T> = Readonly<Record<'ja' | 'en', T> & Partial<Record<Locale, T>>>;

/** One concept, its term in each language, and the variants to avoid. */
export interface Term extends InEach<string> {
  readonly id: string;
  /** The glossary table that lists it; `wording` is for rules on wording, without a definition. */
  readonly group: 'fields' | 'products' | 'actions' | 'wording';
  readonly origin?: 'source-page' | 'docs-jp' | 'this-guide';
  /** A one-sentence definition. */
  readonly about?: InEach<string>;
  readonly avoid?: Readonly<Partial<Record<Locale, readonly AvoidedVariant[]>>>;
}

/** The text in a language, or in English as long as the language has none. */
export function termIn(texts: InEach<string>, locale: Locale): string {
  const settled: Partial<Record<Locale, string>> = texts;
  return settled[locale] ?? texts.en;
}
