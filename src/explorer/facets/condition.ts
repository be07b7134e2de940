import {conditionParts} from '../../matrix/select';
import type {Words} from '../../words/words';
import type {Facet} from './facet';

/** A value is `<fact>.<answer>`; only answers that some connection depends on are available. */
export const condition = {
  id: 'condition',
  values: (matrix) =>
    matrix.deploymentFacts.flatMap(({id, values}) =>
      values
        .filter((value) => matrix.connections.some((connection) => connection.condition[id] === value))
        .map((value) => `${id}.${value}`),
    ),
  valuesOf: (connection, matrix) =>
    conditionParts(matrix.deploymentFacts, connection.condition).map(({fact, value}) => `${fact}.${value}`),
  label: (value, _, words) => answerLabel(value, words),
  fullLabel: (value, _, words) =>
    words('ui:links.fullCondition', {
      fact: words(`matrix:deploymentFacts.${value.replace(/\..*/u, '')}.name`),
      answer: answerLabel(value, words),
    }),
} as const satisfies Facet;

function answerLabel(value: string, words: Words): string {
  const [fact = '', answer = ''] = value.split('.');
  return words(`matrix:deploymentFacts.${fact}.values.${answer}.label`);
}
