import type {Endpoint} from './model';

/** Network parties, in the order in which they are shown. */
export const endpoints = [
  {id: 'backup-proxy', kind: 'server', zone: 'on-premises', zoneIsInferred: true},
  {
    id: 'phoenix-cloud',
    kind: 'service',
    zone: 'cloud',
    hostNames: {
      patterns: ['*.druva.com', '*s3.amazonaws.com/*', 's3-*.amazonaws.com', 's3*.*.amazonaws.com'],
      source: 'druva-firewall-rules',
    },
  },
  {id: 'cloudcache', kind: 'server', zone: 'on-premises'},
  {id: 'vcenter-server', kind: 'server', zone: 'on-premises', zoneIsInferred: true},
  {id: 'esxi-host', kind: 'server', zone: 'on-premises', zoneIsInferred: true},
  {id: 'guestossvc', kind: 'process', zone: 'guest', machine: 'sql-server-vm', platform: 'windows'},
  {
    id: 'phoenix-sql-guest-plugin',
    kind: 'process',
    zone: 'guest',
    machine: 'sql-server-vm',
    platform: 'windows',
  },
  {id: 'windows-vm', kind: 'virtual-machine', zone: 'guest', platform: 'windows'},
  {id: 'linux-vm', kind: 'virtual-machine', zone: 'guest'},
  {id: 'ntp-server', kind: 'server', zone: 'unstated'},
  {id: 'ahv-proxy', kind: 'server', zone: 'on-premises', zoneIsInferred: true},
  {id: 'nutanix-prism', kind: 'server', zone: 'on-premises', zoneIsInferred: true},
  {id: 'nutanix-cluster', kind: 'server', zone: 'on-premises', zoneIsInferred: true},
  {
    id: 'druva-storage',
    kind: 'service',
    zone: 'cloud',
    hostNames: {
      patterns: ['*s3.amazonaws.com/*', 's3-*.amazonaws.com', 's3*.*.amazonaws.com'],
      source: 'druva-firewall-rules',
    },
  },
  {id: 'rman-host', kind: 'server', zone: 'on-premises', zoneIsInferred: true},
  {id: 'phoenix-backup-store', kind: 'server', zone: 'on-premises', zoneIsInferred: true},
  {
    id: 'workloads-agent',
    kind: 'process',
    zone: 'on-premises',
    zoneIsInferred: true,
    machine: 'agent-machine',
    platform: 'windows-possible',
  },
  {id: 'insync-client', kind: 'client', zone: 'unstated', platform: 'windows-possible'},
  {
    id: 'insync-cloud',
    kind: 'service',
    zone: 'cloud',
    hostNames: {patterns: ['*.druva.com'], source: 'insync-prerequisites'},
  },
  {id: 'insync-connector', kind: 'server', zone: 'on-premises', zoneIsInferred: true},
  {
    id: 'directory-server',
    kind: 'server',
    zone: 'on-premises',
    zoneIsInferred: true,
    platform: 'windows-possible',
  },
  {id: 'insync-master', kind: 'server', zone: 'on-premises'},
  {id: 'insync-storage-node', kind: 'server', zone: 'on-premises'},
  {id: 'insync-edge-server', kind: 'server', zone: 'on-premises'},
  {id: 'admin-browser', kind: 'client', zone: 'unstated', platform: 'windows-possible'},
  {
    id: 'druva-console',
    kind: 'service',
    zone: 'cloud',
    hostNames: {patterns: ['login.druva.com', 'phoenix.druva.com'], source: 'druva-login-notice'},
  },
  {id: 'api-client', kind: 'client', zone: 'unstated', platform: 'windows-possible'},
  {
    id: 'druva-api',
    kind: 'service',
    zone: 'cloud',
    hostNames: {patterns: ['apis.druva.com', 'govapis.druva.com'], source: 'druva-api-catalogue'},
  },
  {id: 'unstated-client', kind: 'unstated', zone: 'unstated'},
] as const satisfies readonly Endpoint[];

export type EndpointId = (typeof endpoints)[number]['id'];

/** Machines that processes share. */
export type MachineId = Extract<(typeof endpoints)[number], {machine: string}>['machine'];
