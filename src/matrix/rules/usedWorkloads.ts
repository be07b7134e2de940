import {isOfWorkloads, selectEveryConnection} from '../select';
import {connectionsFile, type Rule} from './rule';

/** A workload without a connection would get a page, a map and a choice that hold nothing. */
export const usedWorkloads: Rule = {
  id: 'used-workloads',
  description: 'Every workload has a connection.',
  check: (matrix) =>
    matrix.workloads
      .filter((id) => !selectEveryConnection(matrix).some((row) => isOfWorkloads(row, [id])))
      .map((id) => ({
        file: 'src/matrix/workloads.ts',
        row: id,
        problem: `no connection belongs to the workload "${id}"`,
        fix: `write one in ${connectionsFile({workloads: [id]})} and list that file in src/matrix/connections/index.ts, or take the workload out`,
      })),
};
