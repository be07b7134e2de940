import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import movedPages from '../../../redirects.json';
import {catalogues} from '../../words/catalogues';
import {checkCatalogues} from '../../words/checkCatalogues';
import {createWords, type Catalogue} from '../../words/createWords';
import {isLocale, locales, siteBase, type Locale} from '../../words/locales';
import {shellKeys} from '../../words/shellKeys';
import {serializeInputs} from '../../words/serializeInputs';
import {listKeys, loadEntryKeys, pickTexts} from '../texts/loadEntryTexts';
import {dropUnusedRules} from '../css/dropUnusedRules';
import {checkMatrix, renderFindings} from '../../matrix/check';
import {matrix} from '../../matrix/matrix';
import {portRedirects} from '../../links/portRedirects';
import {changesFeedFile, openSearchFile} from '../../routes';
import {nameFilesOfPages} from './filesOfPages';
import {renderRedirectRules, writeRedirectPages} from './redirectPages';
import {releases} from '../../history/releases';
import {writeChangesFeed} from '../../history/writeChangesFeed';
import {writeOpenSearch} from '../../search/indexing/writeOpenSearch';
import {writeSearchIndex} from '../../search/indexing/writeSearchIndex';

const redirects = {...movedPages, ...portRedirects(matrix)};

/** The texts that each bundle of the browser reads, by the path of the file it begins with. */
function loadEntryTexts(siteDir: string, locale: Locale): Readonly<Record<string, Partial<Catalogue>>> {
  const {matrix: matrixTexts, ui} = catalogues[locale];
  const catalogue = {matrix: matrixTexts, ui};
  return Object.fromEntries(
    [...loadEntryKeys(siteDir, listKeys(catalogue))].map(([file, keys]) => [
      join(siteDir, file),
      pickTexts(catalogue, keys),
    ]),
  );
}

/** The thin shell around Docusaurus: refuses wrong or outdated facts and gives each language its own texts. */
export default function portMatrixPlugin({siteDir, i18n, baseUrl, siteConfig}: LoadContext): Plugin {
  const {currentLocale} = i18n;
  const locale = isLocale(currentLocale) ? currentLocale : locales[0];
  const words = createWords(locale, catalogues[locale]);
  const base = siteBase(baseUrl, locale);
  return {
    name: 'port-matrix',

    async loadContent() {
      const findings = [...checkMatrix(matrix), ...checkCatalogues(matrix, catalogues)];
      if (findings.length > 0) throw new Error(renderFindings(findings));
      const inputs = await readFile(join(siteDir, '.generated/site/inputs.json'), 'utf8').catch(() => '');
      if (inputs !== serializeInputs(matrix, catalogues)) {
        throw new Error(
          'The generated pages do not belong to the present matrix and texts (.generated/site/inputs.json).\nfix: npm run generate',
        );
      }
    },

    contentLoaded({actions}) {
      actions.setGlobalData({words: Object.fromEntries(shellKeys.map((key) => [key, words(key)]))});
    },

    configureWebpack(_config, isServer) {
      // What is rendered when the site is built is left out of the scripts of the browser, but for development.
      const dropsStatic = !isServer && process.env.NODE_ENV === 'production';
      const catalogueFile = join(siteDir, 'src/words/currentTexts.ts');
      const ownTexts = ['matrix', 'ui'].map((name) =>
        join(siteDir, 'i18n', locale, 'port-matrix', `${name}.json`),
      );
      const entryTexts = dropsStatic ? loadEntryTexts(siteDir, locale) : {};
      return {
        module: {
          rules: [
            ...(dropsStatic
              ? [
                  {
                    test: [
                      /\.static\.tsx$/u,
                      /\.mdx$/u,
                      /docusaurus\.config\.mjs$/u,
                      // Highlighting, and the bar that shows the progress of a navigation.
                      /theme-classic[\\/]lib[\\/](?:prism-include-languages|nprogress)\.js$/u,
                    ],
                    enforce: 'post' as const,
                    use: [join(siteDir, 'src/site/island/renderAtBuild.mjs')],
                  },
                  {
                    test: (file: string) =>
                      file === catalogueFile || ownTexts.includes(file) || file in entryTexts,
                    enforce: 'pre' as const,
                    loader: join(siteDir, 'src/site/texts/bringTexts.mjs'),
                    options: {
                      texts: entryTexts,
                      words: join(siteDir, 'src/words/currentWords.ts'),
                      catalogue: catalogueFile,
                      ownTexts,
                    },
                  },
                  {
                    test: /@docusaurus[\\/]utils-common[\\/]lib[\\/]/u,
                    resolve: {alias: {tslib: join(siteDir, 'src/site/island/tslib.mjs')}},
                  },
                ]
              : []),
            {
              test: /bilingual\.json$/u,
              type: 'asset/resource',
              generator: {filename: 'assets/data/[name].[contenthash:8][ext]'},
            },
          ],
        },
        resolve: {
          alias: {
            '@words': join(siteDir, 'i18n', currentLocale, 'port-matrix'),
            '@bilingual': join(siteDir, '.generated/site/bilingual.json'),
            '@glossary': join(siteDir, '.generated/site', currentLocale, 'glossary.json'),
            '@diagrams': join(siteDir, '.generated/site', currentLocale, 'diagrams'),
          },
        },
      };
    },

    configurePostCss(options) {
      // First of all: the next plugin puts what is left into layers.
      options.plugins.unshift(dropUnusedRules);
      return options;
    },

    injectHtmlTags() {
      return {
        headTags: [
          {
            tagName: 'link',
            attributes: {
              rel: 'search',
              type: 'application/opensearchdescription+xml',
              title: words('ui:search.engineName'),
              href: `${baseUrl}${openSearchFile}`,
            },
          },
          {
            tagName: 'link',
            attributes: {
              rel: 'alternate',
              type: 'application/atom+xml',
              title: words('ui:changes.feedTitle'),
              href: `${baseUrl}${changesFeedFile}`,
            },
          },
        ],
      };
    },

    async postBuild({outDir, routesPaths, generatedFilesDir}) {
      // First, and awaited: the search reads the pages.
      await nameFilesOfPages({generatedFilesDir, baseUrl, outDir, routesPaths});
      await writeSearchIndex({siteDir, outDir, baseUrl, locale, routes: routesPaths});
      await writeChangesFeed(outDir, {
        matrix,
        releases,
        words,
        locale,
        siteUrl: `${siteConfig.url}${baseUrl}`,
      });
      await writeOpenSearch(outDir, words, locale, `${siteConfig.url}${baseUrl}`);
      await writeRedirectPages(outDir, routesPaths, redirects, locale, words, base);
      // The rules name every language, so the site has them once.
      if (locale === locales[0])
        await writeFile(join(outDir, '_redirects'), renderRedirectRules(redirects, locales, base));
    },
  };
}
