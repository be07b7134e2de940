import type {NamedPort} from '../matrix/model';
import {isAddedByGuide} from '../matrix/select';
import type {UiKey} from '../words/words';

/** The heading of what is known about a port without a connection in the list: who names it. */
export function namedHeading(named: readonly NamedPort[]): UiKey {
  return named.every(isAddedByGuide) ? 'ui:port.added' : 'ui:port.named';
}

/** The first sentence of its page. */
export function namedLead(named: readonly NamedPort[]): 'ui:port.addedOnly' | 'ui:port.namedOnly' {
  return named.every(isAddedByGuide) ? 'ui:port.addedOnly' : 'ui:port.namedOnly';
}
