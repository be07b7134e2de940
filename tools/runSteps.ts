import {addTallies, nothing, renderTally, type Tally} from './tally';

/** One command of a test run; a step that runs tests can read its report. */
export interface Step {
  readonly name: string;
  readonly command: string;
  readonly readTally?: () => Tally;
}

/** The side effects of a run, so that it can be tested without them. */
export interface Runner {
  /** Runs a command to its end and returns its exit code; its output goes to `print`, or directly to the screen. */
  readonly run: (command: string, print: ((text: string) => void) | undefined) => Promise<number>;
  readonly print: (line: string) => void;
  /** Milliseconds. */
  readonly now: () => number;
}

interface Outcome {
  readonly duration: string;
  readonly tally: Tally;
  readonly failure: string | undefined;
}

/** Steps that run concurrently; those of a list among them run one after the other. */
export type Stage = readonly (Step | readonly Step[])[];

/**
 * Runs the stages one after the other up to the first failure, and prints the number of passed tests at the end. Steps
 * that run beside others print their output when they have ended; after a failure none begins, and those that have begun
 * end.
 *
 * Returns whether all steps succeeded. A step that fails without a failed test counts as one itself.
 */
export async function runSteps(stages: readonly Stage[], runner: Runner): Promise<boolean> {
  const outcomes: Outcome[] = [];
  let hasFailed = false;
  for (const stage of stages) {
    const runOneByOne = async (steps: readonly Step[]): Promise<readonly Outcome[]> => {
      const ended: Outcome[] = [];
      for (const step of steps) {
        if (hasFailed) break;
        const outcome = await runStep(step, stage.length === 1, runner);
        hasFailed ||= outcome.failure !== undefined;
        ended.push(outcome);
      }
      return ended;
    };
    outcomes.push(...(await Promise.all(stage.map((part) => runOneByOne([part].flat())))).flat());
  }
  const {print} = runner;
  const failures = outcomes.flatMap(({failure}) => (failure === undefined ? [] : [failure]));
  print(`\n=== summary\n${outcomes.map(({duration}) => duration).join('\n')}`);
  if (failures.length > 0) print(`\n${failures.join('\n')}`);
  print(`\n${renderTally(addTallies(outcomes.map(({tally}) => tally)))}`);
  return failures.length === 0;
}

async function runStep(
  {name, command, readTally}: Step,
  isAlone: boolean,
  {run, print, now}: Runner,
): Promise<Outcome> {
  const heading = `\n=== ${name}: ${command}`;
  const output: string[] = [];
  if (isAlone) print(heading);
  const start = now();
  const exitCode = await run(command, isAlone ? undefined : (text) => output.push(text));
  const duration = `${((now() - start) / 1000).toFixed(1).padStart(7)} s  ${name}`;
  if (!isAlone) print(`${heading}\n${output.join('')}`);

  let problem = exitCode === 0 ? undefined : `"${command}" ended with exit code ${exitCode}`;
  let tally = nothing;
  try {
    tally = readTally?.() ?? nothing;
  } catch (error) {
    problem ??= error instanceof Error ? error.message : String(error);
  }
  if (problem === undefined && tally.failed > 0) problem = `${tally.failed} tests failed`;
  return {
    duration,
    tally: problem !== undefined && tally.failed === 0 ? {...tally, failed: 1} : tally,
    failure: problem === undefined ? undefined : `FAILED in step "${name}": ${problem}`,
  };
}
