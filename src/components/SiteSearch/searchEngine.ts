import {words} from '../../i18n/currentWords';
import {matrix} from '../../matrix/matrix';
import {createSiteSearch} from '../../views/search/siteSearch';

export {openSearchIndex} from '../../views/search/textIndex';

/** The search in the language of this build. It is a bundle of its own: nobody loads it who does not search. */
export const siteSearch = createSiteSearch(matrix, words);
