import type {Facet} from './facet';

export const application = {
  id: 'application',
  values: (matrix) => matrix.applications.map(({id}) => id),
  valuesOf: ({applications}) => applications,
  label: (value, matrix, words) =>
    matrix.applications.find(({id}) => id === value)?.name ?? words('ui:table.applicationUnstated'),
} as const satisfies Facet;
