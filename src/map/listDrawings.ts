import type {Connection, Matrix} from '../matrix/model';
import {selectConnections, selectPorts} from '../matrix/select';
import type {Words} from '../words/words';
import type {LineInWords} from './workloadSummary';

/** A diagram on the site: which connections it contains and what it is called. */
export interface ListedDrawing {
  /** File name and import path (`@diagrams/<name>`). */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly connections: readonly Connection[];
  /**
   * `by-place`: boxes for places, which needs a wide screen. `by-source`: one column of sources and one of
   * destinations. `column`: whichever of them fits the text column of a page.
   */
  readonly layout: 'by-place' | 'by-source' | 'column';
}

/** A drawn diagram as stored for one language and passed to the page. */
export interface StoredDrawing {
  readonly name: string;
  readonly title: string;
  readonly svg: string;
  /** Natural size in pixels. */
  readonly width: number;
  readonly height: number;
  readonly mermaid: string;
  /** Ids, in matrix order. */
  readonly connections: readonly string[];
  /** What the drawing shows instead of connections. */
  readonly lines?: readonly LineInWords[];
}

/**
 * Every diagram that shows connections: the map of the default workload, and one for each workload, port, endpoint,
 * scenario and connection, and for each workload's part of a scenario that several workloads share.
 */
export function listDrawings(matrix: Matrix, words: Words): readonly ListedDrawing[] {
  const endpointName = (id: string): string => words(`matrix:endpoints.${id}.inSentence`);
  const drawing = (
    name: string,
    title: string,
    connections: readonly Connection[],
    layout: ListedDrawing['layout'] = 'column',
  ): ListedDrawing => ({
    name,
    title,
    description: words('ui:diagram.description', {count: connections.length}),
    connections,
    layout,
  });
  const ofWorkload = (name: string, workload: string, layout: ListedDrawing['layout']): ListedDrawing =>
    drawing(
      name,
      words('ui:diagram.workloadTitle', {name: words(`matrix:workloads.${workload}.name`)}),
      selectConnections(matrix, {workload}),
      layout,
    );
  const sharedScenarios = matrix.scenarios.filter(
    (scenario) => new Set(selectConnections(matrix, {scenario}).flatMap(({workloads}) => workloads)).size > 1,
  );
  return [
    ...matrix.workloads.slice(0, 1).map((workload) => ofWorkload('overview', workload, 'column')),
    ...matrix.workloads.map((workload) => ofWorkload(workloadDrawing(workload), workload, 'by-place')),
    ...matrix.workloads.map((workload) =>
      ofWorkload(workloadBySourceDrawing(workload), workload, 'by-source'),
    ),
    ...selectPorts(matrix).map((port) =>
      drawing(portDrawing(port), words('ui:diagram.portTitle', {port}), selectConnections(matrix, {port})),
    ),
    ...matrix.endpoints.map(({id}) =>
      drawing(
        endpointDrawing(id),
        words('ui:diagram.endpointTitle', {name: endpointName(id)}),
        selectConnections(matrix, {endpoint: id}),
      ),
    ),
    ...matrix.scenarios.map((id) =>
      drawing(
        scenarioDrawing(id),
        words('ui:diagram.scenarioTitle', {name: words(`matrix:scenarios.${id}.name`)}),
        selectConnections(matrix, {scenario: id}),
      ),
    ),
    ...matrix.workloads.flatMap((workload) =>
      sharedScenarios.map((scenario) =>
        drawing(
          `${workloadDrawing(workload)}-${scenario}`,
          words('ui:diagram.workloadScenarioTitle', {
            workload: words(`matrix:workloads.${workload}.name`),
            scenario: words(`matrix:scenarios.${scenario}.name`),
          }),
          selectConnections(matrix, {workload, scenario}),
        ),
      ),
    ),
    ...matrix.connections.map((connection) =>
      drawing(
        connectionDrawing(connection.id),
        words('ui:diagram.connectionTitle', {
          from: endpointName(connection.from),
          to: endpointName(connection.to),
        }),
        [connection],
      ),
    ),
  ].filter(({connections}) => connections.length > 0);
}

export const workloadDrawing = (id: string): string => `workload-${id}`;
const workloadBySourceDrawing = (id: string): string => `workload-${id}-by-source`;
/** The narrower of a workload's two maps, for a narrow column. */
export function narrowMap(drawings: readonly StoredDrawing[], workload: string): StoredDrawing | undefined {
  const named = (name: string): StoredDrawing | undefined =>
    drawings.find((drawing) => drawing.name === name);
  const byPlace = named(workloadDrawing(workload));
  const bySource = named(workloadBySourceDrawing(workload));
  return bySource === undefined || (byPlace !== undefined && byPlace.width <= bySource.width)
    ? byPlace
    : bySource;
}

export const portDrawing = (port: number): string => `port-${String(port)}`;
export const endpointDrawing = (id: string): string => `endpoint-${id}`;
export const scenarioDrawing = (id: string): string => `scenario-${id}`;
export const connectionDrawing = (id: string): string => `connection-${id}`;
