import {act, cleanup, renderHook} from '@testing-library/react';
import {afterEach, expect, it} from 'vitest';
import {useCombobox} from './useCombobox';

afterEach(cleanup);

function offer(first: readonly string[]) {
  const {result, rerender} = renderHook(({keys}) => useCombobox(keys, true), {initialProps: {keys: first}});
  return {
    active: () => result.current.active,
    press: (key: string) => {
      act(() => {
        result.current.move(key);
      });
    },
    offer: (keys: readonly string[]) => {
      rerender({keys});
    },
  };
}

it('cycles through the options in both directions, and leaves them for the text', () => {
  const list = offer(['one', 'two']);
  const after = (...keys: readonly string[]) =>
    keys.map((key) => {
      list.press(key);
      return list.active();
    });
  expect(list.active()).toBe(-1);
  expect(after('ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Home', 'ArrowDown', 'End')).toEqual([
    1, 0, 1, 0, -1, 0, -1,
  ]);
});

it('keeps the active option where further ones arrive before it', () => {
  const list = offer(['port', 'all']);
  list.press('ArrowUp');
  list.offer(['port', 'guide', 'page', 'all']);
  expect(list.active()).toBe(3);
  list.press('ArrowUp');
  expect(list.active()).toBe(2);
});

it('has no active option once it is gone', () => {
  const list = offer(['port', 'guide', 'all']);
  list.press('ArrowDown');
  list.offer(['guide', 'all']);
  expect(list.active()).toBe(-1);
  list.press('ArrowDown');
  expect(list.active()).toBe(0);
});
