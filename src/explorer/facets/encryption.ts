import {encryptions} from '../../matrix/model';
import type {Facet} from './facet';

export const encryption = {
  id: 'encryption',
  values: () => encryptions,
  valuesOf: (connection) => [connection.encryption],
  label: (value, _, words) => {
    const known = encryptions.find((each) => each === value);
    return known === undefined ? value : words(`ui:encryption.${known}.label`);
  },
  otherValues: new Map([['plain', 'none']]),
} as const satisfies Facet;
