import {transports} from '../../matrix/model';
import {transportsOf} from '../../matrix/select';
import type {Facet} from './facet';

export const transport = {
  id: 'transport',
  values: () => transports,
  valuesOf: ({service}) => transportsOf(service),
  label: (value) => value.toUpperCase(),
  otherNames: ['protocol'],
} as const satisfies Facet;
