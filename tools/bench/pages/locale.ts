/** The language of the page, injected by the bundler. */
export const locale: 'ja' | 'en' = BENCH_LOCALE;

declare const BENCH_LOCALE: 'ja' | 'en';
