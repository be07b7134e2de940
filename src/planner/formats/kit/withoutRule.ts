import type {Connection, Service} from '../../../matrix/model';
import {serviceText} from '../../../connection/serviceText';
import type {Words} from '../../../words/words';
import type {Plan} from '../../plan/model';

/** Why a service cannot be expressed by transports and port numbers, in order of reporting. */
export const reasonsWithoutRule = ['port', 'transport', 'free-port', 'protocol'] as const;

export type ReasonWithoutRule = (typeof reasonsWithoutRule)[number];

/** Why a connection that is `withoutPorts` has no rule. */
export function reasonWithoutRule({kind}: Service): ReasonWithoutRule {
  switch (kind) {
    case 'ports':
      return 'transport';
    case 'any-free-port':
      return 'free-port';
    case 'icmp':
    case 'ip-protocol':
      return 'protocol';
    case 'unstated':
      return 'port';
  }
}

/**
 * What a plan needs that no rule can express, each with the reason: a service without a stated number or transport, or
 * one with a number that is not a port. One line per entry.
 */
export function withoutRule({withoutPorts}: Plan, words: Words): readonly string[] {
  return reasonsWithoutRule.flatMap((reason) => {
    const concerned = withoutPorts.filter(({service}) => reasonWithoutRule(service) === reason);
    if (concerned.length === 0) return [];
    // Writing the rule by hand requires both ends and the service.
    return reason === 'protocol'
      ? concerned.map((connection) => whyWithoutRule([connection], words))
      : [whyWithoutRule(concerned, words)];
  });
}

/** One sentence on why these connections, all for the same reason, have no rule. */
export function whyWithoutRule(connections: readonly Connection[], words: Words): string {
  const [first] = connections;
  if (first === undefined) return '';
  const reason = reasonWithoutRule(first.service);
  return words(`ui:export.withoutRule.${reason}`, {
    connections: connections.map(({id}) => id).join(' '),
    from: words(`matrix:endpoints.${first.from}.name`),
    to: words(`matrix:endpoints.${first.to}.name`),
    service: serviceText(first.service, words),
  });
}
