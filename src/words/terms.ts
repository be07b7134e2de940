import type {Locale} from './locales';

/** A word or pattern that must not be read in texts of one language. */
export interface AvoidedVariant {
  /** How the table shows it to people; also what is searched for where there is no `pattern`. */
  readonly variant: string;
  /** A regular expression where the variant has several forms. */
  readonly pattern?: string;
  /** Whether upper and lower case differ; they do not unless this says so. */
  readonly matchCase?: boolean;
  /** Phrases in which the variant is right, for example the name of something else. */
  readonly allowed?: readonly string[];
  /** Beginnings of catalogue keys whose texts may use it. */
  readonly allowedKeys?: readonly string[];
}

/** One concept, what it is called in each language, and what it is never called. */
export interface Term extends Readonly<Record<Locale, string>> {
  readonly id: string;
  /** The table of the glossary that lists it; `wording` is for texts in general and has no definition. */
  readonly group: 'fields' | 'products' | 'actions' | 'wording';
  readonly origin?: 'source-page' | 'docs-jp' | 'this-guide';
  /** One sentence that defines it. */
  readonly about?: Readonly<Record<Locale, string>>;
  readonly avoid?: Readonly<Partial<Record<Locale, readonly AvoidedVariant[]>>>;
}
