import type {Host, Opening, Plan, PlanParty} from '../views/plan/model';
import {isSafeHost} from './hostGuard';
import type {Exporter, ExportablePlan, ExportContext, Need, NumberedOpening, Refusal} from './model';

type Side = Refusal['side'];
type Family = 4 | 6;

/**
 * Parts a plan in what a format can say and what it cannot. Nothing is lost: every host of every opening is either in
 * an opening of the result or has a refusal, and an opening that lost an end stays as a template.
 */
export function prepareExport(
  exporter: Pick<Exporter, 'id' | 'expresses'>,
  plan: Plan,
  context: Pick<ExportContext, 'words'>,
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
  {words}: Pick<ExportContext, 'words'>,
): Judged {
  const refusals: Refusal[] = [];
  const refuse = (side: Side, need: Need, host?: Host, position?: number): void => {
    const {number, ...plain} = opening;
    refusals.push({
      number,
      opening: safeOpening(plain),
      side,
      need,
      ...(host === undefined ? {} : {host}),
      reason: words(`ui:export.refused.${need}`, {
        number,
        from: opening.from.name,
        to: opening.to.name,
        endpoint: opening[side].name,
        format: words(`ui:export.formats.${id}.name`),
        host: host?.text ?? '',
        position: position ?? 0,
      }),
    });
  };

  const accept = (side: Side): PlanParty => {
    const party = opening[side];
    if (party.hosts.length === 0 && !expresses.placeholder) refuse(side, 'placeholder');
    return {
      ...party,
      hosts: party.hosts.filter((host, index) => {
        if (!isSafeHost(host)) refuse(side, 'safe-host', undefined, index + 1);
        else if (!expresses.hosts.includes(host.kind)) refuse(side, host.kind, host);
        else return true;
        return false;
      }),
    };
  };
  const accepted = {from: accept('from'), to: accept('to')};
  const lost = {
    from: opening.from.hosts.length > 0 && accepted.from.hosts.length === 0,
    to: opening.to.hosts.length > 0 && accepted.to.hosts.length === 0,
  };

  const paired = expresses.mixedFamilies
    ? accepted
    : {
        from: withPartner(accepted.from, accepted.to, (host) => {
          refuse('from', 'same-family', host);
        }),
        to: withPartner(accepted.to, accepted.from, (host) => {
          refuse('to', 'same-family', host);
        }),
      };
  const filled = (party: PlanParty): boolean => party.hosts.length > 0;
  // A format that shows placeholders must not show one where hosts were given and refused.
  const whole = expresses.placeholder ? !lost.from && !lost.to : filled(paired.from) && filled(paired.to);
  return {opening: {...opening, ...paired}, whole, refusals};
}

/** Keeps the hosts that can reach one at the other end; where that end is empty, there is nothing to compare. */
function withPartner(party: PlanParty, other: PlanParty, refuse: (host: Host) => void): PlanParty {
  if (other.hosts.length === 0) return party;
  const hosts = party.hosts.filter((host) =>
    familiesOf(host).some((family) => other.hosts.some((peer) => familiesOf(peer).includes(family))),
  );
  party.hosts.filter((host) => !hosts.includes(host)).forEach(refuse);
  return {...party, hosts};
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
      return [4, 6];
  }
}

/** The opening without hosts that must not be printed. */
function safeOpening(opening: Opening): Opening {
  const safe = (party: PlanParty): PlanParty => ({...party, hosts: party.hosts.filter(isSafeHost)});
  return {...opening, from: safe(opening.from), to: safe(opening.to)};
}
