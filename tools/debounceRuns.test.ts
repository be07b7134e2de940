import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {debounceRuns} from './debounceRuns';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('runs once for calls that follow each other closely', async () => {
  const work = vi.fn(() => Promise.resolve());
  const runSoon = debounceRuns(work, 100);
  runSoon();
  await vi.advanceTimersByTimeAsync(60);
  runSoon();
  await vi.advanceTimersByTimeAsync(60);
  expect(work).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(60);
  expect(work).toHaveBeenCalledTimes(1);
});

it('runs once more for calls during a run, and never twice at the same time', async () => {
  let running = 0;
  let most = 0;
  const work = vi.fn(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    running -= 1;
  });
  const runSoon = debounceRuns(work, 100);
  runSoon();
  await vi.advanceTimersByTimeAsync(300);
  runSoon();
  await vi.advanceTimersByTimeAsync(200);
  runSoon();
  await vi.advanceTimersByTimeAsync(5000);
  expect(work).toHaveBeenCalledTimes(2);
  expect(most).toBe(1);
});
