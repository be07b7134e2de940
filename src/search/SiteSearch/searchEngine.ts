import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import {createSiteSearch} from '../siteSearch';

export {openSearchIndex} from '../indexFile';

/** The search in the language of this build, a separate bundle loaded on the first search. */
export const siteSearch = createSiteSearch(matrix, words);
