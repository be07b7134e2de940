import {page} from './connections/declaration';
import type {ConnectionId} from './connections';
import type {EndpointId} from './endpoints';
import type {Neighbour} from './model';

interface DeclaredNeighbour extends Neighbour {
  readonly from: EndpointId;
  readonly to: EndpointId;
  readonly explains: readonly ConnectionId[];
}

/** VMware's own traffic on a port that Druva publishes as well. It must stay allowed, but is not part of a plan. */
export const neighbours = [
  {
    id: 'vmware-esxi-vcenter-heartbeat-902',
    from: 'esxi-host',
    to: 'vcenter-server',
    service: {kind: 'ports', ports: [902], transports: ['udp']},
    citations: [page('vmware-vcenter-ports', ['endpoints', 'initiator', 'port', 'transport', 'purpose'])],
    explains: ['vmw-proxy-esxi-vcenter-902'],
  },
  {
    id: 'vmware-vcenter-esxi-902',
    from: 'vcenter-server',
    to: 'esxi-host',
    service: {kind: 'ports', ports: [902], transports: ['tcp', 'udp'], transportsToOpen: ['tcp']},
    citations: [
      page('vmware-vcenter-ports', ['endpoints', 'initiator', 'port', 'transport', 'purpose']),
      page('vmware-host-ports', ['transport']),
    ],
    explains: ['vmw-proxy-esxi-vcenter-902'],
  },
] as const satisfies readonly DeclaredNeighbour[];

export type NeighbourId = (typeof neighbours)[number]['id'];
