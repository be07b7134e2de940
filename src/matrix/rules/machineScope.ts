import {selectEveryConnection} from '../select';
import {connectionsFile, type Rule} from './rule';

/** Scope `machine` and two ends on one machine are the same statement. */
export const machineScope: Rule = {
  id: 'machine-scope',
  description: 'A connection stays inside a machine exactly when both its ends run there.',
  check: (matrix) => {
    const machineOf = (endpoint: string): string | undefined =>
      matrix.endpoints.find(({id}) => id === endpoint)?.machine;
    return selectEveryConnection(matrix).flatMap(({id, workloads, scope, from, to}) => {
      // Peers of one role stand on one machine or on several: only the row can say which.
      if (from === to) return [];
      const shared = machineOf(from) !== undefined && machineOf(from) === machineOf(to);
      if (shared === (scope === 'machine')) return [];
      return [
        {
          file: connectionsFile({workloads}),
          row: id,
          problem: shared
            ? `crosses the network, but ${from} and ${to} run in the same machine`
            : `stays inside a machine, but ${from} and ${to} do not share one`,
          fix: shared
            ? "write scope: 'machine'"
            : "write scope: 'network', or give both endpoints the same machine in src/matrix/endpoints.ts",
        },
      ];
    });
  },
};
