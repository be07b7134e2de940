import {locale} from './locale';

// The part of the configuration that Docusaurus's own components read; a link needs no more.
const generated = {
  currentLocale: locale,
  defaultLocale: 'ja',
  locales: ['ja', 'en'],
  localeConfigs: {ja: {label: '日本語'}, en: {label: 'English'}},
  baseUrl: '/',
  trailingSlash: false,
  future: {experimental_router: 'browser'},
};

/** Replaces every file that Docusaurus generates about the site. */
export default generated;
