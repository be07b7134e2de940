import {derived, inferred, page, type DeclaredConnection} from './declaration';

/** The management console and the REST API of Druva. */
export const consoleConnections = [
  {
    id: 'console-browser-login-443',
    workloads: ['druva-console'],
    from: 'admin-browser',
    to: 'druva-console',
    service: {kind: 'ports', ports: [443], transports: ['tcp']},
    applications: ['https'],
    encryption: 'unstated',
    scope: 'network',
    scenarios: ['administration'],
    condition: {},
    confidence: 'medium',
    citations: [
      page('druva-login-notice', ['endpoints', 'purpose']),
      inferred(page('druva-login-notice', ['initiator', 'port', 'application', 'scope'])),
      inferred(page('protocol-knowledge', ['transport'])),
    ],
    discrepancies: [],
    notes: ['port-from-address', 'names-to-allow'],
  },
] as const satisfies readonly DeclaredConnection[];

/** What another page than Druva's tells: remarks, planned only on demand. */
export const consoleUnconfirmed = [
  {
    id: 'druva-api-client-443',
    workloads: ['druva-console'],
    from: 'api-client',
    to: 'druva-api',
    service: {kind: 'ports', ports: [443], transports: ['tcp']},
    applications: ['https'],
    encryption: 'unstated',
    scope: 'network',
    scenarios: ['administration'],
    condition: {'druva-api': 'used'},
    confidence: 'low',
    citations: [
      derived(
        page('druva-api-catalogue', [
          'endpoints',
          'initiator',
          'port',
          'application',
          'purpose',
          'scope',
          'condition',
        ]),
      ),
      inferred(page('protocol-knowledge', ['transport'])),
    ],
    discrepancies: [],
    notes: ['third-party-catalogue', 'port-from-address'],
  },
] as const satisfies readonly DeclaredConnection[];
