import {matrix} from '../matrix/matrix';
import {catalogues} from '../words/catalogues';
import {createWords} from '../words/createWords';
import {locales, type Locale} from '../words/locales';
import type {Words} from '../words/words';
import {endpointNames} from '../planner/hosts/endpointNames';

/** What every command works with; nothing of it changes while a command runs. */
export interface Context {
  readonly locale: Locale;
  readonly words: Words;
}

export function contextOf(locale: Locale): Context {
  return {locale, words: createWords(locale, catalogues[locale])};
}

/** The endpoints under all their names, in every language. */
export const namesOfEndpoints = endpointNames(
  matrix,
  locales.map((locale) => ({
    words: createWords(locale, catalogues[locale]),
    synonyms: catalogues[locale].synonyms,
  })),
);

/** A call that cannot be carried out as it is, told in one sentence. Ends with exit code 2. */
export class WrongUse extends Error {}
