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
    id: 'proxy-incoming-ssh',
    port: 22,
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
    id: 'agent-internal',
    port: 8082,
    transports: 'unstated',
    direction: 'internal',
    citations: [page('druva-dell-ports', ['port', 'scope'])],
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
