import type {Host, Opening, Plan, PlanParty} from '../../plan/model';
import {serviceTagText} from '../../../connection/endpointFacts';
import {isSafeHost} from './hostGuard';
import type {Exporter, ExportablePlan, ExportContext, Need, NumberedOpening, Refusal} from './model';

/** A wildcard for whole leading labels: the only form that all devices support. */
const WILDCARD_NAME = /^\*(?:\.[a-z0-9-]+)+$/u;

type Side = Refusal['side'];
type Family = 4 | 6;

/**
 * Splits a plan into what a format can express and what it cannot. Nothing is lost: every host of every opening is
 * either in an opening of the result or has a refusal, and an opening that has lost an end stays as a template.
 */
export function prepareExport(
  exporter: Pick<Exporter, 'id' | 'expresses'>,
  plan: Plan,
  context: Pick<ExportContext, 'matrix' | 'words'>,
): ExportablePlan {
  const judged = plan.openings.map((opening, index) =>
    judge({...opening, number: index + 1}, exporter, context),
  );
  return {
    openings: judged.flatMap(({opening, whole}) => (whole ? [opening] : [])),
    templates: judged.flatMap(({opening, whole}) => (whole ? [] : [opening])),
    refusals: judged.flatMap(({refusals}) => refusals),
    plan,
  };
}

interface Judged {
  readonly opening: NumberedOpening;
  readonly whole: boolean;
  readonly refusals: readonly Refusal[];
}

function judge(
  opening: NumberedOpening,
  {id, expresses}: Pick<Exporter, 'id' | 'expresses'>,
  {matrix, words}: Pick<ExportContext, 'matrix' | 'words'>,
): Judged {
  const refusals: Refusal[] = [];
  const refuse = (
    side: Side,
    need: Need,
    hosts: readonly Host[],
    names: readonly string[],
    why: Need | 'pattern-as-url' = need,
  ): void => {
    const {number, ...plain} = opening;
    refusals.push({
      number,
      opening: safeOpening(plain),
      side,
      need,
      hosts,
      reason: words(`ui:export.refused.${why}`, {
        number,
        from: opening.from.name,
        to: opening.to.name,
        endpoint: opening[side].name,
        format: words(`ui:export.formats.${id}.name`),
        hosts: names.join(', '),
      }),
    });
  };
  const refuseHosts = (side: Side, need: Need, hosts: readonly Host[], why?: 'pattern-as-url'): void => {
    if (hosts.length > 0) {
      refuse(
        side,
        need,
        hosts,
        hosts.map(({text}) => text),
        why,
      );
    }
  };

  const isUrl =
    opening.transport === 'tcp' &&
    opening.connections.every(({encryption}) => encryption === 'tls' || encryption === 'ssl');
  const accept = (side: Side): PlanParty => {
    const isPatternAccepted = expresses.patternsBy !== 'url' || (side === 'to' && isUrl);
    const isAccepted = ({kind}: Host): boolean =>
      expresses.hosts.includes(kind) && (kind !== 'name-pattern' || isPatternAccepted);
    const end = matrix.endpoints.find(({id: endpoint}) => endpoint === opening[side].endpoint);
    const published = end?.hostNames?.patterns ?? [];
    const tag = end?.serviceTag;
    const isUnfilled = opening[side].hosts.length === 0 && !expresses.placeholder;
    if (isUnfilled && tag !== undefined && tag.platform === expresses.serviceTagsOf) {
      return {...opening[side], hosts: [{kind: 'service-tag', text: tag.name}]};
    }
    // A device that accepts wildcard names gets the published ones if the reader has not given others.
    const usable =
      isUnfilled && isAccepted({kind: 'name-pattern', text: ''})
        ? published.filter((pattern) => WILDCARD_NAME.test(pattern))
        : [];
    const party: PlanParty =
      usable.length === 0
        ? opening[side]
        : {...opening[side], hosts: usable.map((text): Host => ({kind: 'name-pattern', text}))};
    if (isUnfilled) {
      const rest = published.filter((pattern) => !usable.includes(pattern));
      if (rest.length > 0) refuse(side, 'published-names', [], rest);
      else if (published.length === 0 && tag !== undefined)
        refuse(side, 'service-tag', [], [serviceTagText(tag, words)]);
      else if (published.length === 0) refuse(side, 'placeholder', [], []);
    }
    const unsafe = party.hosts.flatMap((host, index) => (isSafeHost(host) ? [] : [String(index + 1)]));
    if (unsafe.length > 0) refuse(side, 'safe-host', [], unsafe);
    const safe = party.hosts.filter(isSafeHost);
    for (const kind of new Set(safe.map((host) => host.kind))) {
      const refused = safe.filter((host) => host.kind === kind && !isAccepted(host));
      refuseHosts(side, kind, refused, expresses.hosts.includes(kind) ? 'pattern-as-url' : undefined);
    }
    return {...party, hosts: safe.filter(isAccepted)};
  };

  const accepted = {from: accept('from'), to: accept('to')};
  const pair = (side: Side, other: Side): PlanParty => {
    const {kept, alone} = splitByFamily(accepted[side].hosts, accepted[other].hosts);
    refuseHosts(side, 'same-family', alone);
    return {...accepted[side], hosts: kept};
  };
  const ends = expresses.mixedFamilies ? accepted : {from: pair('from', 'to'), to: pair('to', 'from')};
  // A format with placeholders shows one only if no hosts were given, not if all given hosts are refused.
  const isWhole = (side: Side): boolean =>
    ends[side].hosts.length > 0 || (expresses.placeholder && opening[side].hosts.length === 0);
  return {opening: {...opening, ...ends}, whole: isWhole('from') && isWhole('to'), refusals};
}

/**
 * Splits hosts into those that share an address family with the other end and those that do not; an empty end accepts
 * all.
 */
function splitByFamily(
  hosts: readonly Host[],
  peers: readonly Host[],
): {readonly kept: readonly Host[]; readonly alone: readonly Host[]} {
  const families = new Set(peers.flatMap(familiesOf));
  const reaches = (host: Host): boolean =>
    families.size === 0 || familiesOf(host).some((family) => families.has(family));
  return {kept: hosts.filter(reaches), alone: hosts.filter((host) => !reaches(host))};
}

/** The address families that a host can have; a name can have both. */
export function familiesOf({kind}: Host): readonly Family[] {
  switch (kind) {
    case 'ipv4':
    case 'ipv4-network':
      return [4];
    case 'ipv6':
    case 'ipv6-network':
      return [6];
    case 'name':
    case 'name-pattern':
    case 'service-tag':
      return [4, 6];
  }
}

/** The opening without hosts that are unsafe to print. */
function safeOpening(opening: Opening): Opening {
  const safe = (party: PlanParty): PlanParty => ({...party, hosts: party.hosts.filter(isSafeHost)});
  return {...opening, from: safe(opening.from), to: safe(opening.to)};
}
