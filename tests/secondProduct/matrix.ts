import type {Citation, Connection, Fact, Matrix} from '../../src/matrix/model';

const facts: readonly Fact[] = [
  'endpoints',
  'initiator',
  'port',
  'transport',
  'application',
  'encryption',
  'scope',
  'condition',
  'purpose',
];

function row(id: string): Citation {
  return {source: 'manual', row: id, supports: facts};
}

const connection: Omit<Connection, 'id' | 'from' | 'to' | 'service'> = {
  workloads: ['mail'],
  applications: [],
  encryption: 'unstated',
  scope: 'network',
  scenarios: ['archiving'],
  condition: {},
  confidence: 'high',
  citations: [row('one')],
  discrepancies: [],
  notes: [],
};

/** A product that does not exist, with every kind of service, so that nothing in the site is about one product only. */
export const secondProduct: Matrix = {
  workloads: ['mail', 'voice'],
  endpoints: [
    {id: 'collector', kind: 'server', zone: 'on-premises'},
    {
      id: 'vault',
      kind: 'service',
      zone: 'cloud',
      hostNames: {patterns: ['*.vault.example', 'in.vault.example'], source: 'manual'},
    },
    {id: 'recorder', kind: 'server', zone: 'unstated'},
    {id: 'reader', kind: 'process', zone: 'guest', machine: 'mail-host'},
    {id: 'writer', kind: 'process', zone: 'guest', machine: 'mail-host'},
    {id: 'someone', kind: 'unstated', zone: 'unstated'},
    {id: 'desk', kind: 'client', zone: 'on-premises'},
  ],
  applications: [
    {id: 'https', name: 'HTTPS', transports: ['tcp']},
    {id: 'quic', name: 'QUIC', transports: ['udp']},
  ],
  scenarios: ['archiving', 'search'],
  scenarioRequirements: [{scenario: 'search', requires: ['archiving']}],
  deploymentFacts: [
    {id: 'workload', values: ['mail', 'voice']},
    {id: 'relay', values: ['inside', 'outside'], exhaustive: true},
  ],
  sources: [
    {
      id: 'manual',
      url: 'https://manual.example/ports',
      language: 'en',
      rows: [{id: 'one', port: '7000-7010', protocol: 'TCP'}],
    },
  ],
  discrepancies: [
    {id: 'two-readings', status: 'open', readings: [{id: 'table', source: 'manual', row: 'one'}]},
  ],
  connections: [
    {
      ...connection,
      id: 'collector-vault',
      from: 'collector',
      to: 'vault',
      service: {kind: 'ports', ports: [{from: 7000, to: 7010}], transports: ['tcp'], configurable: true},
      applications: ['https'],
      encryption: 'tls',
      condition: {relay: 'inside'},
      discrepancies: ['two-readings'],
    },
    {
      ...connection,
      id: 'collector-vault-quic',
      workloads: ['mail', 'voice'],
      from: 'collector',
      to: 'vault',
      service: {kind: 'ports', ports: [7443], transports: ['udp']},
      applications: ['quic'],
      encryption: 'tls',
      condition: {relay: 'outside'},
    },
    {
      ...connection,
      id: 'recorder-ping',
      workloads: ['voice'],
      from: 'recorder',
      to: 'collector',
      service: {kind: 'icmp', messages: [{type: 8}, {type: 3, code: 4}]},
    },
    {
      ...connection,
      id: 'recorder-tunnel',
      workloads: ['voice'],
      from: 'recorder',
      to: 'vault',
      service: {kind: 'ip-protocol', protocol: 50},
    },
    {
      ...connection,
      id: 'recorder-media',
      workloads: ['voice'],
      from: 'collector',
      to: 'recorder',
      service: {kind: 'any-free-port', preferred: 7100, transports: ['udp']},
    },
    {
      ...connection,
      id: 'recorder-unknown',
      workloads: ['voice'],
      from: 'desk',
      to: 'recorder',
      service: {kind: 'unstated'},
      scenarios: ['search'],
    },
    {
      ...connection,
      id: 'reader-writer',
      from: 'reader',
      to: 'writer',
      service: {kind: 'ports', ports: [7200], transports: 'unstated'},
      scope: 'machine',
    },
    {
      ...connection,
      id: 'someone-collector',
      from: 'someone',
      to: 'collector',
      service: {kind: 'ports', ports: [7300], transports: ['tcp']},
      confidence: 'medium',
    },
    {
      ...connection,
      id: 'collector-peers',
      from: 'collector',
      to: 'collector',
      service: {kind: 'ports', ports: [7400, 7402], transports: ['tcp', 'udp'], transportsToOpen: ['tcp']},
    },
  ],
  unconfirmed: [
    {
      ...connection,
      id: 'desk-collector',
      from: 'desk',
      to: 'collector',
      service: {kind: 'ports', ports: [7500], transports: ['tcp']},
      confidence: 'low',
    },
  ],
  portless: [{id: 'fax', workloads: ['voice'], citations: [{source: 'manual', supports: ['purpose']}]}],
  neighbours: [
    {
      id: 'recorder-to-recorder',
      from: 'recorder',
      to: 'collector',
      service: {kind: 'ports', ports: [7010], transports: ['udp']},
      citations: [row('one')],
      explains: ['collector-vault'],
    },
  ],
  namedPorts: [
    {
      id: 'console',
      port: 7600,
      transports: 'unstated',
      endpoint: 'collector',
      direction: 'incoming',
      citations: [{source: 'manual', supports: ['port']}],
    },
  ],
  ruledOut: [{id: 'writer-vault', from: 'writer', to: 'vault', citation: row('one')}],
};
