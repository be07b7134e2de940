import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import {runSteps, type Step} from './runSteps';
import {readPlaywrightTally, readVitestTally, type Tally} from './tally';

const reports = 'test-results';

const steps: readonly Step[] = [
  {name: 'generate', command: 'npm run generate'},
  {name: 'typecheck', command: 'npm run typecheck'},
  {name: 'lint', command: 'npm run lint'},
  {name: 'unit tests', ...vitestStep('unit')},
  {name: 'proofs by real programs', ...vitestStep('programs')},
  {name: 'build', command: 'npx docusaurus build'},
  {name: 'checks of the built site', ...vitestStep('built')},
  {
    name: 'browser tests',
    command: 'npm run test:browser',
    ...readingReport('browser', readPlaywrightTally),
  },
];

function vitestStep(project: string) {
  const report = `--reporter=default --reporter=json --outputFile.json=${reports}/${project}.json`;
  return {command: `npm run test:${project} -- ${report}`, ...readingReport(project, readVitestTally)};
}

function readingReport(name: string, read: (report: unknown) => Tally) {
  return {readTally: () => read(JSON.parse(readFileSync(`${reports}/${name}.json`, 'utf8')))};
}

// A report of an earlier run must never be read as one of this run.
rmSync(reports, {recursive: true, force: true});
mkdirSync(reports);

const succeeded = runSteps(steps, {
  // A shell, because npm and npx are scripts and not programs on Windows.
  run: (command) => spawnSync(command, {shell: true, stdio: 'inherit'}).status ?? 1,
  print: (line) => {
    console.log(line);
  },
  now: () => performance.now(),
});
process.exitCode = succeeded ? 0 : 1;
