import type {Endpoint} from './model';

/** Network parties, in the order in which they are shown. */
export const endpoints = [
  {id: 'backup-proxy', kind: 'server', zone: 'on-premises'},
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
  {id: 'vcenter-server', kind: 'server', zone: 'on-premises'},
  {id: 'esxi-host', kind: 'server', zone: 'on-premises'},
  {id: 'guestossvc', kind: 'process', zone: 'guest', machine: 'sql-server-vm'},
  {id: 'phoenix-sql-guest-plugin', kind: 'process', zone: 'guest', machine: 'sql-server-vm'},
  {id: 'windows-vm', kind: 'virtual-machine', zone: 'guest'},
  {id: 'linux-vm', kind: 'virtual-machine', zone: 'guest'},
  {id: 'ntp-server', kind: 'server', zone: 'unstated'},
] as const satisfies readonly Endpoint[];

export type EndpointId = (typeof endpoints)[number]['id'];

/** Machines that processes share. */
export type MachineId = Extract<(typeof endpoints)[number], {machine: string}>['machine'];
