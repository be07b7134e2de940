import type {
  Basis,
  Connection,
  DeploymentFact,
  Endpoint,
  Fact,
  Matrix,
  NamedPort,
  Neighbour,
  PortRange,
  PortSpec,
  Service,
  SourceVersion,
} from './model';

/** Selection criteria; all given ones must match. */
export interface Selection {
  readonly id?: string;
  readonly from?: string;
  readonly to?: string;
  /** Either end. */
  readonly endpoint?: string;
  readonly scenario?: string;
  readonly encryption?: Connection['encryption'];
  readonly transport?: 'tcp' | 'udp';
  readonly scope?: Connection['scope'];
  readonly port?: number;
  readonly workload?: string;
  /** The connections that need exactly these answers or none at all; other facts are left open. */
  readonly condition?: Connection['condition'];
}

/** The connections that satisfy the selection, in the order of the matrix. */
export function selectConnections(matrix: Matrix, selection: Selection = {}): readonly Connection[] {
  return matrix.connections.filter(
    (connection) =>
      (selection.id === undefined || connection.id === selection.id) &&
      (selection.from === undefined || connection.from === selection.from) &&
      (selection.to === undefined || connection.to === selection.to) &&
      (selection.endpoint === undefined ||
        connection.from === selection.endpoint ||
        connection.to === selection.endpoint) &&
      (selection.scenario === undefined || connection.scenarios.includes(selection.scenario)) &&
      (selection.encryption === undefined || connection.encryption === selection.encryption) &&
      (selection.transport === undefined || transportsOf(connection.service).includes(selection.transport)) &&
      (selection.scope === undefined || connection.scope === selection.scope) &&
      (selection.workload === undefined || connection.workloads.includes(selection.workload)) &&
      (selection.port === undefined || usesPort(connection.service, selection.port)) &&
      (selection.condition === undefined || appliesTo(connection, selection.condition)),
  );
}

/** The low-confidence connections from or to an end. */
export function selectUnconfirmed(
  {unconfirmed}: Matrix,
  {from, to}: Pick<Selection, 'from' | 'to'>,
): readonly Connection[] {
  return unconfirmed.filter(
    (connection) =>
      (from === undefined || connection.from === from) && (to === undefined || connection.to === to),
  );
}

/** Whether a deployment that gives these answers can need the connection: no answer contradicts it. */
export function appliesTo(connection: Connection, answers: Connection['condition']): boolean {
  return Object.entries(connection.condition).every(
    ([fact, value]) => answers[fact] === undefined || answers[fact] === value,
  );
}

/** The deployment fact that asks for the workloads; its values are their ids. */
export const workloadFact = 'workload';

/**
 * The workloads that a plan is for. Where nothing is answered it is the first one, which is what every link says that was
 * shared while there was no other.
 */
export function selectWorkloads(
  matrix: Matrix,
  answers: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const chosen = Object.hasOwn(answers, workloadFact) ? answers[workloadFact] : undefined;
  return chosen === undefined
    ? matrix.workloads.slice(0, 1)
    : matrix.workloads.filter((id) => chosen.includes(id));
}

/** Every connection, also those of low confidence, which no table lists. */
export function selectEveryConnection({connections, unconfirmed}: Matrix): readonly Connection[] {
  return [...connections, ...unconfirmed];
}

/** Whether one of the workloads needs the connection. */
export function isOfWorkloads(connection: Connection, workloads: readonly string[]): boolean {
  return connection.workloads.some((id) => workloads.includes(id));
}

/** The versions of published pages that list a connection, from the oldest to the newest. */
export function selectSourceVersions(matrix: Matrix, {listedIn = []}: Connection): readonly SourceVersion[] {
  return matrix.sourceVersions.filter(({id}) => listedIn.includes(id));
}

/** Whether no source says who an end of the connection is, so that no rule can name it. */
export function hasUnstatedEnd(matrix: Matrix, {from, to}: Connection): boolean {
  return [from, to].some((id) => selectEndpoint(matrix, id).kind === 'unstated');
}

/** The transports that are published; empty for ICMP, bare IP protocols and unstated transports. */
export function transportsOf(service: Service): readonly ('tcp' | 'udp')[] {
  if (!('transports' in service)) return [];
  return service.transports === 'unstated' ? [] : service.transports;
}

/** The transports that a firewall must allow. */
export function transportsToOpen(service: Service): readonly ('tcp' | 'udp')[] {
  return (service.kind === 'ports' ? service.transportsToOpen : undefined) ?? transportsOf(service);
}

/** The ports the service listens on, as ranges; empty where it has no number. */
export function portRangesOf(service: Service): readonly PortRange[] {
  if (service.kind === 'ports') return service.ports.map(toPortRange);
  return service.kind === 'any-free-port' ? [toPortRange(service.preferred)] : [];
}

/** A single port as the range that holds only it. */
export function toPortRange(port: PortSpec): PortRange {
  return typeof port === 'number' ? {from: port, to: port} : port;
}

export function usesPort(service: Service, port: number): boolean {
  return portRangesOf(service).some((range) => range.from <= port && port <= range.to);
}

/** Every port that has a page, ascending and once: those of connections, and those that are only named. */
export function selectPagePorts(matrix: Matrix): readonly number[] {
  return [...new Set([...selectPorts(matrix), ...matrix.namedPorts.map(({port}) => port)])].sort(
    (a, b) => a - b,
  );
}

/** Every port that starts a service port or range of a connection, ascending and once. */
export function selectPorts(matrix: Matrix): readonly number[] {
  const ports = matrix.connections.flatMap((connection) =>
    portRangesOf(connection.service).map((range) => range.from),
  );
  return [...new Set(ports)].sort((a, b) => a - b);
}

/** The endpoint with this id. Throws a RangeError that names the id where there is none. */
export function selectEndpoint(matrix: Matrix, id: string): Endpoint {
  return selectById(matrix.endpoints, id, 'endpoint');
}

/** The connection with this id, also an unconfirmed one. Throws a RangeError that names the id where there is none. */
export function selectConnection(matrix: Matrix, id: string): Connection {
  return selectById(selectEveryConnection(matrix), id, 'connection');
}

function selectById<T extends {readonly id: string}>(rows: readonly T[], id: string, what: string): T {
  const row = rows.find((candidate) => candidate.id === id);
  if (row === undefined) throw new RangeError(`The matrix has no ${what} "${id}".`);
  return row;
}

/** The parts of a condition, in the order in which the deployment facts are declared. */
export function conditionParts(
  facts: readonly DeploymentFact[],
  condition: Connection['condition'],
): readonly {readonly fact: string; readonly value: string}[] {
  return facts.flatMap(({id}) => {
    const value = condition[id];
    return value === undefined ? [] : [{fact: id, value}];
  });
}

/** Connections that share an end with this one, the nearest first: same port, then same pair, then the rest. */
export function selectRelated(matrix: Matrix, connection: Connection): readonly Connection[] {
  const ports = portRangesOf(connection.service);
  const rank = (other: Connection): number => {
    if (other.from === connection.from && other.to === connection.to) return 0;
    if (ports.some((range) => usesPort(other.service, range.from))) return 1;
    return other.from === connection.to || other.to === connection.from || other.to === connection.to ? 2 : 3;
  };
  return matrix.connections
    .filter((other) => other.id !== connection.id && rank(other) < 3)
    .sort((a, b) => rank(a) - rank(b));
}

/** The strongest first. */
const bases: readonly Basis[] = ['stated', 'inferred', 'derived'];

/** How a field of a connection is known: by the strongest of the citations that support it. */
export function selectFieldBasis(connection: Connection, fact: Fact): Basis | 'unstated' {
  const found = connection.citations
    .filter(({supports}) => supports.includes(fact))
    .map(({basis}) => basis ?? 'stated');
  return bases.find((basis) => found.includes(basis)) ?? 'unstated';
}

/** How a row as a whole is known: as its ends and its port are, whichever is weaker. */
export function selectBasis(connection: Connection): Basis {
  const found = (['endpoints', 'port'] as const).map((fact) => selectFieldBasis(connection, fact));
  return [...bases].reverse().find((basis) => found.includes(basis)) ?? 'derived';
}

/** The strongest basis among several rows. */
export function strongestBasis(connections: readonly Connection[]): Basis {
  const found = connections.map(selectBasis);
  return bases.find((basis) => found.includes(basis)) ?? 'derived';
}

/** What is named about a port without being a connection. */
export function selectNamedPorts(matrix: Matrix, port: number): readonly NamedPort[] {
  return matrix.namedPorts.filter((named) => named.port === port);
}

/** Whether no source names the port: this guide itself points to it. */
export function isAddedByGuide({citations}: NamedPort): boolean {
  return citations.length === 0;
}

/** Traffic of other products that explains what is published about a connection. */
export function selectNeighbours(matrix: Matrix, connection: Connection): readonly Neighbour[] {
  return matrix.neighbours.filter(({explains}) => explains.includes(connection.id));
}

/** The prerequisites of a scenario in one workload. */
export interface RequiredScenarios {
  readonly workload: string;
  /** The nearest first, each once. */
  readonly scenarios: readonly string[];
}

/** All prerequisites of a scenario, by workload. */
export function selectRequiredScenarios(matrix: Matrix, scenario: string): readonly RequiredScenarios[] {
  return matrix.workloads.flatMap((workload): RequiredScenarios[] => {
    const requirements = matrix.scenarioRequirements.filter((row) => row.workload === workload);
    const found: string[] = [];
    const queue = [scenario];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      for (const required of requirements.find((row) => row.scenario === next)?.requires ?? []) {
        if (required !== scenario && !found.includes(required)) {
          found.push(required);
          queue.push(required);
        }
      }
    }
    return found.length === 0 ? [] : [{workload, scenarios: found}];
  });
}

/** The connections of a scenario's prerequisites, without its own. */
export function selectRequiredConnections(matrix: Matrix, scenario: string): readonly Connection[] {
  const required = selectRequiredScenarios(matrix, scenario);
  return matrix.connections.filter((connection) =>
    required.some(
      ({workload, scenarios}) =>
        connection.workloads.includes(workload) &&
        connection.scenarios.some((other) => scenarios.includes(other)),
    ),
  );
}
