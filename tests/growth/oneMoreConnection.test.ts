import {exec} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {matrix} from '../../src/matrix/matrix';
import {unusedPort} from '../../src/matrix/unusedPort.fixture';
import {copyCheckout, copyEnvironment} from '../../tools/copyCheckout';
import {scaffold} from '../../tools/new/kinds';
import {mark, type Project} from '../../tools/new/scaffold';

const folder = mkdtempSync(path.join(tmpdir(), 'port-guide-growth-'));
const port = unusedPort(matrix);
const id = `vmw-proxy-vcenter-${String(port)}`;

/** What a contributor writes in the places that the scaffold marks; anything goes for the texts. */
const filled = [
  [/'FILL-IN the endpoint that initiates[^']*'/gu, "'backup-proxy'"],
  [/'FILL-IN the endpoint that listens[^']*'/gu, "'vcenter-server'"],
  [/\[0 \/\* FILL-IN[^*]*\*\/\]/gu, `[${String(port)}]`],
  [/'FILL-IN what the customer does[^']*'/gu, "'backup'"],
  [/'FILL-IN the source,[^']*'/gu, "'druva-firewall-rules'"],
  [/ \/\/ FILL-IN.*$/gmu, ''],
  [/FILL-IN \(ja\) what it is used for[^"]*/gu, '保守用の API を呼び出す'],
  [/FILL-IN \(ja\) what fails[^"]*/gu, '保守用の API を使えない'],
  [/FILL-IN \(en\) what it is used for[^"]*/gu, 'Call the maintenance API'],
  [/FILL-IN \(en\) what fails[^"]*/gu, 'The maintenance API cannot be used'],
] as const;

const run = (script: string) =>
  promisify(exec)(script, {cwd: folder, env: {...process.env, ...copyEnvironment}, maxBuffer: 2 ** 26});

/** The output of a run of tests, also where it fails. */
const test = (name: string): Promise<string> =>
  run(`npm run -s test:${name}`).then(
    ({stdout}) => stdout,
    (error: unknown) => String((error as {readonly stdout?: string}).stdout),
  );

afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

describe('one more connection, with its texts and the documented commands', () => {
  beforeAll(async () => {
    copyCheckout(folder);
    const project: Project = {
      read: (file) => readFileSync(path.join(folder, file), 'utf8'),
      list: (name) => readdirSync(path.join(folder, name)),
    };
    for (const [file, text] of scaffold(['connection', id], project).files) {
      const written = filled.reduce((before, [place, value]) => before.replace(place, value), text);
      expect(written, file).not.toContain(mark);
      writeFileSync(path.join(folder, file), written);
    }
    await run('npm run -s generate');
    await run('npm run -s goldens');
  }, 1_800_000);

  it.each(['unit', 'drawings'])(
    'breaks no test of "npm run test:%s"',
    async (name) => {
      expect(await test(name)).not.toMatch(/FAIL|failed/u);
    },
    1_800_000,
  );

  it('breaks no check of the built site', async () => {
    await run('npm run -s build:pages');
    await run('npm run -s links:update');
    expect(await test('built')).not.toMatch(/FAIL|failed/u);
  }, 1_800_000);
});
