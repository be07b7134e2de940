import {describe, expect, test} from 'vitest';
import {matrix} from '../../matrix/matrix';
import inputs from '../../../tests/realInputs/rules.json';
import {planWith} from '../../../tests/samplePlan';
import {reviewRules} from './reviewRules';

const plan = planWith({
  'backup-proxy': [{kind: 'ipv4', text: '10.0.0.5'}],
  'esxi-host': [{kind: 'ipv4', text: '10.0.1.21'}],
});

describe('what people paste is judged rightly', () => {
  test.each(inputs)('$id', ({input, verdicts}) => {
    const {openings} = reviewRules(plan, input, matrix);
    for (const [port, right] of Object.entries(verdicts)) {
      const found = openings.find(
        (opening) =>
          opening.from === 'backup-proxy' &&
          opening.to === 'esxi-host' &&
          opening.transport === 'tcp' &&
          opening.port === Number(port),
      );
      expect(
        right.map(({verdict}) => verdict),
        JSON.stringify(found),
      ).toContain(found?.verdict);
      const alternative = right.find(({verdict}) => verdict === found?.verdict);
      if (alternative !== undefined && 'lines' in alternative)
        expect(found?.lines).toEqual(alternative.lines);
    }
  });
});
