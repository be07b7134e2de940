import type {Matrix} from '../../matrix/model';
import {mapFacets} from '../facets/facets';
import type {FilterVocabulary} from './model';

/** The values that the matrix can be filtered by. */
export function filterVocabulary(matrix: Matrix): FilterVocabulary {
  return {
    facets: mapFacets(({values}) => values(matrix)),
    rows: matrix.connections.map(({id}) => id),
  };
}
