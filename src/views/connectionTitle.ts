import type {Connection, Matrix} from '../matrix/model';
import {describeConnection} from './describeConnection';
import type {Words} from './words';

/** Source, destination and service; with the condition where another connection would have the same title. */
export function connectionTitle(matrix: Matrix, connection: Connection, words: Words): string {
  const {from, to, service, conditions} = describeConnection(matrix, connection, words);
  const ambiguous = matrix.connections.some(
    (other) =>
      other.id !== connection.id &&
      other.from === connection.from &&
      other.to === connection.to &&
      describeConnection(matrix, other, words).service === service,
  );
  const parts = {from: from.name, to: to.name, service};
  return ambiguous && conditions.length > 0
    ? words('ui:connection.titleWithCondition', {
        ...parts,
        condition: conditions.map(({label}) => label).join(' / '),
      })
    : words('ui:connection.title', parts);
}
