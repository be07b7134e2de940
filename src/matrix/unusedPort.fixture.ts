import type {Matrix} from './model';
import {portRangesOf, selectEveryConnection} from './select';

/** A port that no fact of the matrix names: tests of "nothing uses it" stay true when a fact is added. */
export function unusedPort(matrix: Matrix): number {
  const ranges = [
    ...[...selectEveryConnection(matrix), ...matrix.neighbours].flatMap(({service}) => portRangesOf(service)),
    ...matrix.namedPorts.map(({port}) => ({from: port, to: port})),
  ];
  const last = 65_535;
  const port = Array.from({length: last}, (_, index) => last - index).find((candidate) =>
    ranges.every(({from, to}) => candidate < from || to < candidate),
  );
  if (port === undefined) throw new Error('The matrix names every port.');
  return port;
}
