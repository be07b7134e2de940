import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {matrix} from '../matrix/matrix';
import {unusedPort} from '../matrix/unusedPort.fixture';
import {run, type Ended} from './run';

interface World {
  readonly input?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

const call = async (
  args: readonly string[],
  {input = '', files = {}, environment = {}}: World = {},
): Promise<Ended> =>
  run(args, {
    environment,
    progress: () => undefined,
    readInput: () => Promise.resolve(input),
    readFile: (path) => {
      const text = files[path];
      if (text === undefined) throw Object.assign(new Error('no such file'), {code: 'ENOENT'});
      return text;
    },
  });

const json = async (args: readonly string[], world?: World): Promise<unknown> => {
  const {output} = await call([...args, '--json'], world);
  return JSON.parse(String(output));
};

const unused = String(unusedPort(matrix));

const files = {
  'hosts.csv': 'endpoint,host\n# the proxy\nbackup-proxy,10.0.0.5\nESXi host,10.0.1.21\n',
  'rules.txt':
    '*filter\n:FORWARD DROP [0:0]\n-A FORWARD -s 10.0.0.5 -d 10.0.1.21 -p tcp --dport 902 -j ACCEPT\nCOMMIT\n',
};

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
  ])('%j says something', async (args, input, exitCode) => {
    const ended = await call([...args, '--lang', lang], {input});
    expect(ended).toMatchObject({exitCode});
    expect([String(ended.output), ...ended.remarks].join('')).not.toBe('');
  });
});

describe('plan --earlier', () => {
  const plan = async (format: string, ...more: readonly string[]): Promise<string> =>
    String((await call(['plan', '--format', format, ...more])).output);

  test.each(['json', 'csv'])('finds nothing new in the same plan as %s', async (format) => {
    const world = {files: {earlier: await plan(format)}};
    expect(await json(['plan', '--earlier', 'earlier'], world)).toEqual({changes: [], unknown: []});
    expect((await call(['plan', '--earlier', 'earlier'], world)).exitCode).toBe(0);
  });

  test.each(['json', 'csv'])('says what to allow and what has gone since one in %s', async (format) => {
    const world = {input: await plan(format)};
    const {exitCode, output} = await call(
      ['plan', '--earlier', '-', '--lang', 'en', '--published-labels'],
      world,
    );
    expect(exitCode).toBe(1);
    expect(output).toMatch(/: allow UDP 902$/m);
    const back = {input: await plan(format, '--published-labels')};
    expect((await call(['plan', '--earlier', '-', '--lang', 'en'], back)).output).toMatch(
      /UDP 902 no longer in this plan\n[^]*Check before you remove a rule\.$/m,
    );
  });

  test.each([
    [['plan', '--earlier', 'none.json'], {}],
    [['plan', '--earlier', 'hosts.csv'], {files}],
    [['plan', '--earlier', '-', '--format', 'csv'], {input: '{}'}],
  ])('%j is wrong use', async (args, world) => {
    const {exitCode, remarks} = await call(args, world);
    expect({exitCode, count: remarks.length}).toEqual({exitCode: 2, count: 1});
  });
});

describe('find', () => {
  test('lists the connections of a port in the language asked for', async () => {
    const {exitCode, output} = await call(['find', '902', '--lang', 'en']);
    expect(exitCode).toBe(0);
    expect(output).toContain('vmw-proxy-esxi-vcenter-902');
    expect(output).toContain('Backup proxy');
    expect((await call(['find', '902', '--lang', 'ja'])).output).toContain('バックアッププロキシ');
  });

  test('finds the rows of the port in a sentence', async () => {
    expect(await json(['find', 'does', 'the', 'proxy', 'need', '902', 'both', 'ways'])).toMatchObject({
      connections: expect.arrayContaining([
        expect.objectContaining({id: 'vmw-proxy-esxi-vcenter-902', ports: [{from: 902, to: 902}]}),
      ]) as unknown,
    });
  });

  const idsOf = async (text: string): Promise<readonly string[]> =>
    ((await json(['find', text])) as {connections: {id: string}[]}).connections.map(({id}) => id);

  test.each([
    ['902 traffic', '902'],
    ['connect 902', '902'],
    ['cannot connect 902', '902'],
    ['connection refused 902', '902'],
    ['connection to esx01:902', '902'],
    ['nc -zv 10.0.1.21 902', '902'],
    ['Error 111: connection refused to esx01:902', '902'],
    ['[Errno 111] Connection refused: esx01.example.com:902', '902'],
    ['connect:errno=110 10.0.1.21:443', '443'],
    ['123 NTP sync fail', '123'],
    ['受信 22', '22'],
    ['902 通信エラー', '902'],
  ])('%s finds what %s finds', async (text, port) => {
    expect(await idsOf(text)).toEqual(await idsOf(port));
  });

  test('finds host names by what is published, and whole words only', async () => {
    for (const name of ['*.druva.com', 'x.druva.com']) expect(await idsOf(name)).not.toEqual([]);
    expect(await idsOf('login.druva.com')).toContain('console-browser-login-443');
    expect(await idsOf('AD')).not.toContain('vmw-proxy-esxi-vcenter-902');
  });

  test('says which words it did not use, and which number it did not read as a port', async () => {
    const {output} = await call(['find', 'Error 111: refused by esx01:902', '--lang', 'en']);
    expect(output).toContain('Read 111 as part of an error message');
    expect(output).toContain('esx01');
    expect(await idsOf('error 443')).toEqual(await idsOf('443'));
  });

  test.each(['nfs', 'dns', 'iscsi', 'smb', 'hyper-v', 'hyperv ports'])(
    'says that %s is named without a connection',
    async (text) => {
      const {exitCode, output} = await call(['find', text, '--lang', 'en']);
      expect(exitCode).toBe(0);
      expect(output).toMatch(/This does not mean that it|usually needed/u);
      expect(output).not.toContain('No connection');
      expect(await idsOf(text)).toEqual([]);
    },
  );

  test('ends with a finding where nothing is found', async () => {
    expect((await call(['find', unused])).exitCode).toBe(1);
  });
});

describe('show', () => {
  test('prints every connection and every port', async () => {
    for (const {id} of matrix.connections) {
      expect(await json(['show', id])).toMatchObject({connection: {id}});
    }
    for (const name of ['443', '443/tcp', 'tcp/443', '443 TCP', '４４３']) {
      expect(await json(['show', name])).toMatchObject({port: 443});
    }
  });

  test('suggests ids similar to an unknown one', async () => {
    const {exitCode, output} = await call(['show', 'esxi-hots', '--lang', 'en']);
    expect(exitCode).toBe(1);
    expect(output).toContain('esxi-host');
  });

  test('answers for a port that nothing uses', async () => {
    const {exitCode, output} = await call(['show', unused, '--lang', 'en']);
    expect(exitCode).toBe(1);
    expect(output).toContain(unused);
  });
});

describe('plan', () => {
  test('prints the plan as JSON with the hosts of the file', async () => {
    const plan = await json(['plan', '--hosts', 'hosts.csv'], {files});
    expect(plan).toMatchObject({version: 1, openings: expect.any(Array) as unknown});
    expect(JSON.stringify(plan)).toContain('10.0.1.21');
  });

  test('leaves out what an answer excludes', async () => {
    const fact = matrix.deploymentFacts.find(({exhaustive}) => exhaustive !== true);
    const {notNeeded} = (await json(['plan', '--answer', `${fact?.id ?? ''}=none`])) as {
      notNeeded: unknown[];
    };
    expect(notNeeded.length).toBeGreaterThan(0);
  });

  test('prints any format, along with its refusals', async () => {
    const {exitCode, output, remarks} = await call(['plan', '--format', 'nftables', '--hosts', 'hosts.csv'], {
      files,
    });
    expect(exitCode).toBe(0);
    expect(output).toContain('10.0.0.5');
    expect(remarks.length).toBeGreaterThan(0);
    expect((await call(['plan', '--format', 'xlsx'])).output).toBeInstanceOf(Uint8Array);
  });
});

describe('hosts and sheet', () => {
  test('give hosts and problems', async () => {
    expect(await json(['hosts', '--lang', 'en'], {input: '10.0.1.21\nTBD\n'})).toEqual({
      hosts: ['10.0.1.21'],
      problems: [{text: 'TBD', reason: expect.stringMatching(/not known/u) as unknown}],
      notices: [],
    });
    expect(await json(['hosts'], {input: '10.0.1.21/24'})).toMatchObject({
      notices: [{text: '10.0.1.21/24', reason: expect.stringContaining('10.0.1.0/24') as unknown}],
    });
    expect((await call(['hosts'], {input: 'TBD'})).exitCode).toBe(1);
    expect((await call(['hosts'], {input: 'esx01'})).exitCode).toBe(0);
  });

  test('the text of a sheet is a host file', async () => {
    const {output, exitCode} = await call(['sheet'], {input: 'ESXi host\t10.0.1.21\nBackup proxy\t10.0.0.5'});
    expect(exitCode).toBe(0);
    expect(output).toBe('esxi-host,10.0.1.21\nbackup-proxy,10.0.0.5\n');
    const again = await call(['plan', '--format', 'csv', '--hosts', 'x'], {files: {x: String(output)}});
    expect(again.output).toContain('10.0.1.21');
  });
});

test.each(['SRC=10.0.0.5 DST=10.0.0.6 PROTO=ICMP TYPE=8', 'Jan  1 00:00:00 host app[1]: a b c d'])(
  'read says why %s has no reading',
  async (input) => {
    const {messages} = (await json(['read'], {input})) as {messages: string[]};
    expect(messages).toHaveLength(1);
  },
);

describe('review', () => {
  test('gives one entry per port, with the lines that decide', async () => {
    const args = ['review', '--hosts', 'hosts.csv', '--rules', 'rules.txt'];
    const {openings, read, notRead} = (await json(args, {files})) as {
      openings: {from: string; to: string; port: number; verdict: string; lines: number[]}[];
      read: number;
      notRead: unknown[];
    };
    const of = (port: number): unknown =>
      openings.find((each) => each.from === 'backup-proxy' && each.to === 'esxi-host' && each.port === port);
    expect(of(902)).toMatchObject({transport: 'tcp', verdict: 'open', lines: [3]});
    expect(of(443)).toMatchObject({verdict: 'missing'});
    expect(read).toBeGreaterThan(0);
    expect(notRead).toEqual([]);
    expect((await call(args, {files})).exitCode).toBe(1);
  });

  test('judges for the machine that is asked for', async () => {
    const args = ['review', '--hosts', 'hosts.csv', '--rules', 'rules.txt', '--machine', 'output'];
    const {openings} = (await json(args, {files})) as {openings: {verdict: string}[]};
    expect(openings.every(({verdict}) => verdict !== 'open')).toBe(true);
  });
});

describe('wrong use is one line and exit code 2', () => {
  test.each([
    [[]],
    [['moon']],
    [['plan', '--moon']],
    [['find']],
    [['find', '902', '--wat']],
    [['find', '902', '--lang', 'fr']],
    [['show']],
    [['show', '']],
    [['show', '70000']],
    [['hosts', 'hosts.csv']],
    [['sheet', 'hosts.csv']],
    [['read', 'hosts.csv']],
    [['plan']],
    [['plan', '--format', 'fax']],
    [['plan', '--format', 'csv', '--answer', 'moon=full']],
    [['plan', '--format', 'csv', '--answer', `${matrix.deploymentFacts[0]?.id ?? ''}=moon`]],
    [['plan', '--format', 'csv', '--hosts', 'gone.csv']],
    [['plan', '--format', 'csv', '--hosts', 'bad.csv']],
    [['plan', '--format', 'csv', '--hosts', 'worse.csv']],
    [['plan', '--format', 'csv', '--without', 'moon']],
    [['plan', '--format', 'csv', '--without', 'vmw-proxy-cloud-443']],
    ...matrix.deploymentFacts
      .filter(({exhaustive}) => exhaustive)
      .map(({id}) => [['plan', '--format', 'csv', '--answer', `${id}=none`]]),
    [['review', '--hosts', 'hosts.csv']],
    [['review', '--hosts', 'hosts.csv', '--rules', 'rules.txt', '--machine', 'moon']],
    [['check']],
    [['check', '--hosts', 'hosts.csv', '--wait', '-1']],
    [['check', '--hosts', 'hosts.csv', '--source', 'esxi-host']],
  ])('%j', async (args) => {
    const world = {files: {...files, 'bad.csv': 'moon,10.0.0.1', 'worse.csv': 'backup-proxy,not a host'}};
    for (const lang of ['ja', 'en']) {
      const {exitCode, output, remarks} = await call(
        args.includes('--lang') ? args : [...args, '--lang', lang],
        world,
      );
      expect({exitCode, output, lines: remarks.length}).toEqual({exitCode: 2, output: '', lines: 1});
      expect(remarks[0]).not.toMatch(/\n|\{\{/u);
    }
  });
});

test('a host file that gives a network by one of its hosts is told so, also beside JSON', async () => {
  const world = {files: {'hosts.txt': 'esxi-host,10.0.1.21/24\n'}};
  for (const format of [['--format', 'csv'], ['--json']]) {
    const {exitCode, remarks} = await call(['plan', ...format, '--hosts', 'hosts.txt'], world);
    expect(exitCode).toBe(0);
    expect(remarks[0]).toContain('10.0.1.0/24');
  }
});

test('a line of the host file without a separator is told the form', async () => {
  const world = {files: {'hosts.txt': 'backup-proxy 10.0.0.5\n'}};
  const {exitCode, remarks} = await call(
    ['plan', '--format', 'csv', '--hosts', 'hosts.txt', '--lang', 'en'],
    world,
  );
  expect(exitCode).toBe(2);
  expect(remarks).toEqual([
    'Host file, line 1: "backup-proxy 10.0.0.5" is not of the form endpoint,host (separated by a comma or a tab)',
  ]);
});

describe('the language', () => {
  test('may be given before the command', async () => {
    expect(await call(['--lang', 'en', 'find', '902'])).toEqual(await call(['find', '902', '--lang', 'en']));
  });

  test.each([
    [{LANG: 'en_US.UTF-8'}, 'Usage'],
    [{LANG: 'ja_JP.UTF-8'}, '使い方'],
    [{LANG: 'C.UTF-8'}, '使い方'],
    [{}, '使い方'],
    [{LC_ALL: 'ja_JP.UTF-8', LANG: 'en_US.UTF-8'}, '使い方'],
  ])('%j', async (environment, word) => {
    expect((await call(['--help'], {environment})).output).toContain(word);
  });
});

test('every command is described on the guide page', () => {
  for (const page of ['docs', 'i18n/en/docusaurus-plugin-content-docs/current']) {
    const text = readFileSync(`${page}/command-line.mdx`, 'utf8');
    for (const name of ['find', 'show', 'plan', 'hosts', 'sheet', 'read', 'review', 'check', 'mcp']) {
      expect(text).toContain(`ports -- ${name}`);
    }
  }
});
