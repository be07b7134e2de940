import type {Matrix, PortRange} from '../../matrix/model';
import type {Host, Opening} from '../plan/model';
import type {
  FirewallRule,
  Flow,
  FlowState,
  ReviewedFlow,
  ReviewedOpening,
  RuleAddresses,
  RuleReview,
  RuleSet,
  Side,
  WiderRule,
} from './model';
import {containsSpan, mergeSpans, overlapsSpan, spanOf} from './ruleAddresses';
import {containsPorts, overlapsPorts} from './rulePorts';

/** `unknown`: a name would have to be resolved, or the plan has no host. */
type Certainty = 'yes' | 'no' | 'unknown';

/** A host of the plan, or the names that a source publishes where the customer gave none. */
interface Target {
  readonly host: Host | undefined;
  readonly published: readonly RegExp[];
}

interface TargetFlow extends Flow {
  readonly opening: Opening;
  readonly source: Target;
  readonly destination: Target;
}

/** More comparisons than this would hold up the page. */
const COMPARISON_LIMIT = 4_000_000;

/** `too-much`: hosts times rules go beyond what is compared in a page. */
export function compareRules(
  matrix: Matrix,
  openings: readonly Opening[],
  {rules}: Pick<RuleSet, 'rules'>,
): RuleReview | 'too-much' {
  const count = openings.reduce(
    (sum, {from, to, ports}) =>
      sum + Math.max(from.hosts.length, 1) * Math.max(to.hosts.length, 1) * ports.length,
    0,
  );
  if (count * rules.length > COMPARISON_LIMIT) return 'too-much';

  const flows = openings.flatMap((opening) => flowsOf(matrix, opening));
  const chains = [...new Set(rules.map(({chain}) => chain))].map((chain) =>
    rules.filter((rule) => rule.chain === chain),
  );
  const allowing = rules.filter(({action}) => action === 'allow');
  const touching = allowing.map((rule) => ({
    rule,
    certain: flows.filter((flow) => overlaps(rule, flow) === 'yes'),
    possible: flows.filter((flow) => overlaps(rule, flow) === 'unknown'),
  }));
  return {
    openings: openings.map((opening): ReviewedOpening => {
      const own = flows
        .filter((flow) => flow.opening === opening)
        .map((flow): ReviewedFlow => {
          const {from, to, transport, ports} = flow;
          return {from, to, transport, ports, ...judgeFlow(flow, chains)};
        });
      return {opening, flows: own, state: worstState(own)};
    }),
    wider: touching.flatMap(({rule, certain}): WiderRule[] => {
      const sides = certain.length === 0 ? [] : widerSides(rule, certain);
      return sides.length === 0
        ? []
        : [{rule, sides, openings: [...new Set(certain.map(({opening}) => opening))]}];
    }),
    notOurs: touching
      .filter(({certain, possible}) => certain.length === 0 && possible.length === 0)
      .map(({rule}) => rule),
    undecided: touching
      .filter(({certain, possible}) => certain.length === 0 && possible.length > 0)
      .map(({rule}) => rule),
  };
}

const order: readonly FlowState[] = ['open', 'undecided', 'missing', 'blocked'];

function worstState(flows: readonly ReviewedFlow[]): FlowState {
  return order[Math.max(...flows.map(({state}) => order.indexOf(state)))] ?? 'undecided';
}

function flowsOf(matrix: Matrix, opening: Opening): readonly TargetFlow[] {
  const targets = (side: 'from' | 'to'): readonly Target[] => {
    const {hosts, endpoint} = opening[side];
    const patterns = matrix.endpoints.find(({id}) => id === endpoint)?.hostNames?.patterns ?? [];
    const published = patterns.map(patternOf);
    return hosts.length === 0 ? [{host: undefined, published}] : hosts.map((host) => ({host, published: []}));
  };
  return targets('from').flatMap((source) =>
    targets('to').flatMap((destination) =>
      opening.ports.map((ports) => ({
        opening,
        source,
        destination,
        from: source.host,
        to: destination.host,
        transport: opening.transport,
        ports,
      })),
    ),
  );
}

/** A published pattern (`s3-*.amazonaws.com`, with or without a path) as one that names can be compared with. */
function patternOf(pattern: string): RegExp {
  const name = pattern.replace(/\/.*$/, '');
  const parts = name.split('*').map((part) => part.replace(/[^a-z0-9-]/gi, '\\$&'));
  return new RegExp(`^${parts.join('[a-z0-9.*-]*')}$`, 'i');
}

/** The first rule that speaks of the flow decides, chain by chain; the best chain counts. */
function judgeFlow(
  flow: TargetFlow,
  chains: readonly (readonly FirewallRule[])[],
): Pick<ReviewedFlow, 'state' | 'rule'> {
  const verdicts = chains.map((rules): Pick<ReviewedFlow, 'state' | 'rule'> => {
    let possible: FirewallRule | undefined;
    for (const rule of rules) {
      const contained = contains(rule, flow);
      if (contained === 'yes') {
        if (rule.action === 'allow') return {state: 'open', rule};
        return possible === undefined ? {state: 'blocked', rule} : {state: 'undecided', rule: possible};
      }
      if (contained === 'unknown' && rule.action === 'allow') possible ??= rule;
    }
    return possible === undefined ? {state: 'missing'} : {state: 'undecided', rule: possible};
  });
  for (const state of ['open', 'undecided', 'blocked'] as const) {
    const found = verdicts.find((verdict) => verdict.state === state);
    if (found !== undefined) return found;
  }
  return {state: 'missing'};
}

function contains(rule: FirewallRule, flow: TargetFlow): Certainty {
  if (!matchesTransport(rule, flow)) return 'no';
  if (rule.ports !== 'any' && !containsPorts(rule.ports, flow.ports)) return 'no';
  return both(containsTarget(rule.from, flow.source), containsTarget(rule.to, flow.destination));
}

function overlaps(rule: FirewallRule, flow: TargetFlow): Certainty {
  if (!matchesTransport(rule, flow)) return 'no';
  if (rule.ports !== 'any' && !overlapsPorts(rule.ports, flow.ports)) return 'no';
  return both(overlapsTarget(rule.from, flow.source), overlapsTarget(rule.to, flow.destination));
}

function both(a: Certainty, b: Certainty): Certainty {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'unknown' || b === 'unknown' ? 'unknown' : 'yes';
}

function matchesTransport({protocols}: FirewallRule, {transport}: Flow): boolean {
  return (
    protocols === 'any' || protocols.includes(transport) || protocols.includes(protocolNumbers[transport])
  );
}

const protocolNumbers = {tcp: '6', udp: '17'} as const;

function containsTarget(addresses: RuleAddresses, target: Target): Certainty {
  return compareTarget(addresses, target, containsSpan);
}

function overlapsTarget(addresses: RuleAddresses, target: Target): Certainty {
  return compareTarget(addresses, target, overlapsSpan);
}

function compareTarget(
  addresses: RuleAddresses,
  {host, published}: Target,
  compareSpans: typeof containsSpan,
): Certainty {
  if (addresses === 'any') return 'yes';
  if (host === undefined) {
    return addresses.names.some((name) => published.some((pattern) => pattern.test(name)))
      ? 'yes'
      : 'unknown';
  }
  const span = spanOf(host);
  if (span === undefined) {
    if (addresses.names.some((name) => coversName(name, host.text))) return 'yes';
    return addresses.spans.length > 0 ? 'unknown' : 'no';
  }
  if (compareSpans(addresses.spans, span)) return 'yes';
  return addresses.names.length > 0 ? 'unknown' : 'no';
}

function coversName(ruleName: string, name: string): boolean {
  return ruleName === name || (ruleName.startsWith('*.') && name.endsWith(ruleName.slice(1)));
}

/** The sides on which a rule lets through more than the flows that it serves need. */
function widerSides(rule: FirewallRule, flows: readonly TargetFlow[]): readonly Side[] {
  const ports: readonly PortRange[] = flows.map((flow) => flow.ports);
  const transports = new Set<string>(flows.flatMap(({transport}) => [transport, protocolNumbers[transport]]));
  const isWider: Readonly<Record<Side, boolean>> = {
    from: hasMore(
      rule.from,
      flows.map(({source}) => source),
    ),
    to: hasMore(
      rule.to,
      flows.map(({destination}) => destination),
    ),
    ports: rule.ports === 'any' || rule.ports.some((range) => !containsPorts(ports, range)),
    protocols: rule.protocols === 'any' || rule.protocols.some((protocol) => !transports.has(protocol)),
  };
  return (['from', 'to', 'ports', 'protocols'] as const).filter((side) => isWider[side]);
}

/** Only what is certain counts: a name may well be an address of the rule. */
function hasMore(addresses: RuleAddresses, targets: readonly Target[]): boolean {
  if (addresses === 'any') return true;
  const spans = mergeSpans(targets.flatMap(({host}) => (host === undefined ? [] : (spanOf(host) ?? []))));
  const names = targets.flatMap(({host}) =>
    host !== undefined && spanOf(host) === undefined ? [host.text] : [],
  );
  const published = targets.flatMap((target) => target.published);
  const isUnknown = targets.some(({host}) => host === undefined);
  const moreSpans = addresses.spans.some((span) => !containsSpan(spans, span));
  const moreNames = addresses.names.some(
    (name) => !names.some((own) => coversName(own, name)) && !published.some((pattern) => pattern.test(name)),
  );
  return (
    (moreSpans && names.length === 0 && !isUnknown) ||
    (moreNames && spans.length === 0 && (!isUnknown || published.length > 0))
  );
}
