import {catalogues} from '../../src/words/catalogues';
import {mapLocales, type Locale} from '../../src/words/locales';
import {noSynonyms} from '../../src/words/noSynonyms.fixture';
import type {Product} from '../../tools/productCopy';
import {secondProductGuide} from './guide';
import {secondProduct} from './matrix';
import {secondProductTexts} from './texts';

/** The names of the first product; its labels contain them too, and replacing the words replaces those. */
export const firstProduct = /druva|phoenix|vmware|vcenter|esxi|cloudcache|nutanix|insync/iu;

/** The labels of the site with the names of the second product. */
export function secondProductLabels(locale: Locale): (typeof catalogues)['ja']['ui'] {
  const text = JSON.stringify(catalogues[locale].ui).replace(new RegExp(firstProduct, 'giu'), 'Acme');
  return {...catalogues[locale].ui, ...(JSON.parse(text) as object)};
}

/** Everything that makes this checkout the guide of the second product. */
export const secondProductSite: Product = {
  id: 'acme',
  name: 'Acme',
  matrix: secondProduct,
  texts: mapLocales((locale) => ({
    matrix: secondProductTexts(locale),
    ui: secondProductLabels(locale),
    synonyms: noSynonyms(secondProduct),
  })),
  guide: mapLocales(secondProductGuide),
};
