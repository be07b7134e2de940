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

/** What a scenario needs besides its own connections: it works only where these work as well. */
export const scenarioRequirements = [
  {scenario: 'backup', requires: ['time-sync']},
  {scenario: 'restore', requires: ['time-sync']},
  {scenario: 'sql-server-backup', requires: ['backup', 'time-sync']},
  {scenario: 'sql-server-restore', requires: ['restore', 'time-sync']},
  {scenario: 'draas', requires: ['backup', 'time-sync']},
  {scenario: 'dr-restore', requires: ['backup', 'draas', 'time-sync']},
] as const satisfies readonly {readonly scenario: ScenarioId; readonly requires: readonly ScenarioId[]}[];
