import {execFile} from 'node:child_process';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {staticFiles} from '../../src/site/generate/staticFiles';
import {locales} from '../../src/words/locales';
import {matrix} from '../../src/matrix/matrix';
import {dataExamples} from '../../src/data/dataExamples';
import {contextIn} from '../samplePlan';

const wordsByLocale = {ja: contextIn('ja').words, en: contextIn('en').words};
const run = promisify(execFile);

let server: Server;
let site = '';

beforeAll(async () => {
  const files = staticFiles(matrix, wordsByLocale, '').ja;
  server = createServer((request, response) => {
    const content = files.get(request.url ?? '');
    response.writeHead(content === undefined ? 404 : 200).end(content ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});

afterAll(() => server.close());

/** The output of a command from the guide, in the shell that a reader pastes it into. */
async function printed(command: string): Promise<string> {
  const {stdout} = await run('bash', ['-c', `set -euo pipefail\n${command}`], {
    // Bypass any proxy of the machine.
    env: {PATH: process.env.PATH, SITE: site, no_proxy: '127.0.0.1'},
  });
  return stdout;
}

describe.each(locales)('the examples of the guide in %s', (locale) => {
  const examples = dataExamples(matrix, wordsByLocale[locale], locale);

  it('are there', () => {
    expect(examples.length).toBeGreaterThan(3);
  });

  it.each(examples)('$id prints what the guide shows', async ({command, output}) => {
    const text = await printed(command);
    expect(text.trim()).not.toBe('');
    if (output !== undefined) expect(text).toBe(`${output}\n`);
  });

  it('calculate the revision that the file names', async () => {
    const [revision = '', calculated = ''] = (
      await printed(examples.find(({id}) => id === 'revision')?.command ?? '')
    ).split('\n');
    expect(revision).toBe(`sha256:${calculated.replace(/\s.*/, '')}`);
  });
});
