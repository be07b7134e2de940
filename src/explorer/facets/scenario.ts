import type {Facet} from './facet';

export const scenario = {
  id: 'scenario',
  values: (matrix) => matrix.scenarios,
  valuesOf: ({scenarios}) => scenarios,
  label: (value, _, words) => words(`matrix:scenarios.${value}.name`),
} as const satisfies Facet;
