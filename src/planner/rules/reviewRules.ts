import type {Matrix, PortRange, Transport} from '../../matrix/model';
import {portRangesOf} from '../../matrix/select';
import type {Host, Opening, Plan, PlanParty} from '../plan/model';
import {spanOf} from './addressSpan';
import {judgeGroup, type FlowVerdict} from './netfilter/judgePacket';
import type {IpVersion, Machine, Rule} from './netfilter/model';
import type {End, Packet} from './netfilter/packet';
import type {Budget} from './netfilter/walkChain';
import type {RulesRead} from './netfilter/rulesRead';
import {readRules} from './readRules';
import {distinctReasons, reason, type Reason} from './reasons';
import type {ColumnChoice} from './table/columns';
import {compareAllowed, type AllowedRules} from './compareAllowed';

export interface ReviewOptions {
  /** The machine with these rules; inferred from the text unless given. */
  readonly machine?: Machine;
  /** The roles of the columns of a table. */
  readonly columns?: ColumnChoice;
}

/** The verdict of the rules on one port of an opening. */
export interface ReviewedPort {
  /** Ids of endpoints. */
  readonly from: string;
  readonly to: string;
  readonly transport: Transport;
  readonly port: number;
  readonly verdict: FlowVerdict;
  /** The lines that decide or are uncertain; ascending. */
  readonly lines: readonly number[];
  /** Why the verdict is unknown. */
  readonly reasons: readonly Reason[];
}

/** The verdict of the rules on some ports between two hosts. */
export interface ReviewedFlow {
  /** No host: the plan has none. */
  readonly from: Host | undefined;
  readonly to: Host | undefined;
  readonly transport: Transport;
  readonly ports: PortRange;
  readonly verdict: FlowVerdict;
  readonly lines: readonly number[];
  readonly reasons: readonly Reason[];
}

export interface ReviewedOpening {
  readonly opening: Opening;
  /** The worst verdict of its flows. */
  readonly verdict: FlowVerdict;
  readonly flows: readonly ReviewedFlow[];
}

export interface RuleReview extends AllowedRules {
  /** One entry per port of an opening, in plan order. */
  readonly openings: readonly ReviewedPort[];
  /** The same by opening and hosts. */
  readonly details: readonly ReviewedOpening[];
  /** The machine that the rules were assumed to be on: the verdicts hold for this machine. */
  readonly machine: Machine;
  /** How many rules and policies were understood. */
  readonly read: number;
  readonly notRead: readonly {readonly line: number; readonly text: string; readonly reason: Reason}[];
  readonly format: RulesRead['format'];
  readonly columns: NonNullable<RulesRead['columns']>;
}

/** Maximum number of rules evaluated per review; beyond that the page would freeze. */
const STEP_LIMIT = 6_000_000;
const PAIR_LIMIT = 40_000;

const order: readonly FlowVerdict[] = ['open', 'unknown', 'missing', 'blocked'];

/** Compares a plan with rules in any format. Never throws. */
export function reviewRules(
  plan: Plan,
  text: string,
  matrix: Matrix,
  options: ReviewOptions = {},
): RuleReview {
  return reviewRead(plan, readRules(text, options.columns), matrix, options.machine);
}

/** Compares a plan with rules that have already been parsed. */
export function reviewRead(plan: Plan, read: RulesRead, matrix: Matrix, machine = read.machine): RuleReview {
  const budget: Budget = {steps: STEP_LIMIT};
  const judged = plan.openings.map((opening) => judgeOpening(opening, read, matrix, machine, budget));
  return {
    openings: judged.flatMap(({ports}) => ports),
    details: judged.map(({detail}) => detail),
    machine,
    read: read.read,
    notRead: read.notRead,
    format: read.format,
    columns: read.columns ?? [],
    ...compareAllowed(
      read,
      judged.flatMap(({used}) => used),
      packetsOf(plan.openings, matrix),
      packetsOf(publishedOnly(plan), matrix),
      machine,
    ),
  };
}

interface JudgedOpening {
  readonly ports: readonly ReviewedPort[];
  readonly detail: ReviewedOpening;
  readonly used: readonly {readonly packet: Packet; readonly path: readonly Rule[]}[];
}

function judgeOpening(
  opening: Opening,
  read: RulesRead,
  matrix: Matrix,
  machine: Machine,
  budget: Budget,
): JudgedOpening {
  const flows: ReviewedFlow[] = [];
  const used: {packet: Packet; path: readonly Rule[]}[] = [];
  const pairs = pairsOf(opening, matrix);
  for (const [from, to, ends] of pairs) {
    for (const range of opening.ports) {
      const flow = {from, to, transport: opening.transport};
      if (ends === undefined || pairs.length * opening.ports.length > PAIR_LIMIT) {
        const why = reason(ends === undefined ? 'no-pair' : 'too-much');
        flows.push({...flow, ports: range, verdict: 'unknown', lines: [], reasons: [why]});
        continue;
      }
      const packet: Packet = {...ends, transport: opening.transport, ports: range};
      for (const part of judgeGroup(read.ruleset, packet, machine, budget)) {
        const {verdict, lines, reasons, endings} = part.judgement;
        flows.push({...flow, ports: part.packet.ports, verdict, lines, reasons});
        if (verdict === 'open') {
          for (const {path, base} of endings) {
            if (base.hooks.includes(machine)) used.push({packet: part.packet, path});
          }
        }
      }
    }
  }
  const detail = {opening, flows, verdict: worst(flows)};
  const isNamed = hasHosts(opening.from, matrix) && hasHosts(opening.to, matrix);
  return {ports: portsOf(opening, flows, isNamed), detail, used};
}

function worst(flows: readonly Pick<ReviewedFlow, 'verdict'>[]): FlowVerdict {
  return order[Math.max(...flows.map(({verdict}) => order.indexOf(verdict)))] ?? 'unknown';
}

/** The verdict on a port is the worst of all pairs of hosts. */
function portsOf(
  opening: Opening,
  flows: readonly ReviewedFlow[],
  isNamed: boolean,
): readonly ReviewedPort[] {
  return opening.ports.flatMap(({from: first, to: last}) =>
    Array.from({length: last - first + 1}, (_, offset): ReviewedPort => {
      const port = first + offset;
      const own = flows.filter(({ports}) => ports.from <= port && port <= ports.to);
      const verdict = isNamed ? worst(own) : 'unknown';
      const deciding = own.filter((flow) => flow.verdict === verdict);
      const of = {from: opening.from.endpoint, to: opening.to.endpoint, transport: opening.transport, port};
      return {
        ...of,
        verdict,
        lines: [...new Set(deciding.flatMap(({lines}) => lines))].sort((a, b) => a - b),
        reasons: isNamed ? distinctReasons(deciding.flatMap(({reasons}) => reasons)) : [reason('no-host')],
      };
    }),
  );
}

function hasHosts({hosts, endpoint}: PlanParty, matrix: Matrix): boolean {
  return hosts.length > 0 || patternsOf(endpoint, matrix).length > 0;
}

type Ends = Pick<Packet, 'version' | 'source' | 'destination'>;

/** Pairs of hosts that share an IP version. */
function pairsOf(
  {from, to}: Pick<Opening, 'from' | 'to'>,
  matrix: Matrix,
): readonly (readonly [Host | undefined, Host | undefined, Ends | undefined])[] {
  const pairs = endsOf(from, matrix).flatMap(([fromHost, source]) =>
    endsOf(to, matrix).map(
      ([toHost, destination]): readonly [Host | undefined, Host | undefined, Ends | undefined] => {
        const versions = [source, destination].flatMap(versionOf);
        // Without any hosts the plan is assumed to be about IPv4, like most rules.
        const hasNone = source.kind === 'none' && destination.kind === 'none';
        const version = versions[0] ?? (hasNone ? 4 : undefined);
        return [fromHost, toHost, new Set(versions).size > 1 ? undefined : {version, source, destination}];
      },
    ),
  );
  const possible = pairs.filter(([, , ends]) => ends !== undefined);
  return possible.length > 0 ? possible : pairs;
}

function versionOf(end: End): readonly IpVersion[] {
  return end.kind === 'addresses' ? [end.span.bits === 32 ? 4 : 6] : [];
}

function endsOf({hosts, endpoint}: PlanParty, matrix: Matrix): readonly (readonly [Host | undefined, End])[] {
  if (hosts.length === 0) {
    const patterns = patternsOf(endpoint, matrix);
    // All of them are needed, so each is an end of its own.
    return patterns.length === 0
      ? [[undefined, {kind: 'none', published: undefined}]]
      : patterns.map((text) => [
          {kind: 'name-pattern', text},
          {kind: 'none', published: text},
        ]);
  }
  return hosts.map((host) => {
    const span = spanOf(host);
    return [host, span === undefined ? {kind: 'name', name: host.text} : {kind: 'addresses', span}];
  });
}

function patternsOf(endpoint: string, matrix: Matrix): readonly string[] {
  return matrix.endpoints.find(({id}) => id === endpoint)?.hostNames?.patterns ?? [];
}

function packetsOf(openings: readonly Opening[], matrix: Matrix): readonly Packet[] {
  return openings.flatMap((opening) =>
    pairsOf(opening, matrix).flatMap(([, , ends]) =>
      ends === undefined
        ? []
        : opening.ports.map((ports): Packet => ({...ends, transport: opening.transport, ports})),
    ),
  );
}

/** What the published labels name beyond the plan, as openings between the same hosts. */
function publishedOnly(plan: Plan): readonly Opening[] {
  return plan.notOpened.flatMap(({connection, transports}) => {
    const opening = plan.openings.find(({connections}) => connections.some(({id}) => id === connection.id));
    const ports = portRangesOf(connection.service);
    return opening === undefined || ports.length === 0
      ? []
      : transports.map((transport) => ({...opening, transport, ports, connections: [connection]}));
  });
}
