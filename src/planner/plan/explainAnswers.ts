import type {Connection, Matrix} from '../../matrix/model';
import {conditionParts, isOfWorkloads, selectWorkloads, workloadFact} from '../../matrix/select';
import type {Answers} from './model';

/** How the answers meet one part of a connection's condition. */
export interface ConditionState {
  readonly fact: string;
  readonly value: string;
  /** `open`: the fact is not answered, so the connection stays in the plan. */
  readonly state: 'met' | 'open' | 'ruled-out';
}

/** Whether the answers leave a connection in the plan, and why. */
export interface Applicability {
  readonly connection: Connection;
  readonly applies: boolean;
  /** In the order of the facts; empty where the connection is needed in every deployment. */
  readonly conditions: readonly ConditionState[];
}

/** Judges every connection of the chosen workloads by the answers, in the order of the matrix. */
export function explainAnswers(matrix: Matrix, answers: Answers): readonly Applicability[] {
  const workloads = selectWorkloads(matrix, answers);
  return matrix.connections
    .filter((connection) => isOfWorkloads(connection, workloads))
    .map((connection) => {
      const conditions = conditionParts(matrix.deploymentFacts, connection.condition).map(
        ({fact, value}): ConditionState => {
          const chosen = answers[fact];
          const state = chosen === undefined ? 'open' : chosen.includes(value) ? 'met' : 'ruled-out';
          return {fact, value, state};
        },
      );
      return {connection, applies: conditions.every(({state}) => state !== 'ruled-out'), conditions};
    });
}

/**
 * The answers after a value of a fact is chosen or taken back. The last value that is taken back leaves the fact open;
 * `undefined` as value stands for "none of these".
 */
export function toggleAnswer(
  matrix: Matrix,
  answers: Answers,
  fact: string,
  value: string | undefined,
): Answers {
  const chosen = fact === workloadFact ? selectWorkloads(matrix, answers) : answers[fact];
  const values = matrix.deploymentFacts.find(({id}) => id === fact)?.values ?? [];
  const next =
    value === undefined
      ? chosen?.length === 0
        ? undefined
        : []
      : values.filter((other) => (other === value) !== (chosen?.includes(other) ?? false));
  const isOpen = next === undefined || (value !== undefined && next.length === 0);
  const others = Object.entries(answers).filter(([id]) => id !== fact);
  return Object.fromEntries(isOpen ? others : [...others, [fact, next]]);
}
