import type {Connection, Matrix} from '../../matrix/model';
import {conditionParts, isOfWorkloads, selectWorkloads, workloadFact} from '../../matrix/select';
import type {Answers} from './model';

/** How the answers relate to one part of a connection's condition. */
export interface ConditionState {
  readonly fact: string;
  readonly value: string;
  /** `open`: the fact is unanswered, so the connection stays in the plan. */
  readonly state: 'met' | 'open' | 'ruled-out';
}

/** Whether the answers keep a connection in the plan, and why. */
export interface Applicability {
  readonly connection: Connection;
  readonly applies: boolean;
  /** In the order of the facts; empty if the connection is needed in every deployment. */
  readonly conditions: readonly ConditionState[];
}

/** Evaluates every connection of the selected workloads against the answers, in matrix order. */
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
 * The answers after a value of a fact has been selected or deselected. Deselecting the last value leaves the fact
 * unanswered; `undefined` as value means "none of these".
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
