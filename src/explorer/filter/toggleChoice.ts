import type {FacetId} from '../facets/facets';
import type {Filter} from './model';

/** The filter with one value of a facet turned on or off. */
export function toggleChoice(filter: Filter, facet: FacetId, value: string): Filter {
  const chosen = filter[facet];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return {...filter, [facet]: next};
}
