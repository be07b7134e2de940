import {addTallies, nothing, renderTally, type Tally} from './tally';

/** One command of a test run; a step that runs tests has a reader of its report. */
export interface Step {
  readonly name: string;
  readonly command: string;
  readonly readTally?: () => Tally;
}

/** The effects of a run, so that it can be tested without them. */
export interface Runner {
  /** Runs a command to its end and gives its exit code. */
  readonly run: (command: string) => number;
  readonly print: (line: string) => void;
  /** Milliseconds. */
  readonly now: () => number;
}

/**
 * Runs the steps one after the other up to the first that fails, and says at the end how many tests passed.
 *
 * Gives whether all steps succeeded. A step that fails without a failed test counts as one itself.
 */
export function runSteps(steps: readonly Step[], {run, print, now}: Runner): boolean {
  const durations: string[] = [];
  const tallies: Tally[] = [];
  let failure: string | undefined;

  for (const {name, command, readTally} of steps) {
    print(`\n=== ${name}: ${command}`);
    const start = now();
    const exitCode = run(command);
    durations.push(`${((now() - start) / 1000).toFixed(1).padStart(7)} s  ${name}`);

    let problem = exitCode === 0 ? undefined : `"${command}" ended with exit code ${exitCode}`;
    let tally = nothing;
    try {
      tally = readTally?.() ?? nothing;
    } catch (error) {
      problem ??= error instanceof Error ? error.message : String(error);
    }
    if (problem === undefined && tally.failed > 0) problem = `${tally.failed} tests failed`;
    tallies.push(problem !== undefined && tally.failed === 0 ? {...tally, failed: 1} : tally);
    if (problem !== undefined) {
      failure = `FAILED in step "${name}": ${problem}`;
      break;
    }
  }

  print(`\n=== summary\n${durations.join('\n')}`);
  if (failure !== undefined) print(`\n${failure}`);
  print(`\n${renderTally(addTallies(tallies))}`);
  return failure === undefined;
}
