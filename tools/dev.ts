import {spawn} from 'node:child_process';
import {watch} from 'chokidar';
import {debounceRuns} from './debounceRuns';

/** The inputs of the generated files. Docusaurus itself watches what only concerns the browser. */
const inputs = ['src', 'docs', 'i18n', 'CHANGELOG_API.md'];

/** Milliseconds without changes before files are read: editors and version control write several at once. */
const rest = 100;

function run(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [command, ...args], {stdio: 'inherit'});
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

// An error is printed by the generate step, which then writes nothing: the server keeps showing the last valid state.
const generate = async (): Promise<void> => {
  await run('node_modules/tsx/dist/cli.mjs', ['src/site/generate/index.ts']);
};

async function main(): Promise<void> {
  if ((await run('node_modules/tsx/dist/cli.mjs', ['src/site/generate/index.ts'])) !== 0) {
    process.exitCode = 1;
    return;
  }
  const generateSoon = debounceRuns(generate, rest);
  const watcher = watch(inputs, {ignoreInitial: true, ignored: (file) => /\.test\.tsx?$/u.test(file)}).on(
    'all',
    generateSoon,
  );
  process.exitCode = await run('node_modules/@docusaurus/core/bin/docusaurus.mjs', [
    'start',
    ...process.argv.slice(2),
  ]);
  await watcher.close();
}

void main();
