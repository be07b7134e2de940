import {mergeSpans, containsSpan, type AddressSpan} from './addressSpan';
import {matchPacket, type Circumstances, type PacketState} from './netfilter/matchPacket';
import type {FieldKind, Machine, Match, Rule, Values} from './netfilter/model';
import {protocolNumbers, type Packet} from './netfilter/packet';
import type {RulesRead} from './netfilter/rulesRead';
import {allOf, type Truth} from './truth';

export type Side = 'from' | 'to' | 'ports' | 'protocols';

/** A rule that allows a part of the plan and more. */
export interface WiderRule {
  readonly rule: Rule;
  readonly sides: readonly Side[];
}

export interface AllowedRules {
  readonly wider: readonly WiderRule[];
  /** Rules that allow what the published label names although nothing is known to use it. */
  readonly published: readonly Rule[];
  /** Rules that allow nothing of the plan. */
  readonly notOurs: readonly Rule[];
  /** Rules that may belong to the plan. */
  readonly undecided: readonly Rule[];
}

/** More comparisons than this would freeze the page. */
const COMPARISON_LIMIT = 3_000_000;

/** What the allow rules permit beyond the plan. `used`: the rules that were found to allow a packet. */
export function compareAllowed(
  {rules}: RulesRead,
  used: readonly {readonly packet: Packet; readonly path: readonly Rule[]}[],
  planned: readonly Packet[],
  publishedOnly: readonly Packet[],
  machine: Machine,
): AllowedRules {
  const allowing = rules.filter(({verdict}) => verdict.kind === 'accept');
  if (allowing.length * (planned.length + publishedOnly.length) > COMPARISON_LIMIT) {
    return {wider: [], published: [], notOurs: [], undecided: []};
  }
  const byRule = new Map<Rule, {packets: Packet[]; paths: (readonly Rule[])[]}>();
  for (const {packet, path} of used) {
    const rule = path.at(-1);
    if (rule === undefined) continue;
    const entry = byRule.get(rule) ?? {packets: [], paths: []};
    entry.packets.push(packet);
    if (!entry.paths.includes(path)) entry.paths.push(path);
    byRule.set(rule, entry);
  }
  const wider: WiderRule[] = [];
  const published: Rule[] = [];
  const notOurs: Rule[] = [];
  const undecided: Rule[] = [];
  for (const rule of allowing) {
    const isOfPublishedLabel = publishedOnly.some((packet) => touches(rule, packet, machine) === 'yes');
    const own = byRule.get(rule);
    if (own !== undefined) {
      const allowed = isOfPublishedLabel ? [...own.packets, ...publishedOnly] : own.packets;
      const sides = widerSides(own.paths, allowed);
      if (sides.length > 0) wider.push({rule, sides});
      else if (isOfPublishedLabel) published.push(rule);
      continue;
    }
    const touched = planned.map((packet) => touches(rule, packet, machine));
    if (touched.includes('yes') || touched.includes('unknown')) {
      if (!touched.includes('yes')) undecided.push(rule);
    } else if (isOfPublishedLabel) published.push(rule);
    else if (publishedOnly.every((packet) => touches(rule, packet, machine) === 'no')) notOurs.push(rule);
    else undecided.push(rule);
  }
  return {wider, published, notOurs, undecided};
}

/** Whether a rule on its own matches some of the packets. */
function touches({matches}: Rule, packet: Packet, machine: Machine): Truth['value'] {
  const circumstances: Circumstances = {
    packet,
    machine,
    hook: machine,
    tracked: true,
    input: undefined,
    output: undefined,
    presume: true,
    markedBits: 0n,
    splits: [],
  };
  const state: PacketState = {
    mark: undefined,
    connectionMark: undefined,
    isMarkInitial: true,
    state: 'new',
    sourceTranslated: false,
    destinationTranslated: false,
  };
  const truth = allOf(matches.map((match) => matchPacket(match, circumstances, state)));
  if (truth.value !== 'unknown') return truth.value;
  // Allowing replies opens nothing, so a rule for them is compatible with every plan.
  return truth.reasons.every(({key}) => key === 'part') ? 'yes' : 'unknown';
}

/** The sides on which the rules of a path together allow more than these packets need. */
function widerSides(paths: readonly (readonly Rule[])[], packets: readonly Packet[]): readonly Side[] {
  const matches = paths.flatMap((path) => path.flatMap((rule) => rule.matches));
  const ports = packets.map(({ports: {from, to}}) => ({
    bits: 32 as const,
    first: BigInt(from),
    last: BigInt(to),
  }));
  const protocols = packets.map(({transport}) => ({
    bits: 32 as const,
    first: protocolNumbers[transport],
    last: protocolNumbers[transport],
  }));
  const isWider: Readonly<Record<Side, boolean>> = {
    from: isWiderThan(matches, 'source', addressesOf(packets, 'source')),
    to: isWiderThan(matches, 'destination', addressesOf(packets, 'destination')),
    ports: isWiderThan(matches, 'destinationPort', ports),
    protocols: isWiderThan(matches, 'transport', protocols),
  };
  return (['from', 'to', 'ports', 'protocols'] as const).filter((side) => isWider[side]);
}

/** Undefined if there is a name: its addresses are unknown. */
function addressesOf(
  packets: readonly Packet[],
  side: 'source' | 'destination',
): readonly AddressSpan[] | undefined {
  const spans = packets.map((packet) => packet[side]);
  return spans.every((end) => end.kind === 'addresses') ? spans.map(({span}) => span) : undefined;
}

function isWiderThan(
  matches: readonly Match[],
  kind: FieldKind,
  needed: readonly AddressSpan[] | undefined,
): boolean {
  const narrowing = matches.flatMap((match) => {
    if (!('fields' in match) || match.negated) return [];
    const index = match.fields.findIndex((field) => field.kind === kind);
    if (index >= 0) return [match.elements.flatMap((element) => element[index] ?? [])];
    // A match on a TCP port restricts the transport to TCP.
    const transports =
      kind === 'transport'
        ? match.fields.find((field) => field.transports !== undefined)?.transports
        : undefined;
    return transports === undefined
      ? []
      : [
          transports.map((transport): Values => ({
            first: protocolNumbers[transport],
            last: protocolNumbers[transport],
          })),
        ];
  });
  if (narrowing.length === 0) return true;
  if (needed === undefined) return false;
  const merged = mergeSpans(needed);
  return !narrowing.some((values) =>
    values.every((value) =>
      'first' in value
        ? containsSpan(merged, {
            bits: value.bits ?? merged[0]?.bits ?? 32,
            first: value.first,
            last: value.last,
          })
        : true,
    ),
  );
}
