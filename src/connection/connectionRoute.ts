import type {Connection, Matrix} from '../matrix/model';
import {routes} from '../routes';

/** Where a connection is described: on its own page or, if unconfirmed, in the remarks of its workload. */
export function connectionRoute(matrix: Matrix, {id, workloads}: Connection): string {
  return matrix.connections.some((connection) => connection.id === id)
    ? routes.connection(id)
    : `${routes.workload(workloads[0] ?? '')}#${id}`;
}
