/** Remarks that a reader of a connection needs beside its fields. */
export const notes = [
  'registration-decides-contact',
  'vixdisklib',
  'disk-rule-is-tcp',
  'payload-encryption',
  'guest-executables',
  'guest-prerequisites',
  'port-open-in-guest',
  'port-free-in-guest',
  'plug-in-calls-vss',
  'rdp-transport-unstated',
  'checked-in-backup-cycle',
  'cloudcache-links',
  'names-to-allow',
  'no-tls-termination',
  'falls-back-to-cloud',
  'not-in-the-table',
  'check-prerequisites',
  'guest-file-transfer',
  'check-rule-is-tcp',
  'probe-in-logs',
] as const;

export type NoteId = (typeof notes)[number];
