import {facts, type Connection, type Matrix} from './model';

/** A connection that breaks no rule; tests change one field of it. */
export const minimalConnection: Connection = {
  id: 'agent-server-8000',
  workloads: ['demo'],
  from: 'agent',
  to: 'server',
  service: {kind: 'ports', ports: [8000], transports: ['tcp']},
  applications: ['https'],
  encryption: 'tls',
  scope: 'network',
  scenarios: ['backup'],
  condition: {},
  confidence: 'high',
  citations: [
    {
      source: 'page',
      row: 'r1',
      supports: facts,
    },
  ],
  discrepancies: [],
  notes: [],
};

/** The smallest matrix that breaks no rule: one connection between two endpoints, from one published row. */
export const minimalMatrix: Matrix = {
  workloads: ['demo'],
  endpoints: [
    {id: 'agent', kind: 'server', zone: 'on-premises'},
    {id: 'server', kind: 'service', zone: 'cloud'},
  ],
  applications: [{id: 'https', name: 'HTTPS', transports: ['tcp']}],
  scenarios: ['backup'],
  scenarioRequirements: [],
  deploymentFacts: [{id: 'cache', values: ['deployed', 'absent']}],
  sources: [
    {
      id: 'page',
      url: 'https://example.com/',
      language: 'en',
      rows: [{id: 'r1', port: '8000', protocol: 'TCP'}],
    },
  ],
  sourceVersions: [],
  discrepancies: [],
  connections: [minimalConnection],
  unconfirmed: [],
  portless: [],
  neighbours: [],
  namedPorts: [],
  ruledOut: [],
};

/** The minimal matrix with the connection changed in these fields. */
export function withConnection(change: Partial<Connection>): Matrix {
  return {...minimalMatrix, connections: [{...minimalConnection, ...change}]};
}
