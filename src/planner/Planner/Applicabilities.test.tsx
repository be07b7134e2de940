import {cleanup, render} from '@testing-library/react';
import {afterEach, expect, it} from 'vitest';
import {describeConnection} from '../../connection/describeConnection';
import {matrix} from '../../matrix/matrix';
import {words} from '../../words/currentWords';
import {explainAnswers} from '../plan/explainAnswers';
import {Applicabilities} from './Applicabilities';

afterEach(cleanup);

it('says of each connection why it applies, also where no source states a condition', () => {
  const rows = explainAnswers(matrix, {workload: matrix.workloads});
  const {container} = render(<Applicabilities rows={rows} />);
  const unstated = rows.filter(
    ({connection}) => describeConnection(matrix, connection, words).isConditionUnstated,
  );
  expect(unstated).not.toEqual([]);
  for (const {connection} of unstated) {
    const row = container.querySelector(`[data-connection="${connection.id}"]`);
    expect(row?.textContent).toContain(words('ui:plan.why.unstated'));
  }
});
