import type {Facet} from './facet';

export const workload = {
  id: 'workload',
  values: (matrix) => matrix.workloads,
  valuesOf: ({workloads}) => workloads,
  label: (value, _, words) => words(`matrix:workloads.${value}.name`),
} as const satisfies Facet;
