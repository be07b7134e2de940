import type {Words} from '../../words/words';
import type {AnswerProblem} from './answersUrl';

/** What was ignored in a URL of the planner, and what holds instead. */
export function describeAnswerProblem(problem: AnswerProblem, words: Words): string {
  if (problem.fault === 'unknown-connection') {
    return words('ui:plan.answers.problemConnection', {id: problem.value});
  }
  const fact = words(`matrix:deploymentFacts.${problem.fact}.name`);
  switch (problem.fault) {
    case 'unknown-value':
      return words('ui:plan.answers.problemUnknown', {fact});
    case 'contradiction':
      return words('ui:plan.answers.problemContradiction', {fact});
    case 'exhaustive':
      return words('ui:plan.answers.problemExhaustive', {fact});
  }
}
