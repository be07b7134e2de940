import {inferred, page, type DeclaredConnection} from './declaration';

/** inSync: the client on the devices of users. */
export const insyncEndpointsConnections = [
  {
    id: 'insync-client-cloud-443',
    workloads: ['insync-endpoints'],
    from: 'insync-client',
    to: 'insync-cloud',
    service: {kind: 'ports', ports: [443], transports: ['tcp']},
    applications: ['https'],
    encryption: 'tls',
    scope: 'network',
    scenarios: ['backup', 'restore'],
    condition: {},
    confidence: 'high',
    citations: [
      page('insync-prerequisites', ['endpoints', 'port', 'transport', 'encryption', 'purpose']),
      inferred(page('insync-prerequisites', ['initiator', 'application', 'scope'])),
    ],
    discrepancies: [],
    notes: ['tls-version', 'names-to-allow'],
  },
] as const satisfies readonly DeclaredConnection[];
