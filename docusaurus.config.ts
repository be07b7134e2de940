import type {Options as DocsOptions} from '@docusaurus/plugin-content-docs';
import type {Options as PresetOptions, ThemeConfig} from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import {htmlTemplate} from './src/site/start/htmlTemplate';
import {completePath, siteAddress} from './src/site/hosting/siteAddress';
import {catalogues} from './src/words/catalogues';
import {createWords} from './src/words/createWords';
import {isLocale, languages, locales, mapLocales} from './src/words/locales';

// Docusaurus loads this file again for each language and names the language here.
const currentLocale = process.env.DOCUSAURUS_CURRENT_LOCALE;
const locale = isLocale(currentLocale) ? currentLocale : locales[0];
const words = createWords(locale, catalogues[locale]);
const address = siteAddress(process.env.SITE_URL);
const to = (route: string): string => completePath(address.baseUrl, locale, route);

// Few colors, all of them the site's own: the ready-made themes have too little contrast for text.
const codeColours = {
  plain: {color: 'var(--ifm-font-color-base)', backgroundColor: 'var(--port-surface)'},
  styles: [
    {types: ['comment'], style: {color: 'var(--port-muted)'}},
    {types: ['string'], style: {color: 'var(--port-tls)'}},
    {types: ['function', 'keyword', 'builtin'], style: {color: 'var(--ifm-color-primary)'}},
  ],
};

const config: Config = {
  title: words('ui:site.title'),
  tagline: words('ui:site.tagline'),
  ...address,
  // Where reports about a row or a page go: an issue form or a mail address. Without it no reports are requested.
  customFields: {reportUrl: process.env.REPORT_URL ?? null},
  // A banner of Docusaurus's that writes HTML from the URL; a site at its own base URL never needs it.
  baseUrlIssueBanner: false,
  trailingSlash: false,
  favicon: 'img/favicon.svg',
  // The second one contains what is made from the matrix: the data files, and the pages of the language as Markdown.
  staticDirectories: ['static', `.generated/site/${locale}/static`],
  ssrTemplate: htmlTemplate,
  future: {v4: true, faster: true},
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'}},
  i18n: {
    defaultLocale: locales[0],
    locales: [...locales],
    localeConfigs: mapLocales((each) => ({label: languages[each].label, htmlLang: languages[each].htmlLang})),
  },
  clientModules: [
    './src/site/clientModules/fetchLittleAhead.ts',
    './src/site/clientModules/stylesOfIslands.ts',
    './src/site/clientModules/loadIslandsAhead.ts',
    './src/site/clientModules/dropMalformedHash.ts',
    './src/site/clientModules/followMovedAnchors.ts',
    './src/site/clientModules/scrollToFragment.ts',
    './src/site/clientModules/openOffline.ts',
    './src/site/clientModules/reloadAfterDeploy.ts',
  ],
  presets: [
    [
      'classic',
      {
        docs: {
          path: 'docs',
          routeBasePath: 'guide',
          sidebarPath: './sidebars.ts',
        },
        blog: false,
        theme: {customCss: './src/site/css/site.css'},
        sitemap: {lastmod: null, changefreq: null, priority: null},
      } satisfies PresetOptions,
    ],
  ],
  plugins: [
    './src/site/plugin/index.ts',
    './src/site/plugin/lightRuntime.ts',
    './src/site/plugin/filesOfPages.ts',
    [
      '@docusaurus/plugin-content-docs',
      {
        id: 'reference',
        path: `.generated/site/${locale}/reference`,
        routeBasePath: '/',
        sidebarPath: './sidebars.reference.ts',
        // The pages of ports are named by their numbers, which are not sidebar positions.
        numberPrefixParser: false,
      } satisfies DocsOptions,
    ],
  ],
  themeConfig: {
    metadata: [{name: 'description', content: words('ui:site.description')}],
    colorMode: {respectPrefersColorScheme: true},
    docs: {sidebar: {hideable: false, autoCollapseCategories: true}},
    navbar: {
      title: words('ui:site.title'),
      logo: {alt: '', src: 'img/logo.svg', width: 28, height: 28},
      items: [
        {to: to('/guide/overview'), label: words('ui:navigation.guide'), activeBaseRegex: '/guide/'},
        {to: to('/connections'), label: words('ui:navigation.connections')},
        {to: to('/plan'), label: words('ui:navigation.plan')},
        {to: to('/workloads'), label: words('ui:navigation.workloads')},
        {to: to('/ports'), label: words('ui:navigation.ports')},
        {to: to('/scenarios'), label: words('ui:navigation.scenarios')},
        {to: to('/endpoints'), label: words('ui:navigation.endpoints')},
        {type: 'search', position: 'right'},
        {type: 'localeDropdown', position: 'right'},
      ],
    },
    footer: {
      links: [
        {to: to('/guide/sources'), label: words('ui:footer.sources')},
        {to: to('/changes'), label: words('ui:changes.title')},
        {to: to('/guide/all'), label: words('ui:paper.title')},
        // The key is handled in `startScripts`.
        {to: to('/guide/links#keyboard'), label: words('ui:footer.keyboard'), 'aria-keyshortcuts': '?'},
      ],
      copyright: words('ui:footer.disclaimer'),
    },
    prism: {
      theme: codeColours,
      darkTheme: codeColours,
      additionalLanguages: ['bash', 'powershell'],
    },
  } satisfies ThemeConfig,
};

export default config;
