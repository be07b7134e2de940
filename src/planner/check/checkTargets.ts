import type {Connection, Transport} from '../../matrix/model';
import {portRangesOf} from '../../matrix/select';
import type {Host} from '../plan/model';
import type {ExportablePlan, ExportContext, NumberedOpening} from '../formats/kit/model';
import {inOrder, withPlaceholders} from '../formats/kit/ruleText';

/** How a target is tested, or why it cannot be. */
export type CheckMethod =
  | {readonly kind: 'tcp'}
  /** `trusted`: a public service, so that an issuer that this host does not trust points at TLS inspection. */
  | {readonly kind: 'tls'; readonly trusted: boolean}
  | {readonly kind: 'ntp'}
  | {readonly kind: 'none'; readonly why: 'udp' | 'network' | 'pattern' | 'placeholder'};

/** One host and port to test from one source. */
export interface CheckTarget {
  readonly source: string;
  readonly destination: string;
  readonly host: string;
  readonly hostIsAddress: boolean;
  readonly port: number;
  readonly transport: Transport;
  readonly method: CheckMethod;
  readonly connections: readonly string[];
}

/** An opening with what has to be tested for it. */
export interface OpeningCheck {
  readonly opening: NumberedOpening;
  readonly targets: readonly CheckTarget[];
}

/** Everything to test, opening by opening; of a range of ports the two ends. */
export function checkTargets(plan: ExportablePlan, context: ExportContext): readonly OpeningCheck[] {
  return inOrder(plan)
    .filter(({opening}) => context.source === undefined || opening.from.endpoint === context.source)
    .map(({opening}) => ({
      opening,
      targets: withPlaceholders(opening).to.hosts.flatMap((host) => hostTargets(opening, host, context)),
    }));
}

/** The endpoints that open connections in a plan, each once. */
export function checkSources(checks: readonly OpeningCheck[]): readonly string[] {
  return [...new Set(checks.map(({opening}) => opening.from.endpoint))];
}

function hostTargets(opening: NumberedOpening, host: Host, {matrix}: ExportContext): readonly CheckTarget[] {
  const {from, to, transport, connections} = opening;
  const inCloud = matrix.endpoints.some(({id, zone}) => id === to.endpoint && zone === 'cloud');
  const ports = [...new Set(opening.ports.flatMap((range) => [range.from, range.to]))];
  return ports.map((port) => {
    const users = connections.filter(({service}) =>
      portRangesOf(service).some((range) => range.from <= port && port <= range.to),
    );
    return {
      source: from.endpoint,
      destination: to.endpoint,
      host: host.text,
      hostIsAddress: host.kind !== 'name',
      port,
      transport,
      method: methodFor(host, transport, users, inCloud),
      connections: users.map(({id}) => id),
    };
  });
}

function methodFor(
  host: Host,
  transport: Transport,
  users: readonly Connection[],
  inCloud: boolean,
): CheckMethod {
  if (host.text.startsWith('<')) return {kind: 'none', why: 'placeholder'};
  switch (host.kind) {
    case 'ipv4-network':
    case 'ipv6-network':
      return {kind: 'none', why: 'network'};
    case 'name-pattern':
      return {kind: 'none', why: 'pattern'};
    case 'name':
    case 'ipv4':
    case 'ipv6':
      break;
  }
  if (transport === 'udp') {
    return users.some(({applications}) => applications.includes('ntp'))
      ? {kind: 'ntp'}
      : {kind: 'none', why: 'udp'};
  }
  return users.some(({encryption}) => encryption === 'tls' || encryption === 'ssl')
    ? {kind: 'tls', trusted: inCloud}
    : {kind: 'tcp'};
}
