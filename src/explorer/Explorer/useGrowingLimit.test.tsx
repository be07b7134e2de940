import {act} from 'react';
import {createRoot} from 'react-dom/client';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {useGrowingLimit} from './useGrowingLimit';

const shown: number[] = [];

function Probe({list}: {readonly list: string}): null {
  shown.push(useGrowingLimit(list, 30));
  return null;
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  shown.length = 0;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('shows all at first, few of another list, and all of it once it stays', () => {
  const root = createRoot(document.createElement('div'));
  const show = (list: string): void => {
    act(() => {
      root.render(<Probe list={list} />);
    });
  };
  const rest = (): void => {
    act(() => {
      vi.runOnlyPendingTimers();
    });
  };
  show('');
  rest();
  expect(shown.at(-1)).toBe(30);
  show('4');
  expect(shown.at(-1)).toBe(12);
  show('44');
  expect(shown.at(-1)).toBe(12);
  rest();
  expect(shown.at(-1)).toBe(24);
  rest();
  expect(shown.at(-1)).toBe(30);
  rest();
  expect(new Set(shown)).toEqual(new Set([30, 12, 24]));
  show('443');
  expect(shown.at(-1)).toBe(12);
  act(() => {
    root.unmount();
  });
});
