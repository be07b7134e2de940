/** What a check script can find out about one host and port. Public: pasted results are read back by these words. */
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

/** The columns of the CSV that both check scripts print, in their order. Public like the results. */
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
