import {describe, expect, it, test} from 'vitest';
import facts from '../../tests/factMarks.json';
import {coverageOf} from './coverage';
import {matrix} from './matrix';
import {selectEveryConnection} from './select';

/** Traffic of other products: it explains a label and is counted with no workload. */
const neighbours = new Set(matrix.neighbours.map(({id}) => id));
const flows = facts.filter(({id}) => !neighbours.has(id));

// Facts grow: rows that are not among these may be there as well.
test.each(flows)('$id is there, of its workload and with its mark', ({id, workload, confidence}) => {
  const connection = selectEveryConnection(matrix).find((candidate) => candidate.id === id);
  expect([connection?.workloads[0], connection?.confidence]).toEqual([workload, confidence]);
});

describe('the counts', () => {
  it.each(coverageOf(matrix))('of $workload are those of its rows', ({workload, counts}) => {
    const rows = selectEveryConnection(matrix).filter(({workloads}) => workloads[0] === workload);
    const count = (confidence: string): number => rows.filter((row) => row.confidence === confidence).length;
    expect(counts).toEqual({high: count('high'), medium: count('medium'), low: count('low')});
  });

  it('hold every connection once', () => {
    const sum = coverageOf(matrix).flatMap(({counts}) => Object.values(counts));
    expect(sum.reduce((total, each) => total + each, 0)).toBe(selectEveryConnection(matrix).length);
  });
});
