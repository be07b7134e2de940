/**
 * The real network: one namespace per host of the plan, and a router between them that drops what no rule allows. Runs
 * in its own namespaces, so that nothing outlives the process or affects the machine.
 */
import {spawn, spawnSync, type ChildProcessByStdio} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {createInterface, type Interface} from 'node:readline';
import type {Readable, Writable} from 'node:stream';
import {text} from 'node:stream/consumers';
import {ModuleKind, ScriptTarget, transpileModule} from 'typescript';
import {checkShell} from '../../../src/planner/formats/checkShell';
import {iptables} from '../../../src/planner/formats/iptables';
import {nftables} from '../../../src/planner/formats/nftables';
import type {TextExporter} from '../../../src/planner/formats/kit/model';
import {runTextExporter} from '../../../src/planner/formats/kit/runExporter';
import {contextIn, dualStackHosts, planWith} from '../../samplePlan';
import {endpoints, isAllowed, ports, tlsPorts, type Line} from './expected';
import type {AgentCommand, LabReport, Observation} from './protocol';

const folder = mkdtempSync(path.join(tmpdir(), 'phoenix-lab-'));
const plan = planWith(dualStackHosts);
const context = contextIn('en');

function run(program: string, args: readonly string[], input?: string): string {
  const {status, stdout, stderr, error} = spawnSync(program, args, {encoding: 'utf8', input});
  if (status !== 0) {
    throw new Error([[program, ...args].join(' '), error?.message ?? '', stderr, stdout].join('\n'));
  }
  return stdout;
}

const inRouter = (program: string, args: readonly string[], input?: string): string =>
  run('ip', ['netns', 'exec', 'router', program, ...args], input);

function buildNetwork(): void {
  mkdirSync('/run/netns', {recursive: true});
  run('mount', ['-t', 'tmpfs', 'none', '/run/netns']);
  run('ip', ['netns', 'add', 'router']);
  endpoints.forEach(({id, index}) => {
    const device = `r${String(index)}`;
    run('ip', ['netns', 'add', id]);
    run('ip', [
      'link',
      'add',
      device,
      'netns',
      'router',
      'type',
      'veth',
      'peer',
      'name',
      'eth0',
      'netns',
      id,
    ]);
    const commands = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
    run(
      'ip',
      ['-n', 'router', '-batch', '-'],
      commands([
        `addr add 10.77.${String(index)}.1/24 dev ${device}`,
        `addr add fd77:0:0:${String(index)}::1/64 dev ${device} nodad`,
        `link set ${device} up`,
      ]),
    );
    run(
      'ip',
      ['-n', id, '-batch', '-'],
      commands([
        'link set lo up',
        `addr add 10.77.${String(index)}.2/24 dev eth0`,
        `addr add fd77:0:0:${String(index)}::2/64 dev eth0 nodad`,
        'link set eth0 up',
        `route add default via 10.77.${String(index)}.1`,
        `route add ::/0 via fd77:0:0:${String(index)}::1`,
      ]),
    );
  });
  inRouter('sh', [
    '-c',
    'echo 1 >/proc/sys/net/ipv4/ip_forward; echo 1 >/proc/sys/net/ipv6/conf/all/forwarding',
  ]);
}

/** Compiled in advance: without a loader at run time, a host starts instantly. */
const agentFile = path.join(folder, 'agent.cjs');
writeFileSync(
  agentFile,
  transpileModule(readFileSync(path.join(__dirname, 'agent.ts'), 'utf8'), {
    compilerOptions: {module: ModuleKind.CommonJS, target: ScriptTarget.ES2023, esModuleInterop: true},
  }).outputText,
);

class Agent {
  private readonly process: ChildProcessByStdio<Writable, Readable, null>;
  private readonly lines: Interface;

  constructor(endpoint: string) {
    this.process = spawn('ip', ['netns', 'exec', endpoint, process.execPath, agentFile], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.lines = createInterface({input: this.process.stdout});
  }

  ask(command: AgentCommand): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null): void => {
        reject(new Error(`An agent ended with code ${String(code)}.`));
      };
      this.process.once('exit', onExit);
      this.lines.once('line', (line) => {
        this.process.off('exit', onExit);
        resolve(JSON.parse(line));
      });
      this.process.stdin.write(`${JSON.stringify(command)}\n`);
    });
  }
}

/**
 * Tries every port between every two hosts. What must pass gets plenty of time; a block is only certain after a
 * timeout.
 */
async function observe(
  agents: ReadonlyMap<string, Agent>,
  expected: (line: Line) => boolean,
): Promise<readonly Observation[]> {
  const results = await Promise.all(
    [...agents].map(async ([from, agent]) => {
      const lines = endpoints
        .filter(({id}) => id !== from)
        .flatMap(({id: to, index}) =>
          ports.flatMap((port) =>
            ([4, 6] as const).flatMap((family) =>
              (['tcp', 'udp'] as const).map((transport) => ({
                host: family === 4 ? `10.77.${String(index)}.2` : `fd77:0:0:${String(index)}::2`,
                line: {from, to, family, transport, port},
              })),
            ),
          ),
        );
      const passed = (await agent.ask({
        do: 'probe',
        probes: lines.map(({host, line}) => ({
          host,
          port: line.port,
          transport: line.transport,
          milliseconds: expected(line) ? 20_000 : 1_500,
        })),
      })) as boolean[];
      return lines.map(({line}, index) => ({...line, passed: passed[index] === true}));
    }),
  );
  return results.flat();
}

function writeOutput(exporter: TextExporter): string {
  const {content, fileName} = runTextExporter(exporter, plan, context);
  const file = path.join(folder, fileName);
  writeFileSync(file, content);
  return file;
}

/** The commands that an output tells its reader to run, with the path of the file. */
function toldCommands(exporter: TextExporter, file: string): readonly string[] {
  const {content} = runTextExporter(exporter, plan, context);
  return [...content.matchAll(/^# {3}(.*)$/gm)].map(([, command = '']) =>
    command.replace(path.basename(file), file),
  );
}

/** The CSV that the check script prints on an endpoint's host. */
function checkFrom(
  checkScript: string,
  endpoint: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const assignments = Object.entries({WAIT: '2', ...env}).map(([name, value]) => `${name}=${value}`);
  const script = spawn(
    'ip',
    [...['netns', 'exec', endpoint, 'env', ...assignments], ...['dash', checkScript, '--csv', endpoint]],
    {stdio: ['ignore', 'pipe', 'inherit']},
  );
  return text(script.stdout);
}

async function main(): Promise<LabReport> {
  buildNetwork();
  const key = path.join(folder, 'key.pem');
  const certificate = path.join(folder, 'certificate.pem');
  run('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=Lab issuer'],
    ...['-keyout', key, '-out', certificate],
  ]);
  const agents = new Map(endpoints.map(({id}) => [id, new Agent(id)]));
  await Promise.all(
    [...agents].map(([id, agent]) =>
      agent.ask({do: 'listen', ports, tlsPorts: tlsPorts(id), key, certificate}),
    ),
  );

  // Without a firewall everything passes, so later blocks are due to the rules.
  const open = await observe(agents, () => true);

  inRouter(
    'nft',
    ['-f', '-'],
    [
      'table inet filter {',
      'chain forward {',
      'type filter hook forward priority 0; policy drop;',
      'ct state established,related accept',
      '}',
      '}',
      '',
    ].join('\n'),
  );
  const rules = writeOutput(nftables);
  for (const command of toldCommands(nftables, rules)) inRouter('sh', ['-c', command]);
  // Loading it again must not change anything.
  inRouter('nft', ['-f', rules]);
  const underNftables = await observe(agents, isAllowed);

  const sources = [...new Set(plan.openings.map(({from}) => from.endpoint))];
  const [first = ''] = sources;
  // Written once: while it is rewritten, a starting shell would find the file empty.
  const checkScript = writeOutput(checkShell);
  const [allowed, trusted, ...others] = await Promise.all([
    checkFrom(checkScript, first),
    checkFrom(checkScript, first, {SSL_CERT_FILE: certificate}),
    ...sources.slice(1).map(async (source) => [source, await checkFrom(checkScript, source)] as const),
  ]);

  // One destination dropped, one rejected by the router, one without its service.
  inRouter('nft', [
    'insert',
    'rule',
    'inet',
    'filter',
    'forward',
    'ip',
    'daddr',
    addressOf('vcenter-server'),
    'drop',
  ]);
  inRouter('nft', [
    ...['insert', 'rule', 'inet', 'filter', 'forward', 'ip', 'daddr', addressOf('windows-vm')],
    ...['reject', 'with', 'icmp', 'type', 'net-unreachable'],
  ]);
  await agents.get('linux-vm')?.ask({do: 'stop'});
  const disturbed = await checkFrom(checkScript, first);

  inRouter('nft', ['flush', 'ruleset']);
  const both = (args: readonly string[]): void => {
    inRouter('iptables', args);
    inRouter('ip6tables', args);
  };
  both(['-P', 'FORWARD', 'DROP']);
  both(['-A', 'FORWARD', '-m', 'conntrack', '--ctstate', 'ESTABLISHED,RELATED', '-j', 'ACCEPT']);
  const restore = writeOutput(iptables);
  for (const command of toldCommands(iptables, restore)) inRouter('sh', ['-c', command]);
  await agents.get('linux-vm')?.ask({do: 'resume'});
  const underIptables = await observe(agents, isAllowed);

  return {
    ports,
    traffic: {open, nftables: underNftables, iptables: underIptables},
    checks: {allowed, trusted, disturbed},
    checksOfSources: Object.fromEntries(others),
  };
}

function addressOf(endpoint: string): string {
  return dualStackHosts[endpoint]?.find(({kind}) => kind === 'ipv4')?.text ?? '';
}

main().then(
  (report) => {
    // A pipe is written in pieces: the process must not end before the last one.
    process.stdout.write(JSON.stringify(report), () => process.exit(0));
  },
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
