import {page, type DeclaredCitation} from './connections/declaration';
import type {PortlessFlow} from './model';
import type {WorkloadId} from './workloads';

interface DeclaredPortlessFlow extends PortlessFlow {
  readonly workloads: readonly WorkloadId[];
  readonly citations: readonly DeclaredCitation[];
}

/** What sources describe without a port number that could be read. Ids are public and permanent. */
export const portless = [
  {
    id: 'cloudcache-agents',
    workloads: ['cloudcache'],
    citations: [page('druva-cloudcache-workflow', ['endpoints', 'purpose'])],
  },
  {
    id: 'file-server-and-sql-agents',
    workloads: ['enterprise-workloads-agent'],
    citations: [page('druva-workflows', ['endpoints', 'purpose'])],
  },
  {id: 'hyper-v', workloads: [], citations: [page('druva-hyper-v-workflow', ['endpoints', 'purpose'])]},
  {id: 'nas', workloads: [], citations: [page('druva-nas', ['endpoints', 'purpose'])]},
  {
    id: 'backup-store-mount',
    workloads: ['oracle-pbs'],
    citations: [page('druva-backup-store', ['endpoints', 'purpose'])],
  },
  {
    id: 'backup-store-cloud',
    workloads: ['oracle-pbs'],
    citations: [page('druva-backup-store', ['endpoints', 'purpose'])],
  },
  {
    id: 'ahv-iscsi',
    workloads: ['nutanix-ahv'],
    citations: [
      page('druva-ahv-workflow', ['endpoints', 'purpose']),
      page('druva-nutanix', ['endpoints', 'purpose']),
    ],
  },
  {
    id: 'file-restore-share',
    workloads: ['vmware'],
    citations: [page('druva-file-restore', ['endpoints', 'purpose'])],
  },
  {
    id: 'draas-proxy',
    workloads: ['vmware'],
    citations: [page('druva-draas-proxy', ['endpoints', 'purpose'])],
  },
  {id: 'azure', workloads: [], citations: [page('druva-azure', ['endpoints', 'purpose'])]},
  {id: 'sap-hana', workloads: [], citations: []},
] as const satisfies readonly DeclaredPortlessFlow[];

export type PortlessFlowId = (typeof portless)[number]['id'];
