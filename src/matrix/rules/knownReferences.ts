import type {Connection, Matrix} from '../model';
import {nearestName} from './nearestName';
import {connectionsFile, type Finding, type Rule} from './rule';

/** An id that a connection names has to be declared. */
export const knownReferences: Rule = {
  id: 'known-references',
  description: 'Connections name only what is declared.',
  check: (matrix) => matrix.connections.flatMap((connection) => unknownReferences(matrix, connection)),
};

function unknownReferences(matrix: Matrix, connection: Connection): Finding[] {
  const endpointIds = matrix.endpoints.map(({id}) => id);
  const unknown = (what: string, id: string, known: readonly string[], file: string, of = ''): Finding[] =>
    known.includes(id)
      ? []
      : [
          {
            file: connectionsFile(connection.workload),
            row: connection.id,
            problem: `names the unknown ${what} "${id}"${of}`,
            fix: `${suggestion(id, known)}, or declare "${id}" in ${file}`,
          },
        ];
  return [
    ...unknown('endpoint', connection.from, endpointIds, 'src/matrix/endpoints.ts'),
    ...unknown('endpoint', connection.to, endpointIds, 'src/matrix/endpoints.ts'),
    ...unknown('workload', connection.workload, matrix.workloads, 'src/matrix/workloads.ts'),
    ...connection.scenarios.flatMap((id) =>
      unknown('scenario', id, matrix.scenarios, 'src/matrix/scenarios.ts'),
    ),
    ...connection.applications.flatMap((id) =>
      unknown(
        'application protocol',
        id,
        matrix.applications.map((application) => application.id),
        'src/matrix/applications.ts',
      ),
    ),
    ...connection.discrepancies.flatMap((id) =>
      unknown(
        'discrepancy',
        id,
        matrix.discrepancies.map((discrepancy) => discrepancy.id),
        'src/matrix/discrepancies.ts',
      ),
    ),
    ...connection.citations.flatMap(({source}) =>
      unknown(
        'source',
        source,
        matrix.sources.map(({id}) => id),
        'src/matrix/sources.ts',
      ),
    ),
    ...connection.citations.flatMap(({source, row}) => {
      const declared = matrix.sources.find(({id}) => id === source);
      return row === undefined || declared === undefined
        ? []
        : unknown(
            'row',
            row,
            declared.rows.map(({id}) => id),
            'src/matrix/sources.ts',
            ` of the source "${source}"`,
          );
    }),
    ...Object.entries(connection.condition).flatMap(([fact, value]) =>
      unknown(
        'deployment fact',
        `${fact}: ${value}`,
        matrix.deploymentFacts.flatMap(({id, values}) => values.map((known) => `${id}: ${known}`)),
        'src/matrix/deploymentFacts.ts',
      ),
    ),
  ];
}

function suggestion(id: string, known: readonly string[]): string {
  if (known.length === 0) return 'take it out (none is declared yet)';
  const all = `one of ${known.join(', ')}`;
  const nearest = nearestName(id, known);
  return nearest === undefined ? `use ${all}` : `write "${nearest}" if you mean that, else ${all}`;
}
