import {facets, type Filter} from '../../query/rows/model';

/** Whether the filter narrows nothing; an open row does not count. */
export function isEmptyFilter(filter: Filter): boolean {
  return filter.q === '' && facets.every((facet) => filter[facet].length === 0);
}
