import type {Host} from '../../plan/model';
import {spanOf, type AddressSpan} from '../../rules/addressSpan';
import {isSafeHost} from './hostGuard';

/**
 * The hosts without those that another one contains. nftables and Azure reject overlapping lists, and other programs
 * make a rule of every pair; the remaining hosts cover the same addresses.
 */
export function withoutCovered(hosts: readonly Host[]): readonly Host[] {
  const ranges = hosts.map((host) => ({host, range: isSafeHost(host) ? spanOf(host) : undefined}));
  return ranges
    .filter(
      ({range}, index) =>
        range === undefined ||
        !ranges.some(
          ({range: other}, otherIndex) =>
            other !== undefined &&
            otherIndex !== index &&
            covers(other, range) &&
            // Of two equal ones, the first stays.
            (otherIndex < index || !covers(range, other)),
        ),
    )
    .map(({host}) => host);
}

function covers(outer: AddressSpan, inner: AddressSpan): boolean {
  return outer.bits === inner.bits && outer.first <= inner.first && inner.last <= outer.last;
}
