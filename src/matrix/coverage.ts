import type {Confidence, Matrix} from './model';

/** How many connections a workload declares, by how sure they are; a connection of several counts for the first one. */
export interface WorkloadCoverage {
  readonly workload: string;
  readonly counts: Readonly<Record<Confidence, number>>;
  /** What sources describe without a port number. */
  readonly portless: number;
}

/** The coverage of each workload, in the order of the matrix. */
export function coverageOf(matrix: Matrix): readonly WorkloadCoverage[] {
  const all = [...matrix.connections, ...matrix.unconfirmed];
  return matrix.workloads.map((workload) => {
    const count = (confidence: Confidence): number =>
      all.filter((connection) => connection.workloads[0] === workload && connection.confidence === confidence)
        .length;
    return {
      workload,
      counts: {high: count('high'), medium: count('medium'), low: count('low')},
      portless: matrix.portless.filter(({workloads}) => workloads[0] === workload).length,
    };
  });
}
