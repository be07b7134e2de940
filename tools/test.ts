import {spawn} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import {runSteps, type Stage, type Step} from './runSteps';
import {readPlaywrightTally, readVitestTally, type Tally} from './tally';

const reports = 'test-results';

const types: Step = {name: 'typecheck', command: 'npm run typecheck'};
const unit: Step = {name: 'unit tests', ...vitestStep('unit')};

const quick: readonly Stage[] = [[types, unit]];

const everything: readonly Stage[] = [
  // Two lists of about the same length, each of which mostly uses one processor.
  [
    [
      {name: 'generate', command: 'npm run generate'},
      {name: 'build', command: 'npm run build:pages'},
      {name: 'checks of the built site', ...vitestStep('built')},
    ],
    [types, {name: 'lint', command: 'npm run lint'}],
  ],
  [unit, {name: 'slow tests', ...vitestStep('slow')}],
  [
    {name: 'builds of other sites', ...vitestStep('rebuilt')},
    {name: 'proofs by real programs', ...vitestStep('programs')},
  ],
  [
    {
      name: 'browser tests',
      command: 'npm run test:browser',
      ...readingReport('browser', readPlaywrightTally),
    },
  ],
];

function vitestStep(project: string) {
  const report = `--reporter=default --reporter=json --outputFile.json=${reports}/${project}.json`;
  return {command: `npm run test:${project} -- ${report}`, ...readingReport(project, readVitestTally)};
}

function readingReport(name: string, read: (report: unknown) => Tally) {
  return {readTally: () => read(JSON.parse(readFileSync(`${reports}/${name}.json`, 'utf8')))};
}

// A report of an earlier run must never be mistaken for one of this run.
rmSync(reports, {recursive: true, force: true});
mkdirSync(reports);

void runSteps(process.argv.includes('--quick') ? quick : everything, {
  run,
  print: (line) => {
    console.log(line);
  },
  now: () => performance.now(),
}).then((succeeded) => {
  process.exitCode = succeeded ? 0 : 1;
});

function run(command: string, print: ((text: string) => void) | undefined): Promise<number> {
  return new Promise((resolve) => {
    // A shell, because npm and npx are scripts rather than programs on Windows.
    const child = spawn(command, {shell: true, stdio: print === undefined ? 'inherit' : 'pipe'});
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => print?.(text));
    }
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
}
