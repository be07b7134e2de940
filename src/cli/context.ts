import {matrix} from '../matrix/matrix';
import {endpointNames} from '../planner/hosts/endpointNames';
import {catalogues} from '../words/catalogues';
import {createWords} from '../words/createWords';
import {locales, type Locale} from '../words/locales';
import type {Words} from '../words/words';

/** An invalid call, explained in one sentence. Ends with exit code 2. */
export class WrongUse extends Error {}

const wordsOf = Object.fromEntries(
  locales.map((locale) => [locale, createWords(locale, catalogues[locale])]),
) as Readonly<Record<Locale, Words>>;

/** The translators of all languages. */
export const allWords = wordsOf;

/** The names and synonyms of all languages, by which queries find things. */
export const languages = locales.map((locale) => ({
  words: wordsOf[locale],
  synonyms: catalogues[locale].synonyms,
}));

/** The endpoints by all their names, in every language. */
export const namesOfEndpoints = endpointNames(matrix, languages);

/** The ids of all endpoints, connections or scenarios, as a list for a message. */
export function listIds(things: readonly {readonly id: string}[]): string {
  return things.map(({id}) => id).join(', ');
}
