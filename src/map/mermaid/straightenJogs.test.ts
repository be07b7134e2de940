import {describe, expect, it} from 'vitest';
import {type Point, type RoutedEdge, straightenJogs} from './straightenJogs';

function edge(points: readonly (readonly [number, number])[], changes: Partial<RoutedEdge> = {}): RoutedEdge {
  const corners = points.map(([x, y]) => ({x, y}));
  const [startPoint, endPoint] = [corners[0], corners.at(-1)];
  if (startPoint === undefined || endPoint === undefined) {
    throw new Error('an edge needs two points');
  }
  return {
    sources: ['a'],
    targets: ['b'],
    sections: [{startPoint, bendPoints: corners.slice(1, -1), endPoint}],
    ...changes,
  };
}

function pointsOf({sections = []}: RoutedEdge): (readonly [number, number])[] {
  const points = sections.flatMap(({startPoint, bendPoints = [], endPoint}): Point[] => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
  return points.map(({x, y}) => [x, y] as const);
}

describe('straightenJogs', () => {
  it('moves the end of a line along its node instead of a small step before it', () => {
    const line = edge([
      [0, 10],
      [50, 10],
      [50, 12],
      [60, 12],
      [90, 12],
    ]);
    straightenJogs([line]);
    expect(pointsOf(line)).toEqual([
      [0, 12],
      [90, 12],
    ]);
  });

  it('leaves the piece with the label where it is', () => {
    const line = edge(
      [
        [0, 10],
        [50, 10],
        [50, 12],
        [90, 12],
      ],
      {labels: [{x: 10, width: 30}]},
    );
    straightenJogs([line]);
    expect(pointsOf(line)).toEqual([
      [0, 10],
      [90, 10],
    ]);
  });

  it('keeps a real step', () => {
    const line = edge([
      [0, 10],
      [50, 10],
      [50, 40],
      [90, 40],
    ]);
    straightenJogs([line]);
    expect(pointsOf(line)).toHaveLength(4);
  });

  it('does not bring two lines at one node together', () => {
    const upper = edge([
      [0, 0],
      [50, 0],
      [50, 6],
      [90, 6],
    ]);
    const lower = edge([
      [0, 14],
      [90, 14],
    ]);
    straightenJogs([upper, lower]);
    expect(pointsOf(upper)).toHaveLength(4);
  });
});
