import {cleanup, render, screen, within} from '@testing-library/react';
import {userEvent} from '@testing-library/user-event';
import {useState, type ReactNode} from 'react';
import {afterEach, expect, it, vi} from 'vitest';
import {matrix} from '../../matrix/matrix';
import {isOfWorkloads, selectWorkloads, workloadFact} from '../../matrix/select';
import {words} from '../../words/currentWords';
import type {Answers} from '../plan/model';
import {Questions} from './Questions';

afterEach(cleanup);

const heard = vi.fn<(answers: Answers) => void>();

function Answering({initial}: {readonly initial: Answers}): ReactNode {
  const [answers, setAnswers] = useState(initial);
  return (
    <Questions
      answers={answers}
      onChange={(next) => {
        heard(next);
        setAnswers(next);
      }}
    />
  );
}

function groupOf(fact: string): HTMLElement | null {
  return screen.queryByRole('group', {name: words(`matrix:deploymentFacts.${fact}.name`)});
}

it('asks what a connection of the chosen workloads depends on, and nothing else', () => {
  for (const workload of matrix.workloads) {
    render(<Answering initial={{[workloadFact]: [workload]}} />);
    const workloads = selectWorkloads(matrix, {[workloadFact]: [workload]});
    const asked = [...matrix.connections, ...matrix.unconfirmed].filter((row) =>
      isOfWorkloads(row, workloads),
    );
    for (const {id} of matrix.deploymentFacts.filter((fact) => fact.id !== workloadFact))
      expect(groupOf(id) !== null, `${workload} ${id}`).toBe(
        asked.some(({condition}) => condition[id] !== undefined),
      );
    cleanup();
  }
});

it('keeps every answer that is given and takes each back', async () => {
  const fact = matrix.deploymentFacts.find(({id, values}) => id !== workloadFact && values.length > 1);
  if (fact === undefined) throw new Error('No fact of the matrix has two values.');
  render(<Answering initial={{}} />);
  const group = groupOf(fact.id);
  if (group === null) throw new Error(`${fact.id} is not asked.`);
  const boxes = within(group).getAllByRole<HTMLInputElement>('checkbox');
  for (const [index, value] of fact.values.entries()) {
    const box = boxes[index];
    if (box === undefined) throw new Error(`${value} has no box.`);
    await userEvent.click(box);
    expect(heard.mock.lastCall?.[0][fact.id], value).toContain(value);
    expect(box.checked).toBe(true);
    await userEvent.click(box);
    expect(heard.mock.lastCall?.[0][fact.id]?.includes(value) ?? false, value).toBe(false);
  }
});

it('offers "none" where it can be true', () => {
  render(<Answering initial={{}} />);
  for (const {id, values, exhaustive = false} of matrix.deploymentFacts) {
    const group = groupOf(id);
    if (group === null || values.length < 2) continue;
    const none = within(group).queryByRole('checkbox', {name: words('ui:plan.answers.none')});
    expect(none === null, id).toBe(exhaustive);
  }
});
