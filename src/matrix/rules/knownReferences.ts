import type {Connection, Matrix} from '../model';
import {selectEveryConnection} from '../select';
import {nearestName} from './nearestName';
import {connectionsFile, type Finding, type Rule} from './rule';

/** An id that a connection refers to must be declared. */
export const knownReferences: Rule = {
  id: 'known-references',
  description: 'Connections name only what is declared.',
  check: (matrix) => [
    ...selectEveryConnection(matrix).flatMap((connection) => unknownReferences(matrix, connection)),
    ...matrix.neighbours.flatMap((neighbour) =>
      unknownIn('src/matrix/neighbours.ts', neighbour.id, [
        ...[neighbour.from, neighbour.to].map((id) => ({
          what: 'endpoint',
          id,
          known: matrix.endpoints.map((endpoint) => endpoint.id),
        })),
        ...neighbour.explains.map((id) => ({
          what: 'connection',
          id,
          known: matrix.connections.map((connection) => connection.id),
        })),
        ...sourcesOf(matrix, neighbour.citations),
      ]),
    ),
    ...matrix.namedPorts.flatMap((named) =>
      unknownIn('src/matrix/namedPorts.ts', named.id, [
        ...(named.endpoint === undefined
          ? []
          : [{what: 'endpoint', id: named.endpoint, known: matrix.endpoints.map((endpoint) => endpoint.id)}]),
        ...sourcesOf(matrix, named.citations),
      ]),
    ),
    ...matrix.portless.flatMap(({id, workloads, citations}) =>
      unknownIn('src/matrix/portless.ts', id, [
        ...workloads.map((workload) => ({what: 'workload', id: workload, known: matrix.workloads})),
        ...sourcesOf(matrix, citations),
      ]),
    ),
    ...matrix.sourceVersions.flatMap((version) =>
      unknownIn('src/matrix/sourceVersions.ts', version.id, sourcesOf(matrix, [version])),
    ),
    ...matrix.scenarioRequirements.flatMap(({workload, scenario, requires}) =>
      unknownIn('src/matrix/scenarios.ts', scenario, [
        {what: 'workload', id: workload, known: matrix.workloads},
        ...[scenario, ...requires].map((id) => ({what: 'scenario', id, known: matrix.scenarios})),
      ]),
    ),
    ...matrix.endpoints.flatMap(({id, hostNames, publishedAddresses, serviceTag}) =>
      unknownIn(
        'src/matrix/endpoints.ts',
        id,
        sourcesOf(
          matrix,
          [hostNames, publishedAddresses, serviceTag].filter((given) => given !== undefined),
        ),
      ),
    ),
    ...matrix.discrepancies.flatMap(({id, readings}) =>
      unknownIn('src/matrix/discrepancies.ts', id, sourcesOf(matrix, readings)),
    ),
    ...matrix.ruledOut.flatMap(({id, from, to, citation}) =>
      unknownIn('src/matrix/ruledOut.ts', id, [
        ...[from, to].map((end) => ({
          what: 'endpoint',
          id: end,
          known: matrix.endpoints.map((endpoint) => endpoint.id),
        })),
        ...sourcesOf(matrix, [citation]),
      ]),
    ),
  ],
};

interface Reference {
  readonly what: string;
  readonly id: string;
  readonly known: readonly string[];
}

function sourcesOf(matrix: Matrix, places: readonly {readonly source: string}[]): readonly Reference[] {
  return places.map(({source}) => ({
    what: 'source',
    id: source,
    known: matrix.sources.map(({id}) => id),
  }));
}

function unknownIn(file: string, row: string, references: readonly Reference[]): Finding[] {
  return references
    .filter(({id, known}) => !known.includes(id))
    .map(({what, id, known}) => ({
      file,
      row,
      problem: `names the unknown ${what} "${id}"`,
      fix: suggestion(id, known),
    }));
}

function unknownReferences(matrix: Matrix, connection: Connection): Finding[] {
  const endpointIds = matrix.endpoints.map(({id}) => id);
  const unknown = (what: string, id: string, known: readonly string[], file: string, of = ''): Finding[] =>
    known.includes(id)
      ? []
      : [
          {
            file: connectionsFile(connection),
            row: connection.id,
            problem: `names the unknown ${what} "${id}"${of}`,
            fix: `${suggestion(id, known)}, or declare "${id}" in ${file}`,
          },
        ];
  return [
    ...unknown('endpoint', connection.from, endpointIds, 'src/matrix/endpoints.ts'),
    ...unknown('endpoint', connection.to, endpointIds, 'src/matrix/endpoints.ts'),
    ...connection.workloads.flatMap((id) =>
      unknown('workload', id, matrix.workloads, 'src/matrix/workloads.ts'),
    ),
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
    ...(connection.listedIn ?? []).flatMap((id) =>
      unknown(
        'version of a source',
        id,
        matrix.sourceVersions.map((version) => version.id),
        'src/matrix/sourceVersions.ts',
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
