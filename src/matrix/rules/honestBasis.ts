import {selectBasis, selectEveryConnection} from '../select';
import {connectionsFile, type Rule} from './rule';

/** What no source states of a connection must not be given out as sure. */
export const honestBasis: Rule = {
  id: 'honest-basis',
  description: 'A connection that is inferred or derived has no high confidence.',
  check: (matrix) =>
    selectEveryConnection(matrix)
      .filter((connection) => connection.confidence === 'high' && selectBasis(connection) !== 'stated')
      .map((connection) => ({
        file: connectionsFile(connection),
        row: connection.id,
        problem: `has the confidence "high", but its ends or its port are only ${selectBasis(connection)}`,
        fix: `lower the confidence to "medium", or cite the source that states 'endpoints' and 'port' without inferred(…) or derived(…)`,
      })),
};
