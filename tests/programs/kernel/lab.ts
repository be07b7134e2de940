import {spawn, spawnSync, type ChildProcessByStdio} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {createInterface, type Interface} from 'node:readline';
import type {Readable, Writable} from 'node:stream';
import {ModuleKind, ScriptTarget, transpileModule} from 'typescript';
import {clients, interfaces, router, servers, type Flow, type GeneratedRules} from './world';

export interface SentFlow extends Flow {
  /** Identifies the packet. */
  readonly localPort: number;
}

const folder = mkdtempSync(path.join(tmpdir(), 'phoenix-kernel-'));

function run(program: string, args: readonly string[], input?: string): string {
  const {status, stdout, stderr, error} = spawnSync(program, args, {
    encoding: 'utf8',
    input,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error([[program, ...args].join(' '), error?.message ?? '', stderr].join('\n'));
  return stdout;
}

/** A sending host, a router under test (where this program runs), and a server that counts packets and answers none. */
export function buildNetwork(): void {
  mkdirSync('/run/netns', {recursive: true});
  run('mount', ['-t', 'tmpfs', 'none', '/run/netns']);
  for (const name of ['client', 'server']) run('ip', ['netns', 'add', name]);
  const batch = (lines: readonly string[], namespace?: string): void => {
    run(
      'ip',
      [...(namespace === undefined ? [] : ['-n', namespace]), '-batch', '-'],
      `${lines.join('\n')}\n`,
    );
  };
  const mac = (number: number): string => `02:00:00:00:00:0${String(number)}`;
  batch([
    `link add ${interfaces.inside} address ${mac(1)} type veth peer name eth0 address ${mac(2)} netns client`,
    `link add ${interfaces.outside} address ${mac(3)} type veth peer name eth0 address ${mac(4)} netns server`,
    'link set lo up',
  ]);
  // Neighbor discovery would need rules, so neighbors are configured statically.
  const sides = [
    {
      device: interfaces.inside,
      own: router.inside,
      hosts: clients,
      namespace: 'client',
      macs: [mac(1), mac(2)],
    },
    {
      device: interfaces.outside,
      own: router.outside,
      hosts: servers,
      namespace: 'server',
      macs: [mac(3), mac(4)],
    },
  ] as const;
  for (const {device, own, hosts, namespace, macs} of sides) {
    batch([
      `addr add ${own[4]}/16 dev ${device}`,
      `addr add ${own[6]}/64 dev ${device} nodad`,
      `link set ${device} up`,
      ...[...hosts[4], ...hosts[6]].map(
        (host) => `neigh replace ${host} lladdr ${macs[1]} dev ${device} nud permanent`,
      ),
    ]);
    batch(
      [
        'link set lo up',
        ...hosts[4].map((host) => `addr add ${host}/16 dev eth0`),
        ...hosts[6].map((host) => `addr add ${host}/64 dev eth0 nodad`),
        'link set eth0 up',
        `neigh replace ${own[4]} lladdr ${macs[0]} dev eth0 nud permanent`,
        `neigh replace ${own[6]} lladdr ${macs[0]} dev eth0 nud permanent`,
        `route add default via ${own[4]}`,
        `route add ::/0 via ${own[6]}`,
      ],
      namespace,
    );
  }
  run('sh', [
    '-c',
    'echo 1 >/proc/sys/net/ipv4/ip_forward; echo 1 >/proc/sys/net/ipv6/conf/all/forwarding; ' +
      'for f in /proc/sys/net/ipv4/conf/*/rp_filter; do echo 0 >$f; done',
  ]);
  run('ip', ['netns', 'exec', 'server', 'nft', '-f', '-'], observer('prerouting', -400));
}

function observer(hook: string, priority: number): string {
  return [
    'table inet observer {',
    'set seen { type inet_proto . inet_service; flags dynamic; size 65535; }',
    `chain observe { type filter hook ${hook} priority ${String(priority)}; policy drop;`,
    'meta l4proto { tcp, udp } add @seen { meta l4proto . th sport }',
    '}',
    '}',
    '',
  ].join('\n');
}

export interface Printed {
  readonly form: string;
  readonly text: string;
}

/** Loads rules; returns what the programs print of them, or undefined if they reject them. */
export function loadRules({load, kind}: GeneratedRules): readonly Printed[] | undefined {
  run('nft', ['flush', 'ruleset']);
  try {
    if ('nft' in load) run('nft', ['-f', '-'], load.nft);
    else {
      run('iptables-restore', [], `${load.ipv4}\n`);
      if (load.ipv6 !== '') run('ip6tables-restore', [], `${load.ipv6}\n`);
    }
  } catch (error) {
    console.error(String(error));
    return undefined;
  }
  const printed: Printed[] = [
    {form: 'nft list ruleset', text: run('nft', ['list', 'ruleset'])},
    {form: 'nft -j list ruleset', text: run('nft', ['-j', 'list', 'ruleset'])},
  ];
  if (kind === 'iptables') {
    const text = `${run('iptables-save', [])}\n${run('ip6tables-save', [])}`;
    printed.push({form: 'iptables-save', text});
  }
  run('nft', ['-f', '-'], observer('input', 2_147_483_646));
  return printed;
}

class Sender {
  private readonly process: ChildProcessByStdio<Writable, Readable, null>;
  private readonly lines: Interface;

  constructor(file: string, namespace?: string) {
    this.process =
      namespace === undefined
        ? spawn(process.execPath, [file], {stdio: ['pipe', 'pipe', 'inherit']})
        : spawn('ip', ['netns', 'exec', namespace, process.execPath, file], {
            stdio: ['pipe', 'pipe', 'inherit'],
          });
    this.lines = createInterface({input: this.process.stdout});
  }

  send(flows: readonly SentFlow[]): Promise<void> {
    if (flows.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null): void => {
        reject(new Error(`A sender ended with code ${String(code)}.`));
      };
      this.process.once('exit', onExit);
      this.lines.once('line', () => {
        this.process.off('exit', onExit);
        resolve();
      });
      this.process.stdin.write(`${JSON.stringify(flows)}\n`);
    });
  }
}

/** Sends packets from the host and from the router itself. */
export class Traffic {
  private readonly client: Sender;
  private readonly router: Sender;
  private nextPort = 10_000;

  constructor() {
    const file = path.join(folder, 'sender.cjs');
    writeFileSync(
      file,
      transpileModule(readFileSync(path.join(__dirname, 'sender.ts'), 'utf8'), {
        compilerOptions: {module: ModuleKind.CommonJS, target: ScriptTarget.ES2023, esModuleInterop: true},
      }).outputText,
    );
    this.client = new Sender(file, 'client');
    this.router = new Sender(file);
  }

  /** Whether each packet arrived. `patience`: how long to wait for the last one, in milliseconds. */
  async observe(flows: readonly Flow[], patience: number): Promise<readonly boolean[]> {
    const sent = flows.map((flow): SentFlow => {
      this.nextPort = this.nextPort >= 60_000 ? 10_000 : this.nextPort + 1;
      return {...flow, localPort: this.nextPort};
    });
    await Promise.all([
      this.client.send(sent.filter(({machine}) => machine !== 'output')),
      this.router.send(sent.filter(({machine}) => machine === 'output')),
    ]);
    await new Promise((resolve) => setTimeout(resolve, patience));
    const atServer = seen(['netns', 'exec', 'server', 'nft']);
    const atRouter = seen();
    run('ip', ['netns', 'exec', 'server', 'nft', 'flush', 'set', 'inet', 'observer', 'seen']);
    return sent.map(({machine, transport, localPort}) =>
      (machine === 'input' ? atRouter : atServer).has(`${transport} ${String(localPort)}`),
    );
  }
}

function seen(through?: readonly string[]): ReadonlySet<string> {
  const args = ['list', 'set', 'inet', 'observer', 'seen'];
  const text = through === undefined ? run('nft', args) : run('ip', [...through, ...args]);
  return new Set(
    [...text.matchAll(/\b(tcp|udp) \. (\d+)/g)].map(
      ([, transport = '', port = '']) => `${transport} ${port}`,
    ),
  );
}
