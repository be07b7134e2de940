import type {Connection, Service} from '../model';
import {conditionParts, toPortRange} from '../select';
import {connectionsFile, type Rule} from './rule';

/** Two rows that open the same thing under the same condition would be counted and exported twice. */
export const distinctConnections: Rule = {
  id: 'distinct-connections',
  description: 'No two connections say the same.',
  check: (matrix) => {
    const meaning = (connection: Connection): string =>
      JSON.stringify([
        connection.from,
        connection.to,
        withSortedPorts(connection.service),
        [...connection.applications].sort(),
        connection.encryption,
        conditionParts(matrix.deploymentFacts, connection.condition),
      ]);
    const first = new Map<string, string>();
    return matrix.connections.flatMap((connection) => {
      const earlier = first.get(meaning(connection));
      if (earlier === undefined) {
        first.set(meaning(connection), connection.id);
        return [];
      }
      return [
        {
          file: connectionsFile(connection),
          row: connection.id,
          problem: `has the same ends, service, labels and condition as "${earlier}"`,
          fix: `merge the two: keep "${earlier}", and give it the scenarios and citations of both`,
        },
      ];
    });
  },
};

/** The same ports in another order are the same ports. */
function withSortedPorts(service: Service): Service {
  return service.kind === 'ports'
    ? {...service, ports: [...service.ports].sort((a, b) => toPortRange(a).from - toPortRange(b).from)}
    : service;
}
