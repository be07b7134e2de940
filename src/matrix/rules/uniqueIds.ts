import {selectEveryConnection} from '../select';
import {connectionsFile, type Finding, type Rule} from './rule';

/** An id names one thing. */
export const uniqueIds: Rule = {
  id: 'unique-ids',
  description: 'No id is declared twice.',
  check: (matrix) => [
    ...repeated(
      selectEveryConnection(matrix).map(({id}) => id),
      'connection',
      (id) =>
        connectionsFile(
          selectEveryConnection(matrix).find((connection) => connection.id === id) ?? {workloads: []},
        ),
    ),
    ...repeated(
      matrix.endpoints.map(({id}) => id),
      'endpoint',
      () => 'src/matrix/endpoints.ts',
    ),
    ...repeated(matrix.scenarios, 'scenario', () => 'src/matrix/scenarios.ts'),
    ...repeated(
      matrix.sources.map(({id}) => id),
      'source',
      () => 'src/matrix/sources.ts',
    ),
    ...repeated(
      matrix.sourceVersions.map(({id}) => id),
      'version of a source',
      () => 'src/matrix/sourceVersions.ts',
    ),
    ...repeated(matrix.workloads, 'workload', () => 'src/matrix/workloads.ts'),
    ...repeated(
      matrix.applications.map(({id}) => id),
      'application protocol',
      () => 'src/matrix/applications.ts',
    ),
    ...repeated(
      matrix.deploymentFacts.map(({id}) => id),
      'deployment fact',
      () => 'src/matrix/deploymentFacts.ts',
    ),
    ...repeated(
      matrix.neighbours.map(({id}) => id),
      'neighbour',
      () => 'src/matrix/neighbours.ts',
    ),
    ...repeated(
      matrix.namedPorts.map(({id}) => id),
      'named port',
      () => 'src/matrix/namedPorts.ts',
    ),
    ...repeated(
      matrix.portless.map(({id}) => id),
      'flow without a port',
      () => 'src/matrix/portless.ts',
    ),
    ...matrix.sources.flatMap(({id, rows}) =>
      repeated(
        rows.map((row) => `${id}/${row.id}`),
        'source row',
        () => 'src/matrix/sources.ts',
      ),
    ),
    ...repeated(
      matrix.discrepancies.map(({id}) => id),
      'discrepancy',
      () => 'src/matrix/discrepancies.ts',
    ),
  ],
};

function repeated(ids: readonly string[], what: string, fileOf: (id: string) => string): Finding[] {
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  return twice.map((id) => ({
    file: fileOf(id),
    row: id,
    problem: `the ${what} id "${id}" is declared more than once`,
    fix: `give one of them another id, or delete the ${what} that repeats the other`,
  }));
}
