import {inferred, page, type DeclaredConnection} from './declaration';

/** The agent of Enterprise Workloads: traffic inside its own machine. */
export const agentConnections = [
  {
    id: 'agent-local-8082',
    workloads: ['enterprise-workloads-agent'],
    from: 'workloads-agent',
    to: 'workloads-agent',
    service: {kind: 'any-free-port', preferred: 8082, transports: ['tcp']},
    applications: [],
    encryption: 'unstated',
    scope: 'machine',
    scenarios: ['backup', 'restore'],
    condition: {},
    confidence: 'medium',
    citations: [
      page('druva-dell-ports', ['endpoints', 'port', 'purpose']),
      inferred(page('druva-dell-ports', ['initiator', 'scope', 'transport'])),
    ],
    listedIn: ['dell'],
    discrepancies: [],
    notes: ['agent-version', 'transport-is-our-reading'],
  },
] as const satisfies readonly DeclaredConnection[];
