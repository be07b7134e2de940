import {inferred, page, type DeclaredConnection} from './declaration';

/** Oracle: the RMAN host and Phoenix Backup Store. */
export const oracleConnections = [
  {
    id: 'oracle-rman-pbs-9090',
    workloads: ['oracle-pbs'],
    from: 'rman-host',
    to: 'phoenix-backup-store',
    service: {kind: 'ports', ports: [9090], transports: ['tcp']},
    applications: ['http'],
    encryption: 'none',
    scope: 'network',
    scenarios: ['backup'],
    condition: {},
    confidence: 'medium',
    citations: [
      inferred(
        page('druva-backup-store-api', [
          'endpoints',
          'initiator',
          'port',
          'application',
          'encryption',
          'purpose',
          'scope',
        ]),
      ),
      inferred(page('protocol-knowledge', ['transport'])),
    ],
    discrepancies: [],
    notes: ['from-an-example-request'],
  },
] as const satisfies readonly DeclaredConnection[];
