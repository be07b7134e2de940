/** The languages of the site; the first is the default and has no prefix in its URLs. */
export const locales = ['ja', 'en'] as const;

export type Locale = (typeof locales)[number];

/** The path of a page in a language; `route` is its path without language prefix. */
export function localizedPath(locale: string, route: string): string {
  return locale === locales[0] ? route : `/${locale}${route}`;
}

/** Whether the text names a language of the site. */
export function isLocale(text: string | undefined): text is Locale {
  return locales.some((locale) => locale === text);
}
