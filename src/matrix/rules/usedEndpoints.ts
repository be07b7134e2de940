import {selectEveryConnection} from '../select';
import type {Rule} from './rule';

/** An endpoint without a connection would get an empty page and an unconnected box in the map. */
export const usedEndpoints: Rule = {
  id: 'used-endpoints',
  description: 'Every endpoint has a connection.',
  check: (matrix) => {
    const isDeclared = (end: string): boolean => matrix.endpoints.some(({id}) => id === end);
    // A misspelt end leaves its endpoint unused; that it is misspelt is told by another rule, and comes first.
    if (!selectEveryConnection(matrix).every(({from, to}) => isDeclared(from) && isDeclared(to))) return [];
    return matrix.endpoints
      .filter(({id}) => selectEveryConnection(matrix).every(({from, to}) => from !== id && to !== id))
      .map(({id}) => ({
        file: 'src/matrix/endpoints.ts',
        row: id,
        problem: `no connection uses the endpoint "${id}"`,
        fix: 'delete the endpoint and its words, or add the connection that it belongs to',
      }));
  },
};
