import {page} from './connections/declaration';
import type {EndpointId} from './endpoints';
import type {NamedPort} from './model';

interface DeclaredNamedPort extends NamedPort {
  readonly endpoint?: EndpointId;
}

/**
 * Port numbers that are named, but of which no source says enough for a connection: who initiates it, to whom, or for what.
 * Ids are public and permanent.
 */
export const namedPorts = [
  {
    id: 'proxy-incoming-nfs',
    port: 2049,
    transports: 'unstated',
    endpoint: 'backup-proxy',
    direction: 'incoming',
    citations: [
      page('druva-ports-en', ['port']),
      page('druva-firewall-rules', ['port']),
      page('druva-dell-ports', ['port']),
    ],
  },
  {
    id: 'ahv-iscsi-target',
    port: 3260,
    transports: 'unstated',
    endpoint: 'ahv-proxy',
    direction: 'outgoing',
    citations: [page('veeam-ahv-ports', ['port'])],
  },
  {
    id: 'ahv-iscsi-second',
    port: 3205,
    transports: 'unstated',
    endpoint: 'ahv-proxy',
    direction: 'outgoing',
    citations: [page('veeam-ahv-ports', ['port'])],
  },
  {
    id: 'name-resolution',
    port: 53,
    transports: 'unstated',
    endpoint: 'backup-proxy',
    direction: 'outgoing',
    citations: [],
  },
] as const satisfies readonly DeclaredNamedPort[];

export type NamedPortId = (typeof namedPorts)[number]['id'];
