import {act, fireEvent, render, screen} from '@testing-library/react';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {matrix} from '../../matrix/matrix';
import {words} from '../../words/currentWords';
import {createPlan} from '../plan/createPlan';
import {noChoices} from '../plan/model';
import {RuleReviewSection} from './RuleReviewSection';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a long list of rules is announced before it is read, and the result replaces the announcement', async () => {
  render(<RuleReviewSection plan={createPlan(matrix, {}, {}, words, noChoices)} />);
  const rules = `*filter\n${'-A INPUT -p tcp --dport 22 -j ACCEPT\n'.repeat(1000)}COMMIT\n`;
  fireEvent.change(screen.getByRole('textbox'), {target: {value: rules}});
  expect(screen.getByText(words('ui:progress.reading'))).toBeTruthy();
  act(() => {
    vi.runAllTimers();
  });
  await act(async () => {
    await vi.dynamicImportSettled();
  });
  expect(screen.queryByText(words('ui:progress.reading'))).toBeNull();
  expect(screen.getByText(/1,?000|1002|1001/u)).toBeTruthy();
});
