import {selectEveryConnection} from '../select';
import {connectionsFile, type Rule} from './rule';

/** A source says of these pairs that they never talk directly; a row between them would contradict it. */
export const ruledOutPairs: Rule = {
  id: 'ruled-out-pairs',
  description: 'No connection joins a pair that a source rules out.',
  check: (matrix) =>
    selectEveryConnection(matrix).flatMap((connection) =>
      matrix.ruledOut
        .filter(
          ({from, to}) =>
            (connection.from === from && connection.to === to) ||
            (connection.from === to && connection.to === from),
        )
        .map((pair) => ({
          file: connectionsFile(connection),
          row: connection.id,
          problem: `joins ${pair.from} and ${pair.to}, which "${pair.citation.source}" says never talk directly`,
          fix: `correct its ends, or, if a newer source allows it, delete "${pair.id}" from src/matrix/ruledOut.ts`,
        })),
    ),
};
