import i18n from '@generated/i18n';
import matrixTexts from '@words/matrix.json';
import uiTexts from '@words/ui.json';
import {createWords} from './createWords';

/** The texts of the language that this build of the site is in; no other language is in its bundles. */
export const words = createWords(i18n.currentLocale, {matrix: matrixTexts, ui: uiTexts});
