import type {Connection, Matrix, PortRange, Transport} from '../../matrix/model';
import {
  conditionParts,
  portRangesOf,
  selectEndpoint,
  transportsOf,
  transportsToOpen,
} from '../../matrix/select';
import type {Words} from '../../words/words';
import type {Answers, Host, Opening, Plan, PlanParty} from './model';

/** What the customer gave for each endpoint, by its id. */
export type HostsByEndpoint = Readonly<Record<string, readonly Host[]>>;

/**
 * What a deployment needs: the connections that no answer contradicts, merged to one opening for each source,
 * destination and transport, in the order of the matrix. An answer without a value means that none of them holds.
 */
export function createPlan(
  matrix: Matrix,
  answers: Answers,
  hostsByEndpoint: HostsByEndpoint,
  words: Words,
): Plan {
  const judged = matrix.connections.map((connection) => ({
    connection,
    ruledOutBy: contradiction(matrix, connection, answers),
  }));
  const needed = judged.flatMap(({connection, ruledOutBy}) => (ruledOutBy === undefined ? [connection] : []));
  const overNetwork = needed.filter(({scope}) => scope === 'network');
  const party = (endpoint: string): PlanParty => ({
    endpoint: selectEndpoint(matrix, endpoint).id,
    name: words(`matrix:endpoints.${endpoint}.name`),
    hosts: Object.hasOwn(hostsByEndpoint, endpoint) ? (hostsByEndpoint[endpoint] ?? []) : [],
  });
  return {
    openings: mergeOpenings(overNetwork.filter(hasPorts), party),
    insideMachine: needed.filter(({scope}) => scope === 'machine'),
    withoutPorts: overNetwork.filter((connection) => !hasPorts(connection)),
    notOpened: overNetwork.flatMap((connection) => {
      const opened = transportsToOpen(connection.service);
      const transports = transportsOf(connection.service).filter((transport) => !opened.includes(transport));
      return transports.length === 0 ? [] : [{connection, transports}];
    }),
    notNeeded: judged.flatMap(({connection, ruledOutBy}) =>
      ruledOutBy === undefined ? [] : [{connection, ...ruledOutBy}],
    ),
  };
}

/** The first part of a connection's condition that the answers exclude. */
function contradiction(
  matrix: Matrix,
  connection: Connection,
  answers: Answers,
): {readonly fact: string; readonly value: string} | undefined {
  return conditionParts(matrix.deploymentFacts, connection.condition).find(
    ({fact, value}) => Object.hasOwn(answers, fact) && answers[fact]?.includes(value) === false,
  );
}

/** Only a number and a transport can be opened; a free port, ICMP or an unstated port is left to the reader. */
function hasPorts({service}: Connection): boolean {
  return service.kind === 'ports' && service.ports.length > 0 && transportsToOpen(service).length > 0;
}

function mergeOpenings(
  connections: readonly Connection[],
  party: (endpoint: string) => PlanParty,
): readonly Opening[] {
  const groups = new Map<string, {transport: Transport; members: Connection[]}>();
  for (const connection of connections) {
    for (const transport of transportsToOpen(connection.service)) {
      const key = [connection.from, connection.to, transport].join(' ');
      const group = groups.get(key);
      if (group === undefined) groups.set(key, {transport, members: [connection]});
      else group.members.push(connection);
    }
  }
  return [...groups.values()].flatMap(({transport, members}): Opening[] => {
    const [first] = members;
    return first === undefined
      ? []
      : [
          {
            from: party(first.from),
            to: party(first.to),
            transport,
            ports: mergePorts(members.flatMap(({service}) => portRangesOf(service))),
            connections: members,
          },
        ];
  });
}

/** The same ports in ascending order, each once; neighbours become one range. */
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
