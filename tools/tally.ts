/** The number of tests by outcome. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Tally = {passed: 0, failed: 0, skipped: 0};

/** The tally in a report of Vitest's JSON reporter. Throws if the report has another shape. */
export function readVitestTally(report: unknown): Tally {
  return {
    passed: readCount(report, 'numPassedTests'),
    failed: readCount(report, 'numFailedTests'),
    skipped: readCount(report, 'numPendingTests') + readCount(report, 'numTodoTests'),
  };
}

/** The tally in a report of Playwright's JSON reporter. Throws if the report has another shape. */
export function readPlaywrightTally(report: unknown): Tally {
  const stats = isRecord(report) ? report.stats : undefined;
  return {
    passed: readCount(stats, 'expected'),
    // A test that only passes when retried has failed.
    failed: readCount(stats, 'unexpected') + readCount(stats, 'flaky'),
    skipped: readCount(stats, 'skipped'),
  };
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    }),
    nothing,
  );
}

/** One line for people and for programs: `12 passed, 0 failed`. */
export function renderTally({passed, failed, skipped}: Tally): string {
  const parts = [`${passed} passed`, `${failed} failed`, ...(skipped === 0 ? [] : [`${skipped} skipped`])];
  return parts.join(', ');
}

function readCount(record: unknown, key: string): number {
  const count = isRecord(record) ? record[key] : undefined;
  if (typeof count !== 'number') throw new TypeError(`The test report has no number "${key}".`);
  return count;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
