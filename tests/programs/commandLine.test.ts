import {spawnSync} from 'node:child_process';
import {Client} from '@modelcontextprotocol/sdk/client/index.js';
import {StdioClientTransport} from '@modelcontextprotocol/sdk/client/stdio.js';
import {describe, expect, test} from 'vitest';

const LAUNCHER = 'bin/phoenix-ports.mjs';

function run(args: readonly string[], input = ''): {status: number | null; stdout: string; stderr: string} {
  return spawnSync(process.execPath, [LAUNCHER, ...args], {input, encoding: 'utf8'});
}

describe.each(['ja', 'en'])('in %s', (lang) => {
  test.each([
    [['find', 'vCenter'], '', 0],
    [['show', 'esxi-host'], '', 0],
    [['plan', '--format', 'csv'], '', 0],
    [['hosts'], '10.0.1.21', 0],
    [['hosts'], 'TBD', 1],
    [['sheet'], 'ESXi host\t10.0.1.21', 0],
    [
      ['read'],
      'curl: (7) Failed to connect to esx01.example.com port 443 after 2005 ms: Connection refused',
      0,
    ],
    [['--help'], '', 0],
  ])('%j', (args, input, status) => {
    const ended = run([...args, '--lang', lang], input);
    expect(ended).toMatchObject({status});
    expect(ended.stdout + ended.stderr).not.toBe('');
  });

  test.each([[['moon']], [['plan', '--moon']], [['show']], [['check']]])(
    '%j is wrong use, in one line',
    (args) => {
      const {status, stdout, stderr} = run([...args, '--lang', lang]);
      expect({status, stdout, lines: stderr.trim().split('\n').length}).toEqual({
        status: 2,
        stdout: '',
        lines: 1,
      });
    },
  );
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
