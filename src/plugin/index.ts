import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {inputDigest} from '../generate/inputDigest';
import {catalogues} from '../i18n/catalogues';
import {checkCatalogues} from '../i18n/checkCatalogues';
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
      const digest = await readFile(join(siteDir, '.generated/site/digest.txt'), 'utf8').catch(() => '');
      if (digest !== inputDigest(matrix, catalogues)) {
        throw new Error(
          'The generated pages do not belong to the present matrix and texts (.generated/site/digest.txt).\nfix: npm run generate',
        );
      }
    },

    configureWebpack() {
      return {
        resolve: {
          alias: {
            '@words': join(siteDir, 'i18n', currentLocale, 'port-matrix'),
            '@diagrams': join(siteDir, '.generated/site', currentLocale, 'diagrams'),
          },
        },
      };
    },
  };
}
