import type {Connection, Matrix} from '../matrix/model';
import {transportsToOpen} from '../matrix/select';
import type {Release, ReleasedConnection} from './model';

/** The snapshot of a matrix. `titlesOf` gives the titles of a connection by locale; `date` is an ISO 8601 calendar date. */
export function releaseOf(
  matrix: Matrix,
  {
    version,
    date,
    titlesOf,
  }: {
    readonly version: string;
    readonly date: string;
    readonly titlesOf: (connection: Connection) => ReleasedConnection['titles'];
  },
): Release {
  return {
    version,
    date,
    connections: matrix.connections.map((connection) => ({
      id: connection.id,
      titles: titlesOf(connection),
      from: connection.from,
      to: connection.to,
      service: connection.service,
      transportsToOpen: transportsToOpen(connection.service),
      encryption: connection.encryption,
      scope: connection.scope,
      condition: connection.condition,
      scenarios: connection.scenarios,
    })),
  };
}
