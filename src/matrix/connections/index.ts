import {cloudcacheConnections} from './cloudcache';
import {consoleConnections, consoleUnconfirmed} from './druva-console';
import {agentConnections} from './enterprise-workloads-agent';
import {insyncConnectorConnections} from './insync-ad-connector';
import {insyncEndpointsConnections} from './insync-endpoints';
import {insyncOnPremiseConnections} from './insync-on-premise';
import {nutanixConnections, nutanixUnconfirmed} from './nutanix-ahv';
import {oracleConnections} from './oracle-pbs';
import {vmwareConnections, vmwareUnconfirmed} from './vmware';

/** Every connection, workload by workload, in the order in which it is shown. */
export const connections = [
  ...vmwareConnections,
  ...nutanixConnections,
  ...oracleConnections,
  ...cloudcacheConnections,
  ...agentConnections,
  ...insyncEndpointsConnections,
  ...insyncConnectorConnections,
  ...insyncOnPremiseConnections,
  ...consoleConnections,
] as const;

/** Connections of low confidence, which no table lists. */
export const unconfirmed = [...vmwareUnconfirmed, ...nutanixUnconfirmed, ...consoleUnconfirmed] as const;

export type ConnectionId = (typeof connections)[number]['id'] | (typeof unconfirmed)[number]['id'];
