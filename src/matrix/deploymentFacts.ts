import type {DeploymentFact} from './model';
import {workloadFact} from './select';
import {workloads} from './workloads';

/** What a connection's condition can ask about the customer's deployment. */
export const deploymentFacts = [
  // No condition names it: which workloads need a connection stands with the connection.
  {id: workloadFact, values: workloads, exhaustive: true},
  {id: 'esxi-registration', values: ['vcenter', 'standalone'], exhaustive: true},
  {id: 'cloudcache', values: ['deployed']},
  {id: 'application-aware-backup', values: ['sql-server']},
  {id: 'disaster-recovery', values: ['used']},
  {id: 'guest-system', values: ['windows', 'linux']},
  {id: 'vmware-tools', values: ['installed']},
  {id: 'edge-server', values: ['deployed']},
  {id: 'druva-api', values: ['used']},
  // No connection depends on it: the source leaves open whose time server it is, and the customer's hosts settle it.
  {id: 'time-source', values: ['own', 'public']},
] as const satisfies readonly DeploymentFact[];

type DeclaredFact = (typeof deploymentFacts)[number];

/** A condition that names only declared facts and values; all of them must hold. */
export type DeclaredCondition = {
  readonly [F in DeclaredFact as F['id']]?: F['values'][number];
};
