import {facets} from '../facets/facets';
import type {Filter} from './model';

/** Whether the filter narrows nothing; an open row does not count. */
export function isEmptyFilter(filter: Filter): boolean {
  return filter.q === '' && facets.every(({id}) => filter[id].length === 0);
}
