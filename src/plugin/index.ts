import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {catalogues} from '../i18n/catalogues';
import {checkCatalogues} from '../i18n/checkCatalogues';
import {serializeInputs} from '../i18n/serializeInputs';
import {checkMatrix, renderFindings} from '../matrix/check';
import {matrix} from '../matrix/matrix';

/** The thin shell around Docusaurus: refuses wrong or outdated facts and gives each language its own texts. */
export default function portMatrixPlugin({siteDir, i18n}: LoadContext): Plugin {
  const {currentLocale} = i18n;
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
            '@diagrams': join(siteDir, '.generated/site', currentLocale, 'diagrams'),
          },
        },
      };
    },
  };
}
