/** The language of the page; the bundler puts it in. */
export const locale: 'ja' | 'en' = BENCH_LOCALE;

declare const BENCH_LOCALE: 'ja' | 'en';
