/** The languages of version 1 of the data files: the site may have more, and published files stay as they are. */
export const apiLocales = ['ja', 'en'] as const;

export type ApiLocale = (typeof apiLocales)[number];

/** An entry for each language of the data files, in the order of the list. */
export function mapApiLocales<T>(entry: (locale: ApiLocale) => T): Record<ApiLocale, T> {
  // Safe: the entries are made from the list of languages, so every language is a key.
  return Object.fromEntries(apiLocales.map((locale) => [locale, entry(locale)])) as Record<ApiLocale, T>;
}
