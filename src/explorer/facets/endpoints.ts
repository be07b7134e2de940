import type {Facet} from './facet';

const anyEndpoint = {
  values: (matrix) => matrix.endpoints.map(({id}) => id),
  label: (value, _, words) => words(`matrix:endpoints.${value}.name`),
  otherValues: new Map([
    ['proxy', 'backup-proxy'],
    ['cloud', 'phoenix-cloud'],
    ['vcenter', 'vcenter-server'],
    ['esxi', 'esxi-host'],
    ['ntp', 'ntp-server'],
  ]),
} as const satisfies Partial<Facet>;

/** The side that initiates the connection. */
export const from = {
  ...anyEndpoint,
  id: 'from',
  valuesOf: (connection) => [connection.from],
  otherNames: ['source'],
} as const satisfies Facet;

/** The side that listens. */
export const to = {
  ...anyEndpoint,
  id: 'to',
  valuesOf: (connection) => [connection.to],
  otherNames: ['destination'],
} as const satisfies Facet;

/** Either side. */
export const endpoint = {
  ...anyEndpoint,
  id: 'endpoint',
  isOfferedOnceSelected: true,
  valuesOf: (connection) => [connection.from, connection.to],
} as const satisfies Facet;
