import type {Connection, Endpoint, Matrix, Zone} from '../matrix/model';
import {describeConnection} from '../connection/describeConnection';
import {escapeMermaidLabel} from './escapeMermaidLabel';
import {dashOf, isUdpOnly, lineStylesOf} from './lineStyles';
import {measureText} from './mermaid/measureText';
import type {Words} from '../words/words';

/** A flowchart of some connections as Mermaid source, and what its generated ids stand for. */
export interface DiagramSource {
  readonly mermaid: string;
  /** Edge id to connection. */
  readonly edges: Readonly<
    Record<
      string,
      {readonly connection: string; readonly classes: readonly string[]; readonly dash: string | undefined}
    >
  >;
  /** Node id to endpoint. */
  readonly nodes: Readonly<Record<string, {readonly endpoint: string; readonly classes: readonly string[]}>>;
}

const zoneOrder: readonly Zone[] = ['on-premises', 'guest', 'cloud', 'unstated'];

/**
 * Draws connections as a flowchart from left to right: zones and machines are boxes, and an edge starts at the endpoint
 * that initiates the connection. Ids are generated, because names could be keywords of Mermaid's grammar. `linesBelow`
 * gives the text below the endpoint's name in its box.
 */
export function renderDiagramSource(
  matrix: Matrix,
  connections: readonly Connection[],
  words: Words,
  linesBelow: (endpoint: string) => readonly string[] = () => [],
): DiagramSource {
  const shown = matrix.endpoints.filter(({id}) => connections.some(({from, to}) => from === id || to === id));
  const nodeIds = new Map(shown.map(({id}, index) => [id, `n${String(index)}`]));
  const nodeId = (endpoint: string): string => nodeIds.get(endpoint) ?? endpoint;
  const zones = zoneOrder.filter((zone) => shown.some((endpoint) => endpoint.zone === zone));

  const lines = [
    'flowchart LR',
    ...zones.flatMap((zone, index) => {
      const members = shown.filter((endpoint) => endpoint.zone === zone);
      const content = machineGroups(members).flatMap(({machine, endpoints}, group) => {
        const nodes = endpoints.map(({id}) =>
          node(nodeId(id), [words(`matrix:endpoints.${id}.name`), ...linesBelow(id)]),
        );
        return machine === undefined
          ? nodes
          : box(`z${String(index)}m${String(group)}`, words(`matrix:machines.${machine}.name`), nodes);
      });
      return zone === 'unstated' ? content : box(`z${String(index)}`, words(`matrix:zones.${zone}`), content);
    }),
    ...connections.map((connection, index) =>
      edge(matrix, connection, index, nodeId(connection.from), nodeId(connection.to), words),
    ),
  ];
  return {
    mermaid: `${indent(lines).join('\n')}\n`,
    edges: edgeMeanings(connections),
    nodes: Object.fromEntries(shown.map((endpoint) => [nodeId(endpoint.id), nodeMeaning(endpoint)])),
  };
}

/**
 * The same connections in two columns, sources on the left and destinations on the right, so that the drawing only
 * grows in height. An endpoint that is both appears in both columns, with its location below its name.
 */
export function renderBySource(
  matrix: Matrix,
  connections: readonly Connection[],
  words: Words,
  linesBelow: (endpoint: string) => readonly string[] = () => [],
): DiagramSource {
  const ends = (end: 'from' | 'to'): Endpoint[] =>
    matrix.endpoints.filter(({id}) => connections.some((connection) => connection[end] === id));
  const sources = ends('from');
  const nodes = [...sources, ...ends('to')].map((endpoint, index) => ({id: `n${String(index)}`, endpoint}));
  const idOf = (column: typeof nodes, endpointId: string): string =>
    column.find(({endpoint}) => endpoint.id === endpointId)?.id ?? endpointId;
  const left = nodes.slice(0, sources.length);
  const right = nodes.slice(sources.length);
  const lines = [
    'flowchart LR',
    ...nodes.map(({id, endpoint: {id: endpoint, machine, zone}}) =>
      node(id, [
        words(`matrix:endpoints.${endpoint}.name`),
        machine === undefined ? words(`matrix:zones.${zone}`) : words(`matrix:machines.${machine}.name`),
        ...linesBelow(endpoint),
      ]),
    ),
    ...connections.map((connection, index) =>
      edge(matrix, connection, index, idOf(left, connection.from), idOf(right, connection.to), words),
    ),
  ];
  return {
    mermaid: `${indent(lines).join('\n')}\n`,
    edges: edgeMeanings(connections),
    nodes: Object.fromEntries(nodes.map(({id, endpoint}) => [id, nodeMeaning(endpoint)])),
  };
}

/** A flowchart without the ids of its edges, for readers to copy: renderers with an older Mermaid reject ids. */
export function withoutEdgeIds(mermaid: string): string {
  return mermaid.replace(/^( *n\d+ )e\d+@/gmu, '$1');
}

function node(id: string, lines: readonly string[]): string {
  return `${id}["${lines.flatMap(breakLongLine).map(escapeMermaidLabel).join('<br/>')}"]`;
}

/** In ems. A longer line would make the drawing wider than the column of a page. */
const LONGEST_LINE = 14;

/** A long line is broken before what it ends with in brackets. */
function breakLongLine(line: string): readonly string[] {
  const [, text, brackets] = /^(.+?) ?([（(][^（(]+[）)])$/u.exec(line) ?? [];
  return text === undefined || brackets === undefined || measureText(line) <= LONGEST_LINE
    ? [line]
    : [text, brackets];
}

function edge(
  matrix: Matrix,
  connection: Connection,
  index: number,
  from: string,
  to: string,
  words: Words,
): string {
  const [open, close] = isUdpOnly(connection) ? ['-.', '.->'] : ['--', '-->'];
  return `${from} ${edgeId(index)}@${open} "${edgeLabel(matrix, connection, words)}" ${close} ${to}`;
}

const edgeId = (index: number): string => `e${String(index)}`;

function edgeMeanings(connections: readonly Connection[]): DiagramSource['edges'] {
  return Object.fromEntries(
    connections.map((connection, index) => [
      edgeId(index),
      {
        connection: connection.id,
        classes: lineStylesOf(connection).map(({className}) => className),
        dash: dashOf(connection),
      },
    ]),
  );
}

function nodeMeaning({id, kind}: Endpoint): DiagramSource['nodes'][string] {
  return {endpoint: id, classes: [`endpoint-${kind}`]};
}

function edgeLabel(matrix: Matrix, connection: Connection, words: Words): string {
  const {service, encryption, encryptionLabel, conditions} = describeConnection(matrix, connection, words);
  // If a fact always has exactly one of its values, the edge labels name it: such edges are alternatives.
  const registration = conditions.find(
    ({fact}) => matrix.deploymentFacts.find(({id}) => id === fact)?.exhaustive === true,
  );
  return [
    encryption === 'unstated'
      ? words('ui:diagram.edgeUnstated', {service})
      : words('ui:diagram.edge', {service, encryption: encryptionLabel}),
    ...(registration === undefined ? [] : [registration.label]),
  ]
    .flatMap(breakLongLine)
    .map(escapeMermaidLabel)
    .join('<br/>');
}

function machineGroups(
  endpoints: readonly Endpoint[],
): {machine: string | undefined; endpoints: readonly Endpoint[]}[] {
  const machines = [...new Set(endpoints.map(({machine}) => machine))];
  return machines.map((machine) => ({
    machine,
    endpoints: endpoints.filter((endpoint) => endpoint.machine === machine),
  }));
}

function box(id: string, title: string, content: readonly string[]): string[] {
  return [`subgraph ${id}["${escapeMermaidLabel(title)}"]`, ...content, 'end'];
}

function indent(lines: readonly string[]): string[] {
  let depth = 0;
  return lines.map((line) => {
    if (line === 'end') depth -= 1;
    const indented = '  '.repeat(depth) + line;
    if (line.startsWith('subgraph') || line.startsWith('flowchart')) depth += 1;
    return indented;
  });
}
