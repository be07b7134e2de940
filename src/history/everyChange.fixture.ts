import type {Release, ReleasedConnection} from './model';

const connection = (id: string, change: Partial<ReleasedConnection> = {}): ReleasedConnection => ({
  id,
  titles: {ja: `通信 ${id}`, en: `Connection ${id}`},
  from: 'backup-proxy',
  to: 'a-server-that-is-gone',
  service: {kind: 'ports', ports: [8000], transports: ['tcp']},
  transportsToOpen: ['tcp'],
  encryption: 'tls',
  scope: 'network',
  condition: {},
  scenarios: ['backup'],
  ...change,
});

/** Two fictitious releases that differ by every kind of change, with every action. */
export const everyChange: readonly [Release, Release] = [
  {
    version: '1.0.0',
    date: '2026-01-31',
    connections: [
      connection('stays'),
      connection('moves', {to: 'esxi-host'}),
      connection('grows', {to: 'vcenter-server'}),
      connection('is-renamed', {to: 'cloudcache', encryption: 'ssl', scenarios: []}),
      connection('goes', {to: 'linux-vm'}),
      connection('goes-but-is-covered'),
      connection('turns-inward', {to: 'windows-vm'}),
    ],
  },
  {
    version: '1.1.0',
    date: '2026-02-28',
    connections: [
      connection('stays'),
      connection('moves', {
        to: 'esxi-host',
        service: {kind: 'ports', ports: [8001], transports: ['tcp', 'udp']},
      }),
      connection('grows', {
        to: 'vcenter-server',
        service: {kind: 'ports', ports: [{from: 8000, to: 8010}], transports: ['tcp']},
        condition: {'esxi-registration': 'vcenter', 'a-fact-that-is-gone': 'yes'},
      }),
      connection('is-renamed', {to: 'cloudcache', scenarios: ['backup', 'restore']}),
      connection('turns-inward', {to: 'windows-vm', scope: 'machine'}),
      connection('comes', {
        to: 'ntp-server',
        service: {kind: 'icmp', messages: [{type: 8}]},
        transportsToOpen: [],
      }),
      connection('comes-but-is-covered', {condition: {cloudcache: 'deployed'}}),
    ],
  },
];
