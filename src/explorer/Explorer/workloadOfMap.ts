import type {Connection, Matrix} from '../../matrix/model';

/**
 * The workload whose map is shown first: the one that is filtered by, else the first that all results belong to, else
 * the first that any result belongs to, else the first of the matrix.
 */
export function workloadOfMap(
  matrix: Matrix,
  chosen: readonly string[],
  passing: readonly Connection[],
): string | undefined {
  const candidates =
    chosen.length > 0 ? matrix.workloads.filter((id) => chosen.includes(id)) : matrix.workloads;
  const holds = (id: string) => (connection: Connection) => connection.workloads.includes(id);
  return (
    (passing.length === 0 ? undefined : candidates.find((id) => passing.every(holds(id)))) ??
    candidates.find((id) => passing.some(holds(id))) ??
    candidates[0]
  );
}
