import {expect, it} from 'vitest';
import {addTallies, readPlaywrightTally, readVitestTally, renderTally} from './tally';

it('reads what Vitest reports', () => {
  const report = {numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1};
  expect(readVitestTally(report)).toEqual({passed: 3, failed: 1, skipped: 3});
});

it('reads what Playwright reports, where a flaky test is a failed one', () => {
  const report = {stats: {expected: 5, unexpected: 1, flaky: 1, skipped: 0}};
  expect(readPlaywrightTally(report)).toEqual({passed: 5, failed: 2, skipped: 0});
});

it('does not take an unknown report for an empty one', () => {
  expect(() => readVitestTally({})).toThrow('The test report has no number "numPassedTests".');
  expect(() => readPlaywrightTally(null)).toThrow('The test report has no number "expected".');
});

it('adds up', () => {
  expect(
    addTallies([
      {passed: 1, failed: 0, skipped: 2},
      {passed: 4, failed: 1, skipped: 0},
    ]),
  ).toEqual({
    passed: 5,
    failed: 1,
    skipped: 2,
  });
});

it('speaks of skipped tests only where there are some', () => {
  expect(renderTally({passed: 7, failed: 0, skipped: 0})).toBe('7 passed, 0 failed');
  expect(renderTally({passed: 7, failed: 1, skipped: 2})).toBe('7 passed, 1 failed, 2 skipped');
});
