import {locales, type Locale} from './locales';
import {termIn, type Term} from './terms';

/** One row of a glossary table, in one language. */
export interface GlossaryEntry {
  readonly id: string;
  readonly term: string;
  readonly other: string;
  readonly origin: NonNullable<Term['origin']>;
  readonly about: string;
}

/** The glossary of one language: its tables. */
export interface Glossary {
  /** The language of `other`. */
  readonly otherLocale: Locale;
  readonly fields: readonly GlossaryEntry[];
  readonly products: readonly GlossaryEntry[];
  readonly actions: readonly GlossaryEntry[];
}

/** The parts of the table of terms that the glossary page of a language shows. */
export function glossaryOf(concepts: readonly Term[], locale: Locale): Glossary {
  const otherLocale = locales.find((candidate) => candidate !== locale) ?? locale;
  const entries = (group: Term['group']): readonly GlossaryEntry[] =>
    concepts
      .filter((concept) => concept.group === group)
      .flatMap((concept) =>
        concept.about === undefined || concept.origin === undefined
          ? []
          : [
              {
                id: concept.id,
                term: termIn(concept, locale),
                other: termIn(concept, otherLocale),
                origin: concept.origin,
                about: termIn(concept.about, locale),
              },
            ],
      );
  return {
    otherLocale,
    fields: entries('fields'),
    products: entries('products'),
    actions: entries('actions'),
  };
}
