import {distinctReasons, reason, type Reason} from '../reasons';
import type {Circumstances, PacketState} from './matchPacket';
import type {BaseChain, Hook, Machine, Ruleset} from './model';
import {splitPacket, type Packet, type Split} from './packet';
import {walkChain, type Budget, type Ending} from './walkChain';

export type FlowVerdict = 'open' | 'blocked' | 'missing' | 'unknown';

/** What happens to a packet, with what decides it or why that is unknown. */
export interface Judgement {
  readonly verdict: FlowVerdict;
  /** The lines that decide or are uncertain, in ascending order; none if no line mentions the packet. */
  readonly lines: readonly number[];
  /** Empty unless the verdict is unknown. */
  readonly reasons: readonly Reason[];
  /** What accepts or drops it. */
  readonly endings: readonly Ending[];
}

const hooksOf: Readonly<Record<Machine, readonly Hook[]>> = {
  forward: ['ingress', 'prerouting', 'forward', 'postrouting', 'egress'],
  input: ['ingress', 'prerouting', 'input'],
  output: ['output', 'postrouting', 'egress'],
};

/** Connections are tracked at this priority of the first hook. */
const TRACKING_PRIORITY = -200;
/** More combinations of interfaces than this would freeze the page. */
const CASE_LIMIT = 150;
/** Maximum number of parts into which a group of hosts or ports is split. */
const PART_LIMIT = 48;

/** The verdict on each part of a group of packets: as few parts as give clear answers. */
export function judgeGroup(
  ruleset: Ruleset,
  packet: Packet,
  machine: Machine,
  budget: Budget,
): readonly {readonly packet: Packet; readonly judgement: Judgement}[] {
  const found: {packet: Packet; judgement: Judgement}[] = [];
  const waiting = [packet];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const splits: Split[] = [];
    const judgement = judgePacket(ruleset, next, machine, budget, splits);
    const group = next;
    const parts =
      judgement.verdict === 'unknown' && found.length + waiting.length < PART_LIMIT
        ? splits.map((split) => splitPacket(group, split)).find((each) => each !== undefined)
        : undefined;
    if (parts === undefined) found.push({packet: next, judgement});
    else waiting.unshift(...parts);
  }
  return found;
}

/** The verdict on packets of one kind. `splits` collects the points where a group must be split. */
function judgePacket(
  ruleset: Ruleset,
  packet: Packet,
  machine: Machine,
  budget: Budget,
  splits: Split[] = [],
): Judgement {
  if (ruleset.doubts.length > 0) return undecided(ruleset.doubts, []);
  const presumed = judgeWithInterfaces(ruleset, packet, machine, budget, splits, true);
  if (presumed.verdict === 'open' || presumed.verdict === 'unknown') return presumed;
  // The usual circumstances suffice for "open", but "missing" promises that nothing could allow the packet.
  const strict = judgeWithInterfaces(ruleset, packet, machine, budget, splits, false);
  if (strict.verdict === 'unknown') return strict;
  return presumed.verdict === 'missing' && ruleset.mayAllow.length > 0
    ? undecided(ruleset.mayAllow, [])
    : presumed;
}

/** If the verdict depends on interfaces, all named ones are tried: if each gives the same verdict, it holds. */
function judgeWithInterfaces(
  ruleset: Ruleset,
  packet: Packet,
  machine: Machine,
  budget: Budget,
  splits: Split[],
  presume: boolean,
): Judgement {
  const judge = (input?: string, output?: string): Judgement =>
    follow(
      ruleset,
      {packet, machine, presume, splits, input, output, markedBits: markedBitsOf(ruleset)},
      budget,
    );
  const first = judge();
  if (first.verdict !== 'unknown' || !first.reasons.some(({key}) => key === 'interface')) return first;
  const inputs = interfaceCases(ruleset, 'inputInterface');
  const outputs = interfaceCases(ruleset, 'outputInterface');
  if (inputs.length * outputs.length > CASE_LIMIT) return first;
  let verdict: FlowVerdict | undefined;
  const endings: Ending[] = [];
  for (const input of inputs) {
    for (const output of outputs) {
      const judgement = judge(input, output);
      if (judgement.verdict === 'unknown' || (verdict ?? judgement.verdict) !== judgement.verdict)
        return first;
      verdict = judgement.verdict;
      endings.push(...judgement.endings);
    }
  }
  return {verdict: verdict ?? 'unknown', lines: linesOf(endings), reasons: [], endings};
}

/** Each name in the rules, a name for each pattern, and one that no rule names. */
function interfaceCases(ruleset: Ruleset, kind: 'inputInterface' | 'outputInterface'): readonly string[] {
  const names = new Set(['\u0000']);
  const visit = (chain: {readonly rules: BaseChain['rules']}): void => {
    for (const {matches, cases} of chain.rules) {
      const lists = [
        ...matches.flatMap((match) => ('fields' in match ? [match] : [])),
        ...(cases === undefined
          ? []
          : [{fields: cases.fields, elements: cases.entries.map(({element}) => element)}]),
      ];
      for (const {fields, elements} of lists) {
        fields.forEach((field, index) => {
          if (field.kind !== kind) return;
          for (const element of elements) {
            const values = element[index];
            if (values !== undefined && 'text' in values && values.text !== 'lo') {
              names.add(values.text.replace(/\*$/, '\u0000'));
            }
          }
        });
      }
    }
  };
  for (const base of ruleset.bases) {
    visit(base);
    base.chains.forEach(visit);
  }
  return [...names];
}

type Given = Omit<Circumstances, 'hook' | 'tracked'>;

/** Follows the packet through all base chains it traverses: each must accept it. */
function follow(ruleset: Ruleset, given: Given, budget: Budget): Judgement {
  const {packet, machine} = given;
  const hooks = hooksOf[machine];
  const met = hooks.flatMap((hook) =>
    ruleset.bases
      .filter((base) => base.hooks.includes(hook) && isOfVersion(base, packet))
      .map((base) => ({base, hook}))
      .sort((a, b) => a.base.priority - b.base.priority),
  );
  const state: PacketState = {
    mark: 0n,
    connectionMark: 0n,
    isMarkInitial: true,
    state: 'new',
    sourceTranslated: false,
    destinationTranslated: false,
  };
  const doubts: Reason[] = [];
  const passed: Ending[] = [];
  let isFiltered = false;
  let mayBeDropped = false;
  for (const [index, {base, hook}] of met.entries()) {
    const tracked =
      hook !== 'ingress' &&
      !((hook === 'prerouting' || hook === 'output') && base.priority <= TRACKING_PRIORITY);
    // The text does not say which of two chains with the same priority comes first.
    const isBeside = [met[index - 1], met[index + 1]].some(
      (other) => other?.hook === hook && other.base.priority === base.priority,
    );
    if (isBeside && setsMarks(base)) state.mark = state.connectionMark = undefined;
    const {endings, doubts: own} = walkChain(base, {...given, hook, tracked}, state, budget);
    if (isBeside && setsMarks(base)) state.mark = state.connectionMark = undefined;
    if (hook === machine) isFiltered = true;
    const isCertain = !base.someDevices && (base.version === undefined || packet.version !== undefined);
    const kinds = new Set(endings.map(({kind}) => kind));
    if (isCertain && kinds.size === 1 && kinds.has('drop')) return denied(endings, passed);
    if (kinds.has('drop') || kinds.has('unclear')) {
      mayBeDropped = true;
      doubts.push(...own);
      if (!isCertain)
        doubts.push(base.someDevices ? reason('interface', {name: base.title}) : reason('version'));
    }
    passed.push(...endings);
    if (state.destinationTranslated) {
      return undecided([...doubts, reason('translation')], linesOf(passed.filter(isByRule)));
    }
  }
  if (mayBeDropped)
    return undecided(
      doubts,
      doubts.flatMap(({line}) => line ?? []),
    );
  if (!isFiltered) {
    return undecided([reason('no-chain', {hook: machine, version: String(packet.version ?? '')})], []);
  }
  const deciding = passed.filter(({base}) => base.hooks.includes(machine));
  const byRule = deciding.filter(isByRule);
  return {
    verdict: 'open',
    lines: linesOf(byRule.length > 0 ? byRule : deciding),
    reasons: [],
    endings: passed,
  };
}

function isByRule({path}: Ending): boolean {
  return path.length > 0;
}

function isOfVersion({version}: BaseChain, packet: Packet): boolean {
  return version === undefined || packet.version === undefined || version === packet.version;
}

const knownBits = new WeakMap<Ruleset, bigint>();

function markedBitsOf(ruleset: Ruleset): bigint {
  const known = knownBits.get(ruleset);
  if (known !== undefined) return known;
  let bits = 0n;
  for (const base of ruleset.bases) {
    for (const {rules} of [base, ...base.chains.values()]) {
      for (const {effects} of rules) {
        for (const effect of effects) if (effect.kind === 'mark') bits |= effect.xor ?? 0n;
      }
    }
  }
  knownBits.set(ruleset, bits);
  return bits;
}

function setsMarks(base: BaseChain): boolean {
  return [base, ...base.chains.values()].some(({rules}) =>
    rules.some(({effects}) => effects.some(({kind}) => kind === 'mark')),
  );
}

/**
 * A rule denies it, or a default does. A default policy only blocks if another chain allows the packet; otherwise the
 * rule is missing.
 */
function denied(endings: readonly Ending[], passed: readonly Ending[]): Judgement {
  const byRule = endings.every(isByRule);
  const [first] = endings;
  const isAllowedBeside = passed.some(
    (ending) =>
      isByRule(ending) &&
      ending.kind === 'accept' &&
      first?.base.hooks.some((hook) => ending.base.hooks.includes(hook)),
  );
  return byRule || isAllowedBeside
    ? {verdict: 'blocked', lines: linesOf(endings), reasons: [], endings}
    : {verdict: 'missing', lines: [], reasons: [], endings};
}

/** The last rule of each path, or the policy if none decides. */
function linesOf(endings: readonly Ending[]): readonly number[] {
  return ascending(endings.map(({base, path}) => path.at(-1)?.line ?? base.line));
}

function undecided(reasons: readonly Reason[], lines: readonly number[]): Judgement {
  return {verdict: 'unknown', lines: ascending(lines), reasons: distinctReasons(reasons), endings: []};
}

function ascending(lines: readonly number[]): readonly number[] {
  return [...new Set(lines)].filter((line) => line > 0).sort((a, b) => a - b);
}
