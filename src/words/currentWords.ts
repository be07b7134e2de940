import i18n from '@generated/i18n';
import {texts} from './currentTexts';
import {createGrowingWords} from './createWords';

/**
 * The texts of the language that this build of the site is in; no other language is in its bundles. In the browser each
 * page, and each part that comes later, brings those that it reads (`site/texts/`).
 *
 * @public `addTexts` is called by the imports that the loader of the texts writes.
 */
export const {words, addTexts} = createGrowingWords(i18n.currentLocale, texts);
