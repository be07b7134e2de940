import type {Application} from './model';

/** Application protocols; the names are proper names and are never translated. */
export const applications = [
  {id: 'https', name: 'HTTPS', transports: ['tcp']},
  {id: 'vixdisklib', name: 'VixDiskLib', transports: ['tcp']},
  {id: 'nfc', name: 'NFC', transports: ['tcp']},
  {id: 'rdp', name: 'RDP', transports: ['tcp', 'udp']},
  {id: 'ssh', name: 'SSH', transports: ['tcp']},
  {id: 'ntp', name: 'NTP', transports: ['udp']},
  {id: 'http', name: 'HTTP', transports: ['tcp']},
  {id: 'ldap', name: 'LDAP', transports: ['tcp']},
  {id: 'ldaps', name: 'Secure LDAP', transports: ['tcp']},
  {id: 'iscsi', name: 'iSCSI', transports: ['tcp']},
  {id: 'nfs', name: 'NFS', transports: ['tcp', 'udp']},
] as const satisfies readonly Application[];

export type ApplicationId = (typeof applications)[number]['id'];
