import type {Connection, Transport} from '../../matrix/model';
import {portRangesOf} from '../../matrix/select';
import {networkRange, readIpv4, renderIp} from '../hosts/ipAddress';
import type {Host} from '../plan/model';
import type {ExportablePlan, ExportContext, NumberedOpening} from '../formats/kit/model';
import {inOrder, withPlaceholders} from '../formats/kit/ruleText';

/** Why a target cannot be tested; the texts are at `ui:export.check.why`. */
export const untestedReasons = ['udp', 'network', 'pattern', 'placeholder', 'choice', 'service-tag'] as const;

export type UntestedReason = (typeof untestedReasons)[number];

/** How a target is tested, or why it cannot be. */
export type CheckMethod =
  | {readonly kind: 'tcp'}
  /** `trusted`: a public service, so a certificate issuer that this host does not trust indicates TLS inspection. */
  | {readonly kind: 'tls'; readonly trusted: boolean}
  | {readonly kind: 'ntp'}
  | {readonly kind: 'none'; readonly why: UntestedReason};

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

/** An opening and what has to be tested for it. */
export interface OpeningCheck {
  readonly opening: NumberedOpening;
  readonly targets: readonly CheckTarget[];
}

/** Everything to test, by opening; of a range of ports, both ends. */
export function checkTargets(plan: ExportablePlan, context: ExportContext): readonly OpeningCheck[] {
  return inOrder(plan)
    .filter(({opening}) => context.source === undefined || opening.from.endpoint === context.source)
    .map(({opening}) => ({
      opening,
      targets: hostsToTry(opening, context).flatMap((host) => hostTargets(opening, host, context)),
    }));
}

/** The endpoints that initiate connections in a plan, without duplicates. */
export function checkSources(checks: readonly OpeningCheck[]): readonly string[] {
  return [...new Set(checks.map(({opening}) => opening.from.endpoint))];
}

/** Networks of up to this many addresses are tested host by host; a larger one would take too long. */
const SMALL_NETWORK = 27;

/**
 * The hosts of the destination one by one: each address of a small network, and if no host was given, the names
 * published for it; for a pattern, the first published name that it matches is tested as an example.
 */
function hostsToTry(opening: NumberedOpening, {matrix}: ExportContext): readonly Host[] {
  const published = matrix.endpoints.flatMap(({hostNames}) => hostNames?.patterns ?? []);
  const end = matrix.endpoints.find(({id}) => id === opening.to.endpoint);
  const own = end?.hostNames?.patterns ?? [];
  if (opening.to.hosts.length === 0 && own.length === 0 && end?.serviceTag !== undefined) {
    return [{kind: 'service-tag', text: end.serviceTag.name}];
  }
  const given =
    opening.to.hosts.length > 0 || own.length === 0
      ? withPlaceholders(opening).to.hosts
      : own.map((text): Host => ({kind: text.includes('*') ? 'name-pattern' : 'name', text}));
  return given.flatMap((host): readonly Host[] => {
    if (host.kind === 'ipv4-network') return hostsOfNetwork(host);
    if (host.kind !== 'name-pattern' || opening.to.hosts.length > 0) return [host];
    const example = published.find(
      (name) => !name.includes('*') && host.text.startsWith('*.') && name.endsWith(host.text.slice(1)),
    );
    return example === undefined ? [host] : [host, {kind: 'name', text: example}];
  });
}

function hostsOfNetwork(network: Host): readonly Host[] {
  const [address = '', prefix = ''] = network.text.split('/');
  const ip = readIpv4(address);
  if (ip === undefined || Number(prefix) < SMALL_NETWORK) return [network];
  const {first, last} = networkRange(ip, Number(prefix));
  // The first and the last address of a network are not hosts, unless it has only two.
  const edge = last - first > 1n ? 1n : 0n;
  return Array.from({length: Number(last - first + 1n - 2n * edge)}, (_, index): Host => ({
    kind: 'ipv4',
    text: renderIp({bits: 32, value: first + edge + BigInt(index)}),
  }));
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
    case 'service-tag':
      return {kind: 'none', why: 'service-tag'};
    case 'name':
    case 'ipv4':
    case 'ipv6':
      break;
  }
  // With a correct rule, it may still be that nothing is listening on the port at the moment.
  if (users.every(({service}) => service.kind === 'ports' && service.choice !== undefined)) {
    return {kind: 'none', why: 'choice'};
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
