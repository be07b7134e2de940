import {connectionTitle} from '../connection/connectionTitle';
import {describeConnection, underConditionLabel} from '../connection/describeConnection';
import type {Connection, Encryption, Matrix} from '../matrix/model';
import {selectConnections, selectNamedPorts, selectPagePorts, transportsToOpen} from '../matrix/select';
import {transportText} from '../connection/serviceText';
import {routes} from '../routes';
import {joinWithSeparator} from '../words/joinWords';
import type {Words} from '../words/words';

/** The content of a page's preview image; chat tools show it next to links. */
export interface Preview {
  /** File name without extension. */
  readonly name: string;
  /** Path of the page without language prefix. */
  readonly route: string;
  /** The kind of the page. */
  readonly kicker: string;
  readonly headline: string;
  /** The two ends of a connection and the line between them. */
  readonly ends?: {
    readonly from: string;
    readonly to: string;
    readonly label: string;
    readonly encryption: Encryption;
  };
  /** Sentences or rows, most important first; what does not fit is replaced by an ellipsis. */
  readonly lines: readonly string[];
  readonly footer: string;
  /** The alternative text of the image. */
  readonly alt: string;
}

/** A preview for the page of each connection, port, endpoint, workload and scenario. */
export function listPreviews(matrix: Matrix, words: Words): readonly Preview[] {
  const footer = words('ui:site.title');
  const row = (connection: Connection): string => {
    const {from, to, port} = describeConnection(matrix, connection, words);
    return words('ui:share.previewRow', {
      from: from.name,
      to: to.name,
      service: [transportText(transportsToOpen(connection.service)), port].join(' ').trim(),
    });
  };
  const collection = (
    kind: 'port' | 'endpoint' | 'scenario' | 'workload',
    id: string,
    route: string,
    headline: string,
    connections: readonly Connection[],
    besides: readonly string[] = [],
  ): Preview => ({
    name: previewName(kind, id),
    route,
    kicker: words(`ui:share.kickers.${kind}`),
    headline,
    lines: [...connections.map(row), ...besides],
    footer,
    alt: words('ui:share.previewAlt', {
      headline,
      text: joinWithSeparator([...connections.map(row), ...besides], words),
    }),
  });
  return [
    ...matrix.connections.map((connection): Preview => {
      const row = describeConnection(matrix, connection, words);
      const {from, to, port, encryption, encryptionLabel, purpose, conditions, always, summary} = row;
      const service = [transportText(transportsToOpen(connection.service)), port].join(' ').trim();
      return {
        name: previewName('connection', connection.id),
        route: routes.connection(connection.id),
        kicker: words('ui:share.kickers.connection'),
        headline: service,
        ends: {
          from: from.name,
          to: to.name,
          label: encryption === 'unstated' ? '' : encryptionLabel,
          encryption,
        },
        lines: [
          words('ui:share.purpose', {purpose}),
          words('ui:share.condition', {
            condition:
              conditions.map(({label}) => label).join(' + ') || underConditionLabel(always, row, words),
          }),
        ],
        footer,
        alt: words('ui:share.previewAlt', {
          headline: connectionTitle(matrix, connection, words),
          text: summary,
        }),
      };
    }),
    ...selectPagePorts(matrix).map((port) =>
      collection(
        'port',
        String(port),
        routes.port(port),
        words('ui:share.portHeadline', {port}),
        selectConnections(matrix, {port}),
        selectNamedPorts(matrix, port).map(({id}) => words(`matrix:namedPorts.${id}.name`)),
      ),
    ),
    ...matrix.endpoints.map(({id}) =>
      collection(
        'endpoint',
        id,
        routes.endpoint(id),
        words(`matrix:endpoints.${id}.name`),
        selectConnections(matrix, {endpoint: id}),
      ),
    ),
    ...matrix.workloads.map((id) =>
      collection(
        'workload',
        id,
        routes.workload(id),
        words(`matrix:workloads.${id}.name`),
        selectConnections(matrix, {workload: id}),
      ),
    ),
    ...matrix.scenarios.map((id) =>
      collection(
        'scenario',
        id,
        routes.scenario(id),
        words(`matrix:scenarios.${id}.name`),
        selectConnections(matrix, {scenario: id}),
      ),
    ),
  ];
}

/** The permanent file name of a page's preview, without extension. */
function previewName(kind: 'connection' | 'port' | 'endpoint' | 'scenario' | 'workload', id: string): string {
  return `${kind}-${id}`;
}
