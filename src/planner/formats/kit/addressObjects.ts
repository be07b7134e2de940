import type {Host, PlanParty} from '../../plan/model';
import type {ExportablePlan} from './model';
import {fitName, markName} from './ruleName';
import {inOrder} from './ruleText';
import {productId} from '../../../matrix/product';

/** An address that must be defined as a named object before a rule can use it. */
export interface AddressObject {
  readonly name: string;
  readonly host: Host;
  /** Only templates use it, so its address has to be filled in. */
  readonly isTemplate: boolean;
}

/**
 * A name for each host of a plan, made from endpoint and host: the same in every plan, and at most `limit` characters.
 */
export function addressObjects(
  plan: ExportablePlan,
  limit: number,
): {
  readonly objects: readonly AddressObject[];
  readonly nameOf: (party: PlanParty, host: Host) => string;
} {
  const byKey = new Map<string, AddressObject>();
  const taken = new Set<string>();
  const key = ({endpoint}: PlanParty, {kind, text}: Host): string => [endpoint, kind, text].join(' ');
  // Rules first: an address that they use must not be commented out because a template comes before them.
  for (const {opening, isTemplate} of [...inOrder(plan)].sort(
    (a, b) => Number(a.isTemplate) - Number(b.isTemplate),
  )) {
    for (const party of [opening.from, opening.to]) {
      for (const host of party.hosts) {
        if (byKey.has(key(party, host))) continue;
        const own = objectName(party, host, limit);
        // Device names are case-insensitive. Two objects sharing a name would allow unrequested traffic.
        const name = taken.has(own.toLowerCase()) ? markName(own, key(party, host), limit) : own;
        taken.add(name.toLowerCase());
        byKey.set(key(party, host), {
          name,
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

/** Devices allow different characters in names; letters, digits, hyphens and dots work on all of them. */
function objectName({endpoint}: PlanParty, {kind, text}: Host, limit: number): string {
  const host = text
    .replace('*', 'any')
    .replace(/[^a-z0-9.]+/giu, '-')
    .replace(/^-|-$/gu, '');
  const name = `${productId}-${endpoint}-${host}`;
  // `2001:db8::1` and `2001:db8:1::` would get the same name, as would a pattern and a name that begins with "any".
  const isAmbiguous = kind === 'ipv6' || kind === 'ipv6-network' || kind === 'name-pattern';
  return isAmbiguous ? markName(name, `${kind} ${text}`, limit) : fitName(name, limit);
}
