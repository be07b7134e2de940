import {cleanup, fireEvent, render, screen} from '@testing-library/react';
import {userEvent} from '@testing-library/user-event';
import {afterEach, expect, it, vi} from 'vitest';
import {QUERY_LIMIT} from '../../query/queryLimits';
import SearchBox from './SearchBox';

afterEach(cleanup);

function show(query = '') {
  const heard = {onType: vi.fn<(text: string) => void>(), onCommit: vi.fn<() => void>()};
  const box = (props: {readonly query: string; readonly revision: number}) => (
    <SearchBox {...props} {...heard} />
  );
  const {rerender} = render(box({query, revision: 1}));
  const input = screen.getByRole<HTMLInputElement>('searchbox');
  return {
    ...heard,
    input,
    update: (next: string, revision: number) => {
      rerender(box({query: next, revision}));
    },
  };
}

it('reports every letter, and Enter separately', async () => {
  const {input, onType, onCommit} = show();
  await userEvent.type(input, '902');
  expect(onType.mock.calls).toEqual([['9'], ['90'], ['902']]);
  expect(onCommit).not.toHaveBeenCalled();
  await userEvent.type(input, '{Enter}');
  expect(onCommit).toHaveBeenCalledOnce();
});

it('adopts a text from the URL, but not one that only follows the typing', async () => {
  const {input, update} = show('90');
  await userEvent.type(input, '2');
  // The query arrives late on a slow machine.
  update('90', 1);
  expect(input.value).toBe('902');
  update('443', 2);
  expect(input.value).toBe('443');
});

it('reports nothing during a composition, and the whole text at its end', () => {
  const {input, onType, onCommit} = show();
  fireEvent.compositionStart(input);
  fireEvent.change(input, {target: {value: 'ぷ'}, isComposing: true});
  fireEvent.submit(screen.getByRole('search'));
  expect(onType).not.toHaveBeenCalled();
  expect(onCommit).not.toHaveBeenCalled();
  expect(input.value).toBe('ぷ');
  fireEvent.change(input, {target: {value: 'プロキシ'}, isComposing: true});
  fireEvent.compositionEnd(input);
  expect(onType.mock.calls.at(-1)).toEqual(['プロキシ']);
});

it('keeps of a pasted log what is read, and enough of the rest to say that it was too long', async () => {
  const {input} = show();
  input.focus();
  await userEvent.paste('DROP TCP 10.0.0.5 10.0.2.11 51515 902 '.repeat(1_000));
  expect(input.value.length).toBeGreaterThan(QUERY_LIMIT);
  expect(input.value.length).toBeLessThan(3 * QUERY_LIMIT);
});
