/** The languages of the site; the first is the default and has no prefix in its URLs. */
export const locales = ['ja', 'en'] as const;

export type Locale = (typeof locales)[number];

interface Language {
  /** In the language itself. */
  readonly label: string;
  /** BCP 47. */
  readonly htmlLang: string;
  /** The folder of its guide. */
  readonly guideFolder: string;
}

/**
 * The properties of each language. For a further one, the compiler names what else is needed: its words in
 * `catalogues.ts`, and how a browser loads them in `loadWords.ts` and `loadSynonyms.ts`.
 */
export const languages: Readonly<Record<Locale, Language>> = {
  ja: {label: '日本語', htmlLang: 'ja', guideFolder: 'docs'},
  en: {label: 'English', htmlLang: 'en', guideFolder: 'i18n/en/docusaurus-plugin-content-docs/current'},
};

/** An entry for each language, in the order of the list. */
export function mapLocales<T>(entry: (locale: Locale) => T): Record<Locale, T> {
  // Safe: the entries are made from the list of languages, so every language is a key.
  return Object.fromEntries(locales.map((locale) => [locale, entry(locale)])) as Record<Locale, T>;
}

/** The path of a page in a language; `route` is its path without language prefix. */
export function localizedPath(locale: string, route: string): string {
  return locale === locales[0] ? route : `/${locale}${route}`;
}

/**
 * The prefix of all URLs of the site, without a trailing slash: empty for a site at the root of its host. `baseUrl` is
 * Docusaurus's, which contains the language.
 */
export function siteBase(baseUrl: string, locale: string): string {
  return baseUrl.slice(0, baseUrl.length - localizedPath(locale, '/').length);
}

/** The path without language prefix of a path in any language: the reverse of `localizedPath`. */
export function sharedPath(path: string): string {
  const [, first, ...rest] = path.split('/');
  return isLocale(first) && first !== locales[0] ? `/${rest.join('/')}` : path;
}

/** Whether the text names a language of the site. */
export function isLocale(text: string | undefined): text is Locale {
  return locales.some((locale) => locale === text);
}
