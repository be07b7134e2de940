import {derived, inferred, page, type DeclaredConnection} from './declaration';

/** CloudCache: what every workload that sends data to it has in common. */
export const cloudcacheConnections = [
  {
    id: 'ew-cloudcache-storage-443',
    workloads: ['cloudcache'],
    from: 'cloudcache',
    to: 'druva-storage',
    service: {kind: 'ports', ports: [443], transports: ['tcp']},
    applications: ['https'],
    encryption: 'unstated',
    scope: 'network',
    scenarios: ['backup'],
    condition: {cloudcache: 'deployed'},
    confidence: 'medium',
    citations: [
      page('druva-cloudcache-workflow', ['endpoints', 'initiator', 'purpose']),
      inferred(page('druva-cloudcache-workflow', ['scope', 'condition'])),
      derived(page('druva-nutanix', ['port', 'application'])),
      derived(page('druva-firewall-rules', ['endpoints'])),
      inferred(page('protocol-knowledge', ['transport'])),
    ],
    discrepancies: [],
    notes: ['storage-port-derived', 'closed-after-sync', 'names-to-allow'],
  },
] as const satisfies readonly DeclaredConnection[];
