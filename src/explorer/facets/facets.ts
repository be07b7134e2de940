import {application} from './application';
import {condition} from './condition';
import {encryption} from './encryption';
import {endpoint, from, to} from './endpoints';
import type {Facet} from './facet';
import {scenario} from './scenario';
import {scope} from './scope';
import {transport} from './transport';
import {workload} from './workload';

const list = [
  encryption,
  transport,
  from,
  to,
  endpoint,
  application,
  scenario,
  condition,
  workload,
  scope,
] as const satisfies readonly Facet[];

export type FacetId = (typeof list)[number]['id'];

/** All filter criteria, in the order in which they are shown and written into URLs. */
export const facets: readonly (Facet & {readonly id: FacetId})[] = list;

/** One entry for each facet, by its id. */
export function mapFacets<T>(entry: (facet: Facet & {readonly id: FacetId}) => T): Record<FacetId, T> {
  // Safe: the entries are made from the list of ids, so every id is a key.
  return Object.fromEntries(facets.map((facet) => [facet.id, entry(facet)])) as Record<FacetId, T>;
}
