import type {Connection, Matrix} from '../model';

/** One thing that is wrong with the facts, told so that a newcomer can mend it. */
export interface Finding {
  /** The file to open. */
  readonly file: string;
  /** The row in it: an id, or a path of ids. */
  readonly row: string;
  readonly problem: string;
  readonly fix: string;
}

/** Something that must hold for the facts and that types cannot say. */
export interface Rule {
  readonly id: string;
  readonly description: string;
  readonly check: (matrix: Matrix) => readonly Finding[];
}

/** The file that declares a connection: that of its first workload. */
export function connectionsFile({workloads}: Pick<Connection, 'workloads'>): string {
  return `src/matrix/connections/${workloads[0] ?? 'index'}.ts`;
}
