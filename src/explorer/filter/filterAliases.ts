import {facets, type FacetId} from '../facets/facets';
import type {FilterKey} from './model';

/** Alternative names of URL parameters: those of the facets, and one of the open row. */
export const keyAliases: ReadonlyMap<string, FilterKey> = new Map<string, FilterKey>([
  ...facets.flatMap(({id, otherNames = []}) => otherNames.map((name) => [name, id] as const)),
  ['selected', 'row'],
]);

/** Alternative names of values, by parameter; folded by `normalizeForSearch`. */
export const valueAliases: ReadonlyMap<FacetId | 'row', ReadonlyMap<string, string>> = new Map(
  facets.flatMap(({id, otherValues}) => (otherValues === undefined ? [] : [[id, otherValues] as const])),
);
