import type {Facet} from './model';

/** One entry for each facet. */
export function mapFacets<T>(entry: (facet: Facet) => T): Record<Facet, T> {
  return {
    encryption: entry('encryption'),
    transport: entry('transport'),
    from: entry('from'),
    to: entry('to'),
    endpoint: entry('endpoint'),
    application: entry('application'),
    scenario: entry('scenario'),
    condition: entry('condition'),
    workload: entry('workload'),
    scope: entry('scope'),
  };
}
