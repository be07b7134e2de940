import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

/** Rewrites every golden file, one test file after the other; review the changes as output. */
const tests = readdirSync('src', {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile() && /\.test\.tsx?$/u.test(entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name))
  .filter((file) => readFileSync(file, 'utf8').includes('toMatchFileSnapshot'));

for (const test of tests) {
  const {status} = spawnSync('npx', ['vitest', 'run', '--project', 'unit', test, '--update'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exitCode = 1;
}
