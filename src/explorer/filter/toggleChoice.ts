import type {Facet, Filter} from '../../query/rows/model';

/** The filter with one choice of a facet turned on or off. */
export function toggleChoice(filter: Filter, facet: Facet, value: string): Filter {
  const chosen = filter[facet];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return {...filter, [facet]: next};
}
