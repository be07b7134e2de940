/** The possible results of a check script for one host and port. Public: pasted results are parsed by these words. */
export const checkResults = [
  'open',
  'refused',
  'timeout',
  'unreachable',
  'name-unresolved',
  'tls-failed',
  'tls-untrusted',
  'no-answer',
  'not-tested',
] as const;

export type CheckResult = (typeof checkResults)[number];

/** The columns of the CSV that both check scripts print, in order. Public, like the results. */
export const checkColumns = [
  'source',
  'destination',
  'host',
  'port',
  'transport',
  'result',
  'detail',
  'connections',
] as const;
