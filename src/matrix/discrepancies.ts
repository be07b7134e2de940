import type {Discrepancy} from './model';
import type {SeedRowId, SourceId} from './sources';

interface DeclaredDiscrepancy extends Discrepancy {
  readonly readings: readonly {readonly id: string; readonly source: SourceId; readonly row?: SeedRowId}[];
}

/**
 * Where the published pages contradict each other or are unclear, and how sure we are of what we take.
 *
 * A connection names the ones that touch it. One that no connection names concerns the page as a whole.
 */
export const discrepancies = [
  {
    id: 'cloud-side-ssl-or-tls',
    status: 'inferred',
    ports: {https: 443},
    readings: [
      {id: 'overview', source: 'druva-ports-ja', row: 'r1'},
      {id: 'pairs', source: 'druva-ports-ja', row: 'r8'},
      {id: 'nutanix', source: 'druva-nutanix'},
    ],
  },
  {
    id: 'cloudcache-link-listed-once',
    status: 'settled',
    readings: [
      {id: 'overview', source: 'druva-ports-ja', row: 'r1'},
      {id: 'pairs', source: 'druva-ports-ja', row: 'r8'},
      {id: 'workflow', source: 'druva-cloudcache-workflow'},
    ],
  },
  {
    id: 'standalone-condition-missing',
    status: 'settled',
    ports: {https: 443},
    readings: [
      {id: 'lists', source: 'druva-ports-ja', row: 'r7'},
      {id: 'note', source: 'druva-ports-ja', row: 'n1'},
      {id: 'firewall-rules', source: 'druva-firewall-rules'},
    ],
  },
  {
    id: 'what-is-registered',
    status: 'settled',
    readings: [
      {id: 'note', source: 'druva-ports-ja', row: 'n1'},
      {id: 'firewall-rules', source: 'druva-firewall-rules'},
    ],
  },
  {
    id: 'esxi-https-only-standalone',
    status: 'open',
    ports: {https: 443},
    readings: [
      {id: 'note', source: 'druva-ports-ja', row: 'n1'},
      {id: 'draas-checks', source: 'druva-draas-checks'},
      {id: 'file-transfer', source: 'vmware-guest-file-transfer'},
    ],
  },
  {
    id: 'disk-port-on-standalone',
    status: 'inferred',
    ports: {https: 443, disk: 902},
    readings: [
      {id: 'note', source: 'druva-ports-ja', row: 'n1'},
      {id: 'vixdisklib', source: 'druva-ports-en'},
      {id: 'vddk', source: 'vmware-vddk'},
    ],
  },
  {
    id: 'disk-port-transport',
    status: 'inferred',
    ports: {disk: 902},
    readings: [
      {id: 'label', source: 'druva-ports-ja', row: 'r2'},
      {id: 'vmware', source: 'vmware-port-list'},
      {id: 'heartbeat', source: 'vmware-vcenter-ports'},
    ],
  },
  {
    id: 'shared-check-row',
    status: 'inferred',
    ports: {rdp: 3389, ssh: 22},
    readings: [
      {id: 'label', source: 'druva-ports-ja', row: 'r5'},
      {id: 'protocols', source: 'protocol-knowledge'},
    ],
  },
  {
    id: 'check-at-backup-for-recovery',
    status: 'inferred',
    readings: [
      {id: 'row', source: 'druva-ports-ja', row: 'r5'},
      {id: 'draas-checks', source: 'druva-draas-checks'},
    ],
  },
  {
    id: 'vmware-tools-on-linux',
    status: 'open',
    readings: [
      {id: 'row', source: 'druva-ports-ja', row: 'r5'},
      {id: 'draas-checks', source: 'druva-draas-checks'},
    ],
  },
  {
    id: 'plug-in-partner',
    status: 'settled',
    readings: [
      {id: 'row', source: 'druva-ports-ja', row: 'r4'},
      {id: 'english', source: 'druva-ports-en'},
    ],
  },
  {
    id: 'open-or-free',
    status: 'settled',
    ports: {proxyToGuest: 3542, insideGuest: 3545},
    readings: [
      {id: 'row', source: 'druva-ports-ja', row: 'r4'},
      {id: 'requirements', source: 'druva-application-aware-requirements'},
    ],
  },
  {
    id: 'guest-service-wording',
    status: 'settled',
    readings: [
      {id: 'proxy', source: 'druva-ports-ja', row: 'r3'},
      {id: 'plug-in', source: 'druva-ports-ja', row: 'r4'},
      {id: 'english', source: 'druva-ports-en'},
    ],
  },
  {
    id: 'backup-port-also-restores',
    status: 'settled',
    readings: [
      {id: 'row', source: 'druva-ports-ja', row: 'r3'},
      {id: 'english', source: 'druva-ports-en'},
    ],
  },
  {
    id: 'ssl-is-a-label',
    status: 'inferred',
    readings: [
      {id: 'label', source: 'druva-ports-ja', row: 'r7'},
      {id: 'protocols', source: 'protocol-knowledge'},
    ],
  },
  {
    id: 'direction-unstated',
    status: 'settled',
    readings: [
      {id: 'rows', source: 'druva-ports-ja', row: 'r1'},
      {id: 'direction-note', source: 'druva-firewall-rules'},
    ],
  },
  {
    id: 'https-names-no-transport',
    status: 'inferred',
    readings: [
      {id: 'label', source: 'druva-ports-ja', row: 'r1'},
      {id: 'protocols', source: 'protocol-knowledge'},
    ],
  },
  {
    id: 'https-rows-repeat',
    status: 'tidied',
    ports: {https: 443},
    readings: [
      {id: 'overview', source: 'druva-ports-ja', row: 'r1'},
      {id: 'ssl', source: 'druva-ports-ja', row: 'r7'},
      {id: 'tls', source: 'druva-ports-ja', row: 'r8'},
    ],
  },
  {
    id: 'protocol-column-mixes-layers',
    status: 'tidied',
    readings: [
      {id: 'transport', source: 'druva-ports-ja', row: 'r2'},
      {id: 'encryption', source: 'druva-ports-ja', row: 'r1'},
    ],
  },
  {
    id: 'time-server-unnamed',
    status: 'open',
    readings: [{id: 'row', source: 'druva-ports-ja', row: 'r6'}],
  },
  {
    id: 'column-headings',
    status: 'tidied',
    readings: [
      {id: 'japanese', source: 'druva-ports-ja'},
      {id: 'english', source: 'druva-ports-en'},
    ],
  },
  {
    id: 'figure-sentence',
    status: 'tidied',
    readings: [
      {id: 'japanese', source: 'druva-ports-ja'},
      {id: 'english', source: 'druva-ports-en'},
    ],
  },
  {id: 'mixed-terms', status: 'tidied', readings: [{id: 'japanese', source: 'druva-ports-ja'}]},
] as const satisfies readonly DeclaredDiscrepancy[];

type Declared = (typeof discrepancies)[number];

export type DiscrepancyId = Declared['id'];

/** The texts that each discrepancy needs, by the ids of its readings. */
export type DiscrepancyReadings = {
  readonly [D in Declared as D['id']]: D['readings'][number]['id'];
};
