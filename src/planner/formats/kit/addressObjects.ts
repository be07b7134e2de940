import type {Host, PlanParty} from '../../plan/model';
import type {ExportablePlan} from './model';
import {inOrder} from './ruleText';

/** An address that an appliance has to know by a name before a rule can use it. */
export interface AddressObject {
  readonly name: string;
  readonly host: Host;
  /** Only templates use it: its address is to be filled in. */
  readonly isTemplate: boolean;
}

/** A name for each host of a plan: the endpoint's id and a number. */
export function addressObjects(plan: ExportablePlan): {
  readonly objects: readonly AddressObject[];
  readonly nameOf: (party: PlanParty, host: Host) => string;
} {
  const byKey = new Map<string, AddressObject>();
  const counts = new Map<string, number>();
  const key = ({endpoint}: PlanParty, {kind, text}: Host): string => [endpoint, kind, text].join(' ');
  // Rules first: an address that they use must not be commented out because a template comes before them.
  for (const {opening, isTemplate} of [...inOrder(plan)].sort(
    (a, b) => Number(a.isTemplate) - Number(b.isTemplate),
  )) {
    for (const party of [opening.from, opening.to]) {
      for (const host of party.hosts) {
        if (byKey.has(key(party, host))) continue;
        const number = (counts.get(party.endpoint) ?? 0) + 1;
        counts.set(party.endpoint, number);
        byKey.set(key(party, host), {
          name: `phoenix-${party.endpoint.replace(/^phoenix-/, '')}-${String(number)}`,
          host,
          isTemplate,
        });
      }
    }
  }
  return {
    objects: [...byKey.values()],
    nameOf: (party, host) => byKey.get(key(party, host))?.name ?? '',
  };
}
