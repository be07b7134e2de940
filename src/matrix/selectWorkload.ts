import type {Endpoint, Matrix, Source} from './model';
import {selectConnections} from './select';

/** The sources that the connections of a workload cite, in the order of the matrix. */
export function selectWorkloadSources(matrix: Matrix, workload: string): readonly Source[] {
  const cited = new Set(
    [...selectConnections(matrix, {workload}), ...matrix.unconfirmed, ...matrix.portless]
      .filter(({workloads}) => workloads.includes(workload))
      .flatMap(({citations}) => citations.map(({source}) => source)),
  );
  return matrix.sources.filter(({id}) => cited.has(id));
}

/** The endpoints whose host names are published and to which a workload connects; without a workload, all of them. */
export function selectNamedEndpoints(matrix: Matrix, workload?: string): readonly Endpoint[] {
  const connections = workload === undefined ? matrix.connections : selectConnections(matrix, {workload});
  return matrix.endpoints.filter(
    ({id, hostNames}) => hostNames !== undefined && connections.some(({to}) => to === id),
  );
}
