import {fireEvent, render, screen} from '@testing-library/react';
import {expect, test} from 'vitest';
import {matrix} from '../../matrix/matrix';
import {words} from '../../words/currentWords';
import {createPlan} from '../plan/createPlan';
import {noChoices} from '../plan/model';
import {EarlierPlan} from './EarlierPlan';

const failure = words('ui:plan.hosts.sheet.fileFailed');

test('an unreadable file is reported until another one is chosen', async () => {
  render(<EarlierPlan plan={createPlan(matrix, {}, {}, words, noChoices)} />);
  const choose = (text: () => Promise<string>): void => {
    const file = Object.assign(new File([], 'plan.csv'), {text});
    fireEvent.change(screen.getByLabelText(words('ui:plan.earlier.file')), {target: {files: [file]}});
  };
  choose(() => Promise.reject(new DOMException('gone', 'NotFoundError')));
  expect(await screen.findByText(failure)).toBeTruthy();
  choose(() => Promise.resolve('nothing of a plan'));
  expect(await screen.findByText(words('ui:plan.earlier.nothing'))).toBeTruthy();
  expect(screen.queryByText(failure)).toBeNull();
});
