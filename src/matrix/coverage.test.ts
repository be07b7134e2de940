import {describe, expect, it, test} from 'vitest';
import facts from '../../tests/factMarks.json';
import {coverageOf} from './coverage';
import {matrix} from './matrix';
import {selectEveryConnection} from './select';

/** Traffic of other products: it explains a label and is counted with no workload. */
const neighbours = new Set(matrix.neighbours.map(({id}) => id));
const flows = facts.filter(({id}) => !neighbours.has(id));

test.each(flows)('$id is there, of its workload and with its mark', ({id, workload, confidence}) => {
  const connection = selectEveryConnection(matrix).find((candidate) => candidate.id === id);
  expect([connection?.workloads[0], connection?.confidence]).toEqual([workload, confidence]);
});

test('nothing is there that the facts do not hold', () => {
  const known = flows.map(({id}) => id);
  expect(selectEveryConnection(matrix).filter(({id}) => !known.includes(id))).toEqual([]);
});

describe('the counts', () => {
  it.each(coverageOf(matrix))('of $workload equal the facts', ({workload, counts}) => {
    const count = (confidence: string): number =>
      flows.filter((flow) => flow.workload === workload && flow.confidence === confidence).length;
    expect(counts).toEqual({high: count('high'), medium: count('medium'), low: count('low')});
  });

  it('hold every connection once', () => {
    const sum = coverageOf(matrix).flatMap(({counts}) => Object.values(counts));
    expect(sum.reduce((total, each) => total + each, 0)).toBe(selectEveryConnection(matrix).length);
  });
});
