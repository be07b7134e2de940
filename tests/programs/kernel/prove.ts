/**
 * Loads random rules, and rules in the style of common tools, into the kernel, sends packets, and compares the results
 * with the planner's verdicts on the same rules. Runs in its own namespaces. Arguments: seed, number of random
 * rulesets. Prints a `ProofReport` as JSON.
 */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {matrix} from '../../../src/matrix/matrix';
import type {Host, Opening, Plan} from '../../../src/planner/plan/model';
import {reviewRules, type ReviewedFlow} from '../../../src/planner/rules/reviewRules';
import {planWith} from '../../samplePlan';
import {generateIptables} from './generateIptables';
import {generateNftables} from './generateNftables';
import {buildNetwork, loadRules, Traffic, type Printed} from './lab';
import {Random} from './random';
import type {Contradiction, ProofReport} from './report';
import {clients, ports, router, servers, type Flow, type GeneratedRules} from './world';

const FLOWS = 60;
/** How long to wait for packets that should have arrived, in milliseconds. */
const PATIENCE = [5, 60, 400] as const;

const emptyPlan = planWith({});

function randomFlow(random: Random, isIpv4Only: boolean): Flow {
  const version = isIpv4Only || random.chance(0.65) ? 4 : 6;
  const machine = random.pick(['forward', 'forward', 'input', 'output'] as const);
  return {
    machine,
    source: machine === 'output' ? router.outside[version] : random.pick<string>(clients[version]),
    destination:
      machine === 'input'
        ? random.pick([router.inside[version], router.outside[version]])
        : random.pick<string>(servers[version]),
    transport: random.pick(['tcp', 'udp'] as const),
    port: random.pick<number>(ports),
  };
}

function host(text: string): Host {
  return {kind: text.includes(':') ? 'ipv6' : 'ipv4', text};
}

function planOf(flows: readonly Flow[]): Plan {
  const openings = flows.map(({source, destination, transport, port}): Opening => ({
    from: {endpoint: 'backup-proxy', name: '', hosts: [host(source)]},
    to: {endpoint: 'esxi-host', name: '', hosts: [host(destination)]},
    transport,
    ports: [{from: port, to: port}],
    sourcePorts: [],
    connections: [],
    basis: 'stated',
  }));
  return {...emptyPlan, openings, notOpened: []};
}

/** The planner's verdict on each flow. */
function judge(text: string, flows: readonly Flow[]): readonly (ReviewedFlow | undefined)[] {
  const verdicts = new Map<Flow, ReviewedFlow | undefined>();
  for (const machine of ['forward', 'input', 'output'] as const) {
    const own = flows.filter((flow) => flow.machine === machine);
    const {details} = reviewRules(planOf(own), text, matrix, {machine});
    own.forEach((flow, index) => verdicts.set(flow, details[index]?.flows[0]));
  }
  return flows.map((flow) => verdicts.get(flow));
}

/** Rules in the style of common tools. */
function readDumps(): readonly {readonly name: string; readonly rules: GeneratedRules}[] {
  const folder = path.join(__dirname, 'dumps');
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const written = [{form: 'file', text}];
      return {
        name,
        rules: name.endsWith('.nft')
          ? {kind: 'nftables', load: {nft: text}, written}
          : {kind: 'iptables', load: {ipv4: text, ipv6: ''}, written},
      };
    });
}

class Proof {
  readonly contradictions: Contradiction[] = [];
  readonly verdicts: Record<string, Record<string, number>> = {};
  readonly reasons: Record<string, number> = {};
  flows = 0;
  arrived = 0;
  private readonly traffic = new Traffic();

  /** Sends the packets through the loaded rules, and compares. */
  async compare(title: string, forms: readonly Printed[], flows: readonly Flow[]): Promise<void> {
    const judgements = forms.map(({form, text}) => ({form, text, judged: judge(text, flows)}));
    const seen = [...(await this.traffic.observe(flows, PATIENCE[0]))];
    // Missing packets are sent again before they count as lost.
    for (const patience of PATIENCE.slice(1)) {
      const lost = flows.flatMap((flow, index) =>
        seen[index] !== true && judgements.some(({judged}) => judged[index]?.verdict === 'open')
          ? [{flow, index}]
          : [],
      );
      if (lost.length === 0) break;
      const again = await this.traffic.observe(
        lost.map(({flow}) => flow),
        patience,
      );
      lost.forEach(({index}, each) => {
        if (again[each] === true) seen[index] = true;
      });
    }
    this.flows += flows.length;
    this.arrived += seen.filter(Boolean).length;
    for (const {form, text, judged} of judgements) {
      const counts = (this.verdicts[form] ??= {});
      judged.forEach((flow, index) => {
        const verdict = flow?.verdict ?? 'unknown';
        counts[verdict] = (counts[verdict] ?? 0) + 1;
        if (verdict === 'unknown') {
          for (const key of new Set(flow?.reasons.map((each) => each.key))) {
            this.reasons[key] = (this.reasons[key] ?? 0) + 1;
          }
        } else if ((verdict === 'open') !== (seen[index] === true)) {
          this.contradictions.push({
            ruleset: title,
            form,
            flow: JSON.stringify(flows[index]),
            verdict,
            lines: flow?.lines ?? [],
            arrived: seen[index] === true,
            text: this.contradictions.length < 5 ? text : '',
          });
        }
      });
    }
  }
}

async function prove(seed: number, sets: number): Promise<ProofReport> {
  buildNetwork();
  const proof = new Proof();
  for (const {name, rules} of readDumps()) {
    if (loadRules(rules) === undefined) throw new Error(`The programs refuse ${name}.`);
    const random = new Random(seed);
    const flows = Array.from({length: 4 * FLOWS}, () => randomFlow(random, rules.kind === 'iptables'));
    await proof.compare(name, [{form: name, text: rules.written[0]?.text ?? ''}], flows);
  }
  let refused = 0;
  for (let number = 0; number < sets;) {
    const random = new Random(seed * 1_000_003 + number + refused * 7_919);
    const generated: GeneratedRules = random.chance(0.6)
      ? generateNftables(random)
      : generateIptables(random);
    const printed = loadRules(generated);
    if (printed === undefined) {
      refused += 1;
      if (refused > 20 + 4 * sets) throw new Error('The programs refuse most of the rules.');
      continue;
    }
    number += 1;
    const forms = [...generated.written, ...printed].map(({form, text}) => ({
      form: `${generated.kind}: ${form}`,
      text,
    }));
    const flows = Array.from({length: FLOWS}, () => randomFlow(random, false));
    await proof.compare(`${generated.kind} ${String(number)} of seed ${String(seed)}`, forms, flows);
  }
  const {flows, arrived, verdicts, reasons, contradictions} = proof;
  return {seed, sets, refused, flows, arrived, verdicts, reasons, contradictions};
}

const [seed = '1', sets = '20'] = process.argv.slice(2);
prove(Number(seed), Number(sets)).then(
  (report) => {
    // A pipe is written in pieces: the process must not end before the last one.
    process.stdout.write(JSON.stringify(report), () => process.exit(0));
  },
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
