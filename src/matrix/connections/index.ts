import {vmwareConnections} from './vmware';

/** Every connection, workload by workload, in the order in which it is shown. */
export const connections = [...vmwareConnections] as const;

export type ConnectionId = (typeof connections)[number]['id'];
