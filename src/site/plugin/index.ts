import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import movedPages from '../../../redirects.json';
import {catalogues} from '../../words/catalogues';
import {checkCatalogues} from '../../words/checkCatalogues';
import {createWords} from '../../words/createWords';
import {isLocale, locales, siteBase} from '../../words/locales';
import {serializeInputs} from '../../words/serializeInputs';
import {checkMatrix, renderFindings} from '../../matrix/check';
import {matrix} from '../../matrix/matrix';
import {portRedirects} from '../../links/portRedirects';
import {changesFeedFile, openSearchFile} from '../../routes';
import {renderRedirectRules, writeRedirectPages} from './redirectPages';
import {releases} from '../../history/releases';
import {writeChangesFeed} from '../../history/writeChangesFeed';
import {writeOpenSearch} from '../../search/indexing/writeOpenSearch';
import {writeSearchIndex} from '../../search/indexing/writeSearchIndex';

const redirects = {...movedPages, ...portRedirects(matrix)};

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

    configureWebpack() {
      return {
        module: {
          rules: [
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

    async postBuild({outDir, routesPaths}) {
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
