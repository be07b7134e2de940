import type {Basis, Connection, Matrix, PortRange, Transport} from '../../matrix/model';
import {
  conditionParts,
  hasUnstatedEnd,
  isOfWorkloads,
  portRangesOf,
  selectEndpoint,
  selectWorkloads,
  strongestBasis,
  toPortRange,
  transportsOf,
  transportsToOpen,
} from '../../matrix/select';
import type {Words} from '../../words/words';
import {
  noChoices,
  type Answers,
  type FactValue,
  type Host,
  type Opening,
  type Plan,
  type PlanChoices,
  type PlanParty,
} from './model';

/** Any host, in the form that every format can express. */
const everyHost: readonly Host[] = [
  {kind: 'ipv4-network', text: '0.0.0.0/0'},
  {kind: 'ipv6-network', text: '::/0'},
];

/** A published address as a host; the rules of the matrix guarantee its form. */
function publishedHost(text: string): Host {
  const family = text.includes(':') ? 'ipv6' : 'ipv4';
  return {kind: text.includes('/') ? `${family}-network` : family, text};
}

/** The customer's hosts for each endpoint, by its id. */
export type HostsByEndpoint = Readonly<Record<string, readonly Host[]>>;

/**
 * What a deployment of the selected workloads needs, and nothing that only others need: the connections that no answer
 * contradicts and that the reader has not excluded, merged into one opening for each source, destination, transport and
 * basis, in matrix order. An answer without a value means that none of them holds. Connections that are only derived,
 * or stated elsewhere than in a port table, are included like the rest: an extra rule does less harm than a failing
 * backup.
 */
export function createPlan(
  matrix: Matrix,
  answers: Answers,
  hostsByEndpoint: HostsByEndpoint,
  words: Words,
  {takenIn, leftOut, publishedLabels}: PlanChoices = noChoices,
): Plan {
  const workloads = selectWorkloads(matrix, answers);
  const ofWorkloads = (connection: Connection): boolean => isOfWorkloads(connection, workloads);
  const unconfirmed = matrix.unconfirmed.filter(
    (connection) => ofWorkloads(connection) && contradiction(matrix, connection, answers) === undefined,
  );
  const judged: readonly Judged[] = [
    ...matrix.connections.filter(ofWorkloads),
    ...unconfirmed.filter(({id}) => takenIn.includes(id)),
  ].map((connection) => ({
    connection,
    ruledOutBy: contradiction(matrix, connection, answers),
  }));
  const applying = judged.flatMap(({connection, ruledOutBy}) =>
    ruledOutBy === undefined ? [connection] : [],
  );
  const isLeftOut = (connection: Connection): boolean =>
    leftOut.includes(connection.id) && canBeLeftOut(connection);
  const planned = applying.filter((connection) => !isLeftOut(connection));
  const needed = planned.filter((connection) => !hasUnstatedEnd(matrix, connection));
  const overNetwork = needed.filter(({scope}) => scope === 'network');
  const opens = publishedLabels ? transportsOf : transportsToOpen;
  const party = (endpoint: string): PlanParty => {
    const given = Object.hasOwn(hostsByEndpoint, endpoint) ? (hostsByEndpoint[endpoint] ?? []) : [];
    const {id, kind, publishedAddresses} = selectEndpoint(matrix, endpoint);
    const known = kind === 'any' ? everyHost : (publishedAddresses?.addresses ?? []).map(publishedHost);
    return {
      endpoint: id,
      name: words(`matrix:endpoints.${endpoint}.name`),
      hosts: given.length === 0 ? known : given,
    };
  };
  return {
    workloads,
    openings: mergeOpenings(overNetwork.filter(hasPorts), opens, party),
    insideMachine: needed.filter(({scope}) => scope === 'machine'),
    withoutPorts: overNetwork.filter((connection) => !hasPorts(connection)),
    withoutEnds: planned.filter((connection) => hasUnstatedEnd(matrix, connection)),
    unconfirmed,
    notOpened: overNetwork.flatMap((connection) => {
      const opened = opens(connection.service);
      const transports = transportsOf(connection.service).filter((transport) => !opened.includes(transport));
      return transports.length === 0 ? [] : [{connection, transports}];
    }),
    leftOut: applying.filter(isLeftOut),
    kept: applying.filter(
      ({id}) => leftOut.includes(id) && planned.some((connection) => connection.id === id),
    ),
    notTakenIn: matrix.unconfirmed.filter(
      (connection) => takenIn.includes(connection.id) && !unconfirmed.includes(connection),
    ),
    ofOtherWorkloads: matrix.connections.filter(
      (connection) => !ofWorkloads(connection) && isSuggested(matrix, connection, answers, overNetwork),
    ),
    publishedLabels,
    notNeeded: judged.flatMap(({connection, ruledOutBy}) =>
      ruledOutBy === undefined
        ? []
        : [{connection, ...ruledOutBy, despite: contradictedAnswer(matrix, connection, answers, judged)}],
    ),
  };
}

/**
 * Whether a reader may exclude a connection from a plan: one that no row of a published table lists, or an optional
 * one.
 */
export function canBeLeftOut({citations, optional}: Connection): boolean {
  return optional === true || citations.every(({row}) => row === undefined);
}

/**
 * Whether a connection of workloads that were not selected may be needed, too: its condition holds as far as it is
 * answered, and either the reader has answered all of it, or the end that initiates it is planned under the same one.
 */
function isSuggested(
  matrix: Matrix,
  connection: Connection,
  answers: Answers,
  planned: readonly Connection[],
): boolean {
  const parts = conditionParts(matrix.deploymentFacts, connection.condition);
  return (
    parts.length > 0 &&
    contradiction(matrix, connection, answers) === undefined &&
    (parts.every(({fact}) => Object.hasOwn(answers, fact)) ||
      planned.some(
        ({from, to, condition}) =>
          [from, to].includes(connection.from) && parts.every(({fact, value}) => condition[fact] === value),
      ))
  );
}

/** The first part of a connection's condition that the answers exclude. */
function contradiction(matrix: Matrix, connection: Connection, answers: Answers): FactValue | undefined {
  return conditionParts(matrix.deploymentFacts, connection.condition).find(
    ({fact, value}) => Object.hasOwn(answers, fact) && answers[fact]?.includes(value) === false,
  );
}

interface Judged {
  readonly connection: Connection;
  readonly ruledOutBy: FactValue | undefined;
}

/** An answer that names a value of this connection's condition, although everything with a further condition is excluded. */
function contradictedAnswer(
  matrix: Matrix,
  {condition}: Connection,
  answers: Answers,
  judged: readonly Judged[],
): FactValue | undefined {
  return conditionParts(matrix.deploymentFacts, condition).find(
    ({fact, value}) =>
      answers[fact]?.includes(value) === true &&
      judged.every(
        ({connection: other, ruledOutBy}) =>
          other.condition[fact] !== value ||
          Object.keys(other.condition).length === 1 ||
          ruledOutBy !== undefined,
      ),
  );
}

/** Only a number and a transport can be opened; a free port, ICMP or an unstated port is left to the reader. */
function hasPorts({service}: Connection): boolean {
  return service.kind === 'ports' && service.ports.length > 0 && transportsToOpen(service).length > 0;
}

/** One port or range of one transport between two endpoints, with everything that needs it. */
interface Flow {
  readonly from: string;
  readonly to: string;
  readonly transport: Transport;
  readonly range: PortRange;
  readonly members: Connection[];
}

/**
 * Groups what is needed into openings. A port that several connections need has the strongest basis of theirs: one
 * that states it is enough. Ports with different bases stay separate, so that derived ones can be distinguished from
 * stated ones and removed on their own.
 */
function mergeOpenings(
  connections: readonly Connection[],
  opens: (service: Connection['service']) => readonly Transport[],
  party: (endpoint: string) => PlanParty,
): readonly Opening[] {
  const flows = new Map<string, Flow>();
  for (const connection of connections) {
    const {from, to} = connection;
    for (const transport of opens(connection.service)) {
      for (const range of portRangesOf(connection.service)) {
        const key = [from, to, transport, range.from, range.to].join(' ');
        const flow = flows.get(key) ?? {from, to, transport, range, members: []};
        flow.members.push(connection);
        flows.set(key, flow);
      }
    }
  }
  const groups = new Map<string, {readonly basis: Basis; readonly flows: Flow[]}>();
  for (const flow of flows.values()) {
    const basis = strongestBasis(flow.members);
    const key = [flow.from, flow.to, flow.transport, basis].join(' ');
    const group = groups.get(key) ?? {basis, flows: []};
    group.flows.push(flow);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({basis, flows: grouped}): Opening[] => {
    const [first] = grouped;
    if (first === undefined) return [];
    const members = new Set(grouped.flatMap((flow) => flow.members));
    return [
      {
        from: party(first.from),
        to: party(first.to),
        transport: first.transport,
        ports: mergePorts(grouped.map(({range}) => range)),
        sourcePorts: sourcePortsOf([...members]),
        connections: connections.filter((connection) => members.has(connection)),
        basis,
      },
    ];
  });
}

/** If one of the connections may come from any port, so may the opening. */
function sourcePortsOf(connections: readonly Connection[]): readonly PortRange[] {
  const stated = connections.map(({sourcePorts}) => sourcePorts ?? []);
  return stated.some((ports) => ports.length === 0) ? [] : mergePorts(stated.flat().map(toPortRange));
}

/** The same ports in ascending order, without duplicates; adjacent ones become a range. */
function mergePorts(ranges: readonly PortRange[]): readonly PortRange[] {
  const merged: PortRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && range.from <= last.to + 1) {
      merged[merged.length - 1] = {from: last.from, to: Math.max(last.to, range.to)};
    } else {
      merged.push(range);
    }
  }
  return merged;
}
