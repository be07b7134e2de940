import type {Connection, Matrix} from '../matrix/model';
import {conditionParts} from '../matrix/select';
import {serviceInBrackets, serviceToOpenText} from './serviceText';
import type {Words} from '../words/words';

/** Source, destination and service; with the condition if another connection would have the same title. */
export function connectionTitle(matrix: Matrix, connection: Connection, words: Words): string {
  const service = serviceToOpenText(connection.service, words);
  const conditions = conditionParts(matrix.deploymentFacts, connection.condition);
  const ambiguous =
    conditions.length > 0 &&
    betweenSameEnds(matrix, connection).some(
      (other) => other.id !== connection.id && serviceToOpenText(other.service, words) === service,
    );
  const parts = {
    from: words(`matrix:endpoints.${connection.from}.name`),
    to: words(`matrix:endpoints.${connection.to}.name`),
    service: serviceInBrackets(connection.service, words),
  };
  return ambiguous
    ? words('ui:connection.titleWithCondition', {
        ...parts,
        condition: conditions
          .map(({fact, value}) => words(`matrix:deploymentFacts.${fact}.values.${value}.inSentence`))
          .join(' / '),
      })
    : words('ui:connection.title', parts);
}

type Pairs = ReadonlyMap<string, readonly Connection[]>;

/** Cached: titles are requested one by one, and comparing all connections for each would be quadratic. */
const pairsOfMatrix = new WeakMap<Matrix, Pairs>();

function betweenSameEnds(matrix: Matrix, connection: Connection): readonly Connection[] {
  const pairs = pairsOfMatrix.get(matrix) ?? groupByEnds(matrix.connections);
  pairsOfMatrix.set(matrix, pairs);
  return pairs.get(endsOf(connection)) ?? [];
}

function groupByEnds(connections: readonly Connection[]): Pairs {
  const pairs = new Map<string, Connection[]>();
  for (const connection of connections) {
    const ends = endsOf(connection);
    const others = pairs.get(ends);
    if (others === undefined) pairs.set(ends, [connection]);
    else others.push(connection);
  }
  return pairs;
}

function endsOf({from, to}: Connection): string {
  return `${from} ${to}`;
}
