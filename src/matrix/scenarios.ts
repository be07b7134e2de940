/** What the customer does, in the order in which it is shown. */
export const scenarios = [
  'backup',
  'restore',
  'sql-server-backup',
  'sql-server-restore',
  'draas',
  'dr-restore',
  'time-sync',
] as const;

export type ScenarioId = (typeof scenarios)[number];
