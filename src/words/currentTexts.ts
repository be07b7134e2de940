import matrixTexts from '@words/matrix.json';
import uiTexts from '@words/ui.json';
import type {Catalogue} from './createWords';

/** All texts of the language; empty in browser bundles (`site/texts/`). */
export const texts: Catalogue = {matrix: matrixTexts, ui: uiTexts};
