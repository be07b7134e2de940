import {describeDiscrepancy} from '../../connection/describeDiscrepancy';
import {connectionTitle} from '../../connection/connectionTitle';
import {describeConnection} from '../../connection/describeConnection';
import {sourcePortText} from '../../connection/serviceText';
import {connectionRoute} from '../../connection/connectionRoute';
import {workloadNames} from '../../connection/workloadNames';
import type {Connection, Discrepancy, Matrix, NamedPort} from '../../matrix/model';
import {isOfWorkloads, portRangesOf, selectBasis, selectEndpoint} from '../../matrix/select';
import {routes} from '../../routes';
import {joinWithSeparator} from '../../words/joinWords';
import type {Words} from '../../words/words';
import type {FactValue, Plan} from './model';

/** Something about a plan that no source settles, or that the plan does not cover. */
export interface OpenPoint {
  /** Kebab-case, the same in every language. */
  readonly id: string;
  readonly kind:
    | 'derived'
    | 'contradiction'
    | 'unstated-end'
    | 'default-port'
    | 'port-choice'
    | 'source-port'
    | 'any-end'
    | 'optional'
    | 'named-port'
    | 'pattern'
    | 'addresses'
    | 'not-covered'
    | 'portless'
    | 'unconfirmed'
    | 'left-out'
    | 'kept'
    | 'other-workload'
    | 'answers'
    | 'labels';
  readonly text: string;
  /** The page with more information, without language prefix. */
  readonly route?: string;
}

/** Everything a reader must know before treating a plan as complete. Every output includes it. */
export function openPoints(plan: Plan, matrix: Matrix, words: Words): readonly OpenPoint[] {
  const planned = [...new Set(plan.openings.flatMap(({connections}) => connections))];
  const named = (connection: Connection): string =>
    words('ui:list.remark', {
      text: describeConnection(matrix, connection, words).service,
      remark: connection.id,
    });
  const plannedPoints = (
    kind: OpenPoint['kind'],
    text: 'defaultPort' | 'portChoice' | 'anyEnd' | 'optional' | 'unconfirmed',
    concerns: (connection: Connection) => boolean,
  ): readonly OpenPoint[] =>
    planned.filter(concerns).map((connection) => ({
      id: `${kind}-${connection.id}`,
      kind,
      text: words(`ui:plan.open.${text}`, {connection: named(connection)}),
      route: connectionRoute(matrix, connection),
    }));
  return [
    ...planned
      .filter((connection) => selectBasis(connection) !== 'stated')
      .map((connection): OpenPoint => ({
        id: `derived-${connection.id}`,
        kind: 'derived',
        text: words(`ui:plan.open.${selectBasis(connection) === 'derived' ? 'derived' : 'inferred'}`, {
          connection: named(connection),
        }),
        route: connectionRoute(matrix, connection),
      })),
    ...matrix.discrepancies
      .filter((discrepancy) => touches(discrepancy, plan, planned))
      .map((discrepancy): OpenPoint => {
        const {id, title, taken, connections} = describeDiscrepancy(matrix, discrepancy, words);
        const [first] = planned.filter((connection) => connections.includes(connection.id));
        return {
          id: `contradiction-${id}`,
          kind: 'contradiction',
          text: words(`ui:plan.open.${discrepancy.status === 'open' ? 'contradiction' : 'inference'}`, {
            title,
            taken,
          }),
          ...(first === undefined ? {} : {route: connectionRoute(matrix, first)}),
        };
      }),
    ...plan.withoutEnds.map((connection): OpenPoint => ({
      id: `unstated-end-${connection.id}`,
      kind: 'unstated-end',
      text: words('ui:plan.open.unstatedEnd', {connection: named(connection)}),
      route: connectionRoute(matrix, connection),
    })),
    ...plannedPoints(
      'default-port',
      'defaultPort',
      ({service}) => service.kind === 'ports' && service.configurable === true,
    ),
    ...plannedPoints(
      'port-choice',
      'portChoice',
      ({service}) => service.kind === 'ports' && service.choice !== undefined,
    ),
    ...planned
      .filter(({sourcePorts}) => sourcePorts !== undefined)
      .map((connection): OpenPoint => ({
        id: `source-port-${connection.id}`,
        kind: 'source-port',
        text: words('ui:plan.open.sourcePort', {
          connection: named(connection),
          ports: sourcePortText(connection, words),
        }),
        route: connectionRoute(matrix, connection),
      })),
    ...plannedPoints('any-end', 'anyEnd', ({from, to}) =>
      [from, to].some((id) => selectEndpoint(matrix, id).kind === 'any'),
    ),
    ...plannedPoints('optional', 'optional', ({optional}) => optional === true),
    ...plannedPoints('unconfirmed', 'unconfirmed', ({confidence}) => confidence === 'low'),
    ...plan.unconfirmed
      .filter((connection) => !planned.includes(connection) && !isNamedPort(matrix, connection))
      .map((connection): OpenPoint => ({
        id: `not-taken-in-${connection.id}`,
        kind: 'unconfirmed',
        text: words('ui:plan.open.notTakenIn', {connection: named(connection)}),
      })),
    ...patternsOf(plan, matrix).map(({endpoint, patterns}): OpenPoint => ({
      id: `pattern-${endpoint}`,
      kind: 'pattern',
      text: words('ui:plan.open.patterns', {
        name: words(`matrix:endpoints.${endpoint}.name`),
        patterns: joinWithSeparator(patterns, words),
      }),
      route: routes.endpoint(endpoint),
    })),
    ...published(plan, matrix).map((endpoint): OpenPoint => ({
      id: `addresses-${endpoint}`,
      kind: 'addresses',
      text: words('ui:plan.open.addresses', {name: words(`matrix:endpoints.${endpoint}.name`)}),
      route: routes.endpoint(endpoint),
    })),
    ...matrix.namedPorts
      .filter((port) => port.direction !== 'internal' && concerns(matrix, plan, port))
      .map(({id, port}): OpenPoint => ({
        id: `named-${id}`,
        kind: 'named-port',
        text: words('ui:plan.open.namedPort', {
          port,
          name: words(`matrix:namedPorts.${id}.name`),
          advice: words(`matrix:namedPorts.${id}.advice`),
        }),
        route: routes.port(port),
      })),
    ...matrix.portless
      .filter(({workloads}) => workloads.some((id) => plan.workloads.includes(id)))
      .map(({id}): OpenPoint => ({
        id: `portless-${id}`,
        kind: 'portless',
        text: words('ui:plan.open.portless', {
          name: words(`matrix:portless.${id}.name`),
          about: words(`matrix:portless.${id}.about`),
        }),
      })),
    {
      id: 'covered-workloads',
      kind: 'not-covered',
      text: words('ui:plan.open.workloads', {
        workloads: workloadNames(plan.workloads, words) || words('ui:service.none'),
      }),
    },
    ...plan.ofOtherWorkloads.map((connection): OpenPoint => ({
      id: `other-workload-${connection.id}`,
      kind: 'other-workload',
      text: words('ui:plan.open.otherWorkload', {
        connection: words('ui:list.remark', {
          text: connectionTitle(matrix, connection, words),
          remark: connection.id,
        }),
        workloads: workloadNames(connection.workloads, words),
      }),
      route: connectionRoute(matrix, connection),
    })),
    ...plan.notNeeded.flatMap(({connection, fact, value, despite}): readonly OpenPoint[] =>
      despite === undefined || connection.scope !== 'network'
        ? []
        : [
            {
              id: `answers-${connection.id}`,
              kind: 'answers',
              text: words('ui:plan.open.answers', {
                connection: named(connection),
                answer: answerLabel(despite, words),
                condition: answerLabel({fact, value}, words),
              }),
              route: connectionRoute(matrix, connection),
            },
          ],
    ),
    ...plan.kept.map((connection): OpenPoint => ({
      id: `kept-${connection.id}`,
      kind: 'kept',
      text: words('ui:plan.open.kept', {connection: named(connection)}),
      route: connectionRoute(matrix, connection),
    })),
    ...plan.notTakenIn.map((connection): OpenPoint => ({
      id: `does-not-apply-${connection.id}`,
      kind: 'unconfirmed',
      text: words('ui:plan.open.doesNotApply', {connection: named(connection)}),
    })),
    ...plan.leftOut.map((connection): OpenPoint => ({
      id: `left-out-${connection.id}`,
      kind: 'left-out',
      text: words('ui:plan.open.leftOut', {connection: named(connection)}),
      route: connectionRoute(matrix, connection),
    })),
    ...(plan.publishedLabels
      ? [{id: 'published-labels', kind: 'labels', text: words('ui:plan.open.labels')} as const]
      : []),
  ];
}

function answerLabel({fact, value}: FactValue, words: Words): string {
  return [
    words(`matrix:deploymentFacts.${fact}.name`),
    words(`matrix:deploymentFacts.${fact}.values.${value}.label`),
  ].join(words('ui:list.colon'));
}

/** Whether a port is not planned and is named for an end that the selected workloads have, or for none in particular. */
function concerns(matrix: Matrix, {workloads, openings}: Plan, {endpoint, port}: NamedPort): boolean {
  const isPlanned = openings.some(
    ({from, to, ports}) =>
      [from.endpoint, to.endpoint].some((id) => id === endpoint) &&
      ports.some((range) => range.from <= port && port <= range.to),
  );
  if (isPlanned) return false;
  return (
    endpoint === undefined ||
    matrix.connections.some(
      (connection) =>
        isOfWorkloads(connection, workloads) && [connection.from, connection.to].includes(endpoint),
    )
  );
}

/** Whether its port is reported as named but not listed. */
function isNamedPort(matrix: Matrix, {service}: Connection): boolean {
  return portRangesOf(service).some(({from, to}) =>
    matrix.namedPorts.some(({port}) => from <= port && port <= to),
  );
}

/** Unresolved contradictions about planned connections, and inferences that parts of the plan depend on. */
function touches({id, status}: Discrepancy, plan: Plan, planned: readonly Connection[]): boolean {
  const about = planned.filter(({discrepancies}) => discrepancies.includes(id));
  if (status === 'open') return about.length > 0;
  if (status !== 'inferred') return false;
  const narrowed = plan.notOpened.map(({connection}) => connection);
  return about.some(
    (connection) =>
      selectBasis(connection) === 'derived' ||
      (narrowed.includes(connection) && concernsTransport(connection, id)),
  );
}

/** Whether a conclusion is about the port of a connection that is planned with fewer transports than published. */
function concernsTransport({discrepancies}: Connection, id: string): boolean {
  return discrepancies[0] === id;
}

/** The ends whose rules use published addresses, because the reader has given no others. */
function published({openings}: Plan, matrix: Matrix): readonly string[] {
  const ends = openings.flatMap(({from, to}) => [from, to]);
  return [
    ...new Set(
      ends.flatMap(({endpoint, hosts}) => {
        const addresses = selectEndpoint(matrix, endpoint).publishedAddresses?.addresses ?? [];
        return hosts.length > 0 && hosts.every(({text}) => addresses.includes(text)) ? [endpoint] : [];
      }),
    ),
  ];
}

function patternsOf(
  {openings}: Plan,
  matrix: Matrix,
): readonly {readonly endpoint: string; readonly patterns: readonly string[]}[] {
  const endpoints = [...new Set(openings.flatMap(({from, to}) => [from.endpoint, to.endpoint]))];
  return endpoints.flatMap((endpoint) => {
    const patterns = selectEndpoint(matrix, endpoint).hostNames?.patterns ?? [];
    return patterns.length === 0 ? [] : [{endpoint, patterns}];
  });
}
