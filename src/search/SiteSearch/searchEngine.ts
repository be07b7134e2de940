import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import {createSiteSearch} from '../siteSearch';

export {openSearchIndex} from '../textIndex';

/** The search in the language of this build. It is a bundle of its own: nobody loads it who does not search. */
export const siteSearch = createSiteSearch(matrix, words);
