import {spawnSync} from 'node:child_process';
import {Client} from '@modelcontextprotocol/sdk/client/index.js';
import {StdioClientTransport} from '@modelcontextprotocol/sdk/client/stdio.js';
import {describe, expect, test} from 'vitest';

const LAUNCHER = 'bin/phoenix-ports.mjs';

function run(
  args: readonly string[],
  input = '',
  environment: Readonly<Record<string, string>> = {},
): {status: number | null; stdout: string; stderr: string} {
  return spawnSync(process.execPath, [LAUNCHER, ...args], {
    input,
    encoding: 'utf8',
    env: {...process.env, ...environment},
  });
}

// What each command says, in both languages, is tested without a process: src/cli/run.test.ts.
describe('a process', () => {
  test.each<{
    readonly args: readonly string[];
    readonly input?: string;
    readonly environment?: Readonly<Record<string, string>>;
    readonly status: number;
    readonly stream?: 'stdout' | 'stderr';
    readonly says: RegExp;
  }>([
    {args: ['plan', '--format', 'csv', '--lang', 'ja'], status: 0, says: /バックアッププロキシ/u},
    {args: ['hosts', '--lang', 'en'], input: 'TBD', status: 1, stream: 'stderr', says: /TBD/u},
    {args: ['--help'], environment: {LC_ALL: 'en_US.UTF-8'}, status: 0, says: /Usage/u},
  ])(
    '$args ends with $status and says it',
    ({args, input = '', environment, status, stream = 'stdout', says}) => {
      const ended = run(args, input, environment);
      expect(ended.status).toBe(status);
      expect(ended[stream]).toMatch(says);
    },
  );

  test('that is called in a wrong way says so in one line, and not where output is read', () => {
    const {status, stdout, stderr} = run(['plan', '--moon']);
    expect({status, stdout, lines: stderr.trim().split('\n').length}).toEqual({
      status: 2,
      stdout: '',
      lines: 1,
    });
    expect(stderr).toContain('--moon');
  });
});

test('a client of the Model Context Protocol calls the tools and reads the resources', async () => {
  const client = new Client({name: 'test', version: '1'});
  await client.connect(
    new StdioClientTransport({command: process.execPath, args: [LAUNCHER, 'mcp', '--lang', 'en']}),
  );
  const {tools} = await client.listTools();
  expect(tools.map(({name}) => name).sort()).toEqual(['find', 'plan', 'read', 'review', 'show']);
  expect(await client.callTool({name: 'show', arguments: {name: 'esxi-host'}})).toMatchObject({
    structuredContent: {endpoint: 'esxi-host'},
  });
  expect(await client.callTool({name: 'show', arguments: {name: '70000'}})).toMatchObject({isError: true});
  const {resources} = await client.listResources();
  for (const kind of ['connections', 'guide']) {
    const found = resources.find(({uri}) => uri.startsWith(`phoenix-ports://${kind}/`));
    const {contents} = await client.readResource({uri: found?.uri ?? ''});
    expect(contents).toHaveLength(1);
  }
  await client.close();
});
