import {scopes} from '../../matrix/model';
import type {Facet} from './facet';

export const scope = {
  id: 'scope',
  values: () => scopes,
  valuesOf: (connection) => [connection.scope],
  label: (value, _, words) => {
    const known = scopes.find((each) => each === value);
    return known === undefined ? value : words(`ui:scope.${known}`);
  },
} as const satisfies Facet;
