import type {Connection, Matrix} from '../matrix/model';
import {routes} from '../routes';

/** Where a connection is told: on its own page, or, where it is unconfirmed, in the remarks of its workload. */
export function connectionRoute(matrix: Matrix, {id, workloads}: Connection): string {
  return matrix.connections.some((connection) => connection.id === id)
    ? routes.connection(id)
    : `${routes.workload(workloads[0] ?? '')}#${id}`;
}
