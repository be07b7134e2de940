import {describeDiscrepancy} from '../../connection/describeDiscrepancy';
import {describeConnection} from '../../connection/describeConnection';
import type {Connection, Discrepancy, Matrix} from '../../matrix/model';
import {selectBasis, selectEndpoint} from '../../matrix/select';
import {routes} from '../../routes';
import {joinWithSeparator} from '../../words/joinWords';
import type {Words} from '../../words/words';
import type {Plan} from './model';

/** Something about a plan that no source settles, or that the plan does not cover. */
export interface OpenPoint {
  /** Kebab-case, the same in every language. */
  readonly id: string;
  readonly kind:
    'derived' | 'contradiction' | 'named-port' | 'pattern' | 'not-covered' | 'left-out' | 'labels';
  readonly text: string;
  /** The page that says more, without language prefix. */
  readonly route?: string;
}

/** Everything a reader has to know before a plan is taken for complete. Every output carries it. */
export function openPoints(plan: Plan, matrix: Matrix, words: Words): readonly OpenPoint[] {
  const planned = [...new Set(plan.openings.flatMap(({connections}) => connections))];
  const named = (connection: Connection): string =>
    `${describeConnection(matrix, connection, words).service} (${connection.id})`;
  return [
    ...planned
      .filter((connection) => selectBasis(connection) !== 'stated')
      .map((connection): OpenPoint => ({
        id: `derived-${connection.id}`,
        kind: 'derived',
        text: words(`ui:plan.open.${selectBasis(connection) === 'derived' ? 'derived' : 'inferred'}`, {
          connection: named(connection),
        }),
        route: routes.connection(connection.id),
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
          ...(first === undefined ? {} : {route: routes.connection(first.id)}),
        };
      }),
    ...patternsOf(plan, matrix).map(({endpoint, patterns}): OpenPoint => ({
      id: `pattern-${endpoint}`,
      kind: 'pattern',
      text: words('ui:plan.open.patterns', {
        name: words(`matrix:endpoints.${endpoint}.name`),
        patterns: joinWithSeparator(patterns, words),
      }),
      route: routes.endpoint(endpoint),
    })),
    ...matrix.namedPorts
      .filter(({direction}) => direction !== 'internal')
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
    {id: 'not-covered-console', kind: 'not-covered', text: words('ui:plan.open.console')},
    ...plan.leftOut.map((connection): OpenPoint => ({
      id: `left-out-${connection.id}`,
      kind: 'left-out',
      text: words('ui:plan.open.leftOut', {connection: named(connection)}),
      route: routes.connection(connection.id),
    })),
    ...(plan.publishedLabels
      ? [{id: 'published-labels', kind: 'labels', text: words('ui:plan.open.labels')} as const]
      : []),
  ];
}

/** Open contradictions about what is planned, and conclusions of ours on which a part of the plan rests. */
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
