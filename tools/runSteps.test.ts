import {expect, it} from 'vitest';
import {runSteps, type Stage, type Step} from './runSteps';

async function runWith(stages: readonly (Step | Stage)[], exitCodes: Readonly<Record<string, number>> = {}) {
  const commands: string[] = [];
  const lines: string[] = [];
  const succeeded = await runSteps(
    stages.map((stage): Stage => ('name' in stage ? [stage] : stage)),
    {
      run: async (command, print) => {
        commands.push(command);
        await Promise.resolve();
        print?.(`output of ${command}`);
        return exitCodes[command] ?? 0;
      },
      print: (line) => lines.push(...line.split('\n')),
      now: () => 0,
    },
  );
  return {commands, lines, succeeded};
}

const unit: Step = {name: 'unit', command: 'run unit', readTally: () => ({passed: 3, failed: 0, skipped: 0})};
const browser: Step = {
  name: 'browser',
  command: 'run browser',
  readTally: () => ({passed: 2, failed: 0, skipped: 1}),
};
const lint: Step = {name: 'lint', command: 'run lint'};

it('runs every step in order and closes with the totals', async () => {
  const {commands, lines, succeeded} = await runWith([lint, unit, browser]);
  expect(commands).toEqual(['run lint', 'run unit', 'run browser']);
  expect(lines.at(-1)).toBe('5 passed, 0 failed, 1 skipped');
  expect(succeeded).toBe(true);
});

it('stops at the first failure and names the step', async () => {
  const {commands, lines, succeeded} = await runWith([unit, lint, browser], {'run lint': 2});
  expect(commands).toEqual(['run unit', 'run lint']);
  expect(lines).toContain('FAILED in step "lint": "run lint" ended with exit code 2');
  expect(lines.at(-1)).toBe('3 passed, 1 failed');
  expect(succeeded).toBe(false);
});

it('counts failed tests and not their step', async () => {
  const failing: Step = {...unit, readTally: () => ({passed: 1, failed: 2, skipped: 0})};
  expect((await runWith([failing], {'run unit': 1})).lines.at(-1)).toBe('1 passed, 2 failed');
});

it('takes a missing report for a failure', async () => {
  const silent: Step = {
    ...unit,
    readTally: () => {
      throw new Error('no report');
    },
  };
  const {lines, succeeded} = await runWith([silent]);
  expect(lines).toContain('FAILED in step "unit": no report');
  expect(succeeded).toBe(false);
});

it('does not believe an exit code of 0 when the report has failed tests', async () => {
  const failing: Step = {...unit, readTally: () => ({passed: 1, failed: 2, skipped: 0})};
  expect((await runWith([failing])).succeeded).toBe(false);
});

it('runs steps of one list at the same time, keeps what each says together, and ends all before it stops', async () => {
  const {commands, lines, succeeded} = await runWith([[lint, unit], browser], {'run lint': 1});
  expect(commands).toEqual(['run lint', 'run unit']);
  expect(lines.slice(0, 6)).toEqual([
    '',
    '=== lint: run lint',
    'output of run lint',
    '',
    '=== unit: run unit',
    'output of run unit',
  ]);
  expect(lines).toContain('FAILED in step "lint": "run lint" ended with exit code 1');
  expect(lines.at(-1)).toBe('3 passed, 1 failed');
  expect(succeeded).toBe(false);
});

it('runs the steps of a list within one after the other, and begins none after a failure beside them', async () => {
  const build: Step = {name: 'build', command: 'run build'};
  const stages = [[lint, [unit, build]], browser];
  expect((await runWith(stages)).commands).toEqual(['run lint', 'run unit', 'run build', 'run browser']);
  const {commands, lines} = await runWith(stages, {'run lint': 1});
  expect(commands).toEqual(['run lint', 'run unit']);
  expect(lines).toContain('FAILED in step "lint": "run lint" ended with exit code 1');
});
