import matrixTexts from '@words/matrix.json';
import uiTexts from '@words/ui.json';
import type {Catalogue} from './createWords';

/** All texts of the language; the bundles of the browser have none here (`site/texts/`). */
export const texts: Catalogue = {matrix: matrixTexts, ui: uiTexts};
