import {describe, expect, it} from 'vitest';
import {minimalConnection, minimalMatrix} from '../matrix/minimalMatrix.fixture';
import type {Connection, Matrix} from '../matrix/model';
import {splitBySource} from './drawAll';

const sources = ['first', 'second', 'third'];
const matrix: Matrix = {
  ...minimalMatrix,
  endpoints: [...sources, 'server'].map((id) => ({id, kind: 'server', zone: 'on-premises'})),
};

/** So many connections from each source, those of all sources in turn. */
function connectionsFrom(counts: Readonly<Record<string, number>>): readonly Connection[] {
  return Array.from({length: Math.max(...Object.values(counts))}, (_, index) =>
    sources
      .filter((from) => index < (counts[from] ?? 0))
      .map((from): Connection => ({...minimalConnection, id: `${from}-${String(index)}`, from})),
  ).flat();
}

describe('splitBySource', () => {
  it.each([
    ['few of each', {first: 3, second: 4, third: 5}],
    ['many of one', {first: 2, second: 70, third: 1}],
    ['many of all', {first: 29, second: 30, third: 31}],
    ['none of one', {second: 40}],
  ])('puts every connection into one small part, by source: %s', (_, counts) => {
    const connections = connectionsFrom(counts);
    const parts = splitBySource(matrix, connections);
    expect(parts.flat().map(({from}) => sources.indexOf(from))).toEqual(
      connections.map(({from}) => sources.indexOf(from)).sort((one, other) => one - other),
    );
    expect(new Set(parts.flat())).toEqual(new Set(connections));
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(30);
  });

  it('keeps the connections of a source together where they fit', () => {
    const parts = splitBySource(matrix, connectionsFrom({first: 20, second: 20, third: 5}));
    expect(parts.map((part) => [...new Set(part.map(({from}) => from))])).toEqual([
      ['first'],
      ['second', 'third'],
    ]);
  });
});
