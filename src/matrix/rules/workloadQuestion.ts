import {workloadFact} from '../select';
import type {Rule} from './rule';

/** The plan of a workload that cannot be chosen is unreachable. */
export const workloadQuestion: Rule = {
  id: 'workload-question',
  description: 'The question for the workloads offers each of them, and every connection has one.',
  check: (matrix) => [
    ...matrix.deploymentFacts
      .filter(({id, values}) => id === workloadFact && values.join() !== matrix.workloads.join())
      .map(({id, values}) => ({
        file: 'src/matrix/deploymentFacts.ts',
        row: id,
        problem: `offers ${values.join(', ')}, but the workloads are ${matrix.workloads.join(', ')}`,
        fix: 'write values: workloads',
      })),
    ...(matrix.workloads.length > 1 && matrix.deploymentFacts.every(({id}) => id !== workloadFact)
      ? [
          {
            file: 'src/matrix/deploymentFacts.ts',
            row: workloadFact,
            problem: 'nothing asks which of the workloads are used',
            fix: `add {id: workloadFact, values: workloads}`,
          },
        ]
      : []),
    ...matrix.connections
      .filter(({workloads}) => workloads.length === 0)
      .map(({id}) => ({
        file: 'src/matrix/connections/index.ts',
        row: id,
        problem: 'belongs to no workload',
        fix: `name at least one of ${matrix.workloads.join(', ')}`,
      })),
  ],
};
