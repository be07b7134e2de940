import i18n from '@generated/i18n';
import {texts} from './currentTexts';
import {createGrowingWords} from './createWords';

/**
 * The texts of this build's language; its bundles contain no other language. In the browser each page, and each lazily
 * loaded part, brings the texts that it reads (`site/texts/`).
 *
 * @public `addTexts` is called by the imports that the loader of the texts writes.
 */
export const {words, addTexts} = createGrowingWords(i18n.currentLocale, texts);
