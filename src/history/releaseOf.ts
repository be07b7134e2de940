import type {Connection, Matrix} from '../matrix/model';
import {hasUnstatedEnd, transportsToOpen} from '../matrix/select';
import type {Release, ReleasedConnection} from './model';

/**
 * The snapshot of a matrix. `titlesOf` returns the titles of a connection by locale; `date` is an ISO 8601 calendar
 * date.
 */
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
      // Nobody can allow traffic of an unknown client, so a release must not ask for it.
      transportsToOpen: hasUnstatedEnd(matrix, connection) ? [] : transportsToOpen(connection.service),
      encryption: connection.encryption,
      scope: connection.scope,
      condition: connection.condition,
      scenarios: connection.scenarios,
    })),
  };
}
