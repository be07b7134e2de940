import {locale} from './locale';

// What Docusaurus's own components read of the configuration; a link needs no more.
const generated = {
  currentLocale: locale,
  defaultLocale: 'ja',
  locales: ['ja', 'en'],
  localeConfigs: {ja: {label: '日本語'}, en: {label: 'English'}},
  baseUrl: '/',
  trailingSlash: false,
  future: {experimental_router: 'browser'},
};

/** Stands in for every file that Docusaurus generates about the site. */
export default generated;
