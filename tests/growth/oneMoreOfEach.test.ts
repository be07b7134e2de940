import {exec} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {matrix} from '../../src/matrix/matrix';
import {unusedPort} from '../../src/matrix/unusedPort.fixture';
import {copyCheckout, copyEnvironment} from '../../tools/copyCheckout';
import {mark} from '../../tools/new/scaffold';

const folder = mkdtempSync(path.join(tmpdir(), 'port-guide-growth-'));
const port = String(unusedPort(matrix));

const workload = 'trial';
const connection = `${workload}-proxy-server-${port}`;
const facet = 'tried';

/** Each kind that `npm run new` knows, in the order in which its steps ask for them. */
const additions = [
  'endpoint trial-server',
  `workload ${workload}`,
  `connection ${connection}`,
  'exporter trial-firewall',
  'log-format trial-log',
  `facet ${facet}`,
  'guide-page trial-page',
];

/** The links that the steps for a workload and for a facet ask for. */
const goldenLinks = {
  about: 'what is tried',
  links: ['workload', facet].map((name) => ({
    link: `/connections?${name}=${workload}`,
    rows: [connection],
  })),
};

/** What a contributor writes in the places that the scaffolds mark. */
const written: readonly (readonly [place: RegExp, text: string])[] = [
  [/'FILL-IN service, server[^']*'/gu, "'server'"],
  [/'FILL-IN cloud, on-premises[^']*'/gu, "'on-premises'"],
  [/'FILL-IN the endpoint that initiates[^']*'/gu, "'backup-proxy'"],
  [/'FILL-IN the endpoint that listens[^']*'/gu, "'trial-server'"],
  [/\[0 \/\* FILL-IN[^*]*\*\/\]/gu, `[${port}]`],
  [/'FILL-IN what the customer does[^']*'/gu, "'backup'"],
  [/'FILL-IN the source,[^']*'/gu, "'druva-firewall-rules'"],
  [/\\bFILL-IN\\b/gu, '\\btrial-log:'],
  [
    /\n *\{\s*text: 'FILL-IN a whole real entry[^}]*\},/gu,
    ['1', '2']
      .map(
        (host) =>
          `{text: 'trial-log: src=10.0.0.5 dst=10.0.0.${host} dport=443 proto=tcp', readings: ['443/tcp 10.0.0.${host} opening stated']},`,
      )
      .join('\n'),
  ],
  [/`FILL-IN \$\{opening\.transport\}/gu, '`permit ${opening.transport}'],
  [/^ *\/\/ FILL-IN.*\n/gmu, ''],
  [/ \/\/ FILL-IN.*$/gmu, ''],
  [/\/\*\* FILL-IN/gu, '/** A trial:'],
  [/FILL-IN \(ja\) what fails[^"]*/gu, '試作機能を使えない'],
  [/FILL-IN \(ja\) what it is used for[^"]*/gu, '試作サーバーを呼び出す'],
  [/FILL-IN \(ja\) that it is used[^"]*/gu, '試作ワークロードを利用する'],
  [/FILL-IN \(en\) that it is used[^"]*/gu, 'the made-up workload is used'],
  [/FILL-IN \(ja\)[^"{\n]*(?=["\n]| \{)/gu, '試作サーバー'],
  [/FILL-IN \(en\) what fails[^"]*/gu, 'the made-up feature does not work'],
  [/FILL-IN \(en\) what it is used for[^"]*/gu, 'Call the made-up server'],
  [/FILL-IN \(en\)[^"{\n]*(?=["\n]| \{)/gu, 'Made-up server'],
];

const run = (script: string) =>
  promisify(exec)(script, {cwd: folder, env: {...process.env, ...copyEnvironment}, maxBuffer: 2 ** 26});

/** How a command has failed and what it printed; empty if it has not. */
const failureOf = (script: string): Promise<string> =>
  run(script).then(
    () => '',
    (error: unknown) => {
      const {stdout = ''} = error as {readonly stdout?: string};
      return `${String(error)}\n${stdout}`;
    },
  );

async function add(addition: string): Promise<void> {
  const {stdout} = await run(`npm run -s new -- ${addition}`);
  for (const [, file = ''] of stdout.matchAll(/^(?:wrote|changed) +(\S+)$/gmu)) {
    const place = path.join(folder, file);
    const text = written.reduce(
      (before, [pattern, value]) => before.replace(pattern, value),
      readFileSync(place, 'utf8'),
    );
    expect(text, file).not.toContain(mark);
    writeFileSync(place, text);
  }
}

afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

describe('one more of each kind that the scaffolds know, filled in, with the documented commands', () => {
  beforeAll(async () => {
    copyCheckout(folder);
    for (const addition of additions) await add(addition);
    const golden = path.join(folder, 'tests/golden-links.json');
    const before = JSON.parse(readFileSync(golden, 'utf8')) as readonly object[];
    writeFileSync(golden, JSON.stringify([...before, goldenLinks]));
    await run('npx prettier --write src tests/golden-links.json');
    await run('npm run -s generate');
    await run('npm run -s goldens');
  }, 1_800_000);

  it.each(['typecheck', 'lint', 'test:unit', 'test:slow'])(
    'passes "npm run %s"',
    async (script) => {
      expect(await failureOf(`npm run -s ${script}`)).toBe('');
    },
    1_800_000,
  );

  it('breaks no check of the built site', async () => {
    await run('npm run -s build:pages');
    await run('npm run -s links:update');
    expect(await failureOf('npm run -s test:built')).toBe('');
  }, 1_800_000);
});
