import type {WorkloadId} from './workloads';

/** What the customer does, in the order in which it is shown. */
export const scenarios = [
  'backup',
  'restore',
  'sql-server-backup',
  'sql-server-restore',
  'draas',
  'dr-restore',
  'time-sync',
  'user-management',
  'administration',
] as const;

export type ScenarioId = (typeof scenarios)[number];

/** What a scenario needs besides its own connections: in that workload it works only where these work as well. */
export const scenarioRequirements = [
  {workload: 'vmware', scenario: 'backup', requires: ['time-sync']},
  {workload: 'vmware', scenario: 'restore', requires: ['time-sync']},
  {workload: 'vmware', scenario: 'sql-server-backup', requires: ['backup', 'time-sync']},
  {workload: 'vmware', scenario: 'sql-server-restore', requires: ['restore', 'time-sync']},
  {workload: 'vmware', scenario: 'draas', requires: ['backup', 'time-sync']},
  {workload: 'vmware', scenario: 'dr-restore', requires: ['backup', 'draas', 'time-sync']},
] as const satisfies readonly {
  readonly workload: WorkloadId;
  readonly scenario: ScenarioId;
  readonly requires: readonly ScenarioId[];
}[];
