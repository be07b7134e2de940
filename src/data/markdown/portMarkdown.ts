import {selectConnections, selectNamedPorts, transportsToOpen} from '../../matrix/select';
import {namedHeading, namedLead} from '../../connection/namedPortTexts';
import {connectionTitle} from '../../connection/connectionTitle';
import {apiFiles, routes} from '../../routes';
import {transportText} from '../../connection/serviceText';
import {escapeMarkdown} from '../../text/markdownText';
import {
  connectionList,
  connectionRows,
  namedPortText,
  otherForms,
  renderBlocks,
  testCommands,
  type TwinContext,
} from './markdownPage';

/** The content of a port's page. */
export function portTwin(port: number, context: TwinContext): string {
  const {matrix, words} = context;
  const connections = selectConnections(matrix, {port});
  const transports = transportText(
    (['tcp', 'udp'] as const).filter((transport) =>
      connections.some(({service}) => transportsToOpen(service).includes(transport)),
    ),
  );
  const named = selectNamedPorts(matrix, port);
  const namedBlocks =
    named.length === 0
      ? []
      : [`## ${words(namedHeading(named))}`, ...named.map((entry) => namedPortText(entry, context))];
  if (connections.length === 0) {
    return renderBlocks([
      `# ${escapeMarkdown(words('ui:port.namedTitle', {port}))}`,
      escapeMarkdown(words(namedLead(named), {port})),
      otherForms(routes.port(port), apiFiles.port(port), context),
      ...namedBlocks,
    ]);
  }
  return renderBlocks([
    `# ${escapeMarkdown(words('ui:port.title', {port, transports}))}`,
    connectionList(connections, context),
    otherForms(routes.port(port), apiFiles.port(port), context),
    `## ${words('ui:reference.connections')}`,
    connectionRows(connections, context),
    ...namedBlocks,
    `## ${words('ui:port.tests')}`,
    ...connections.flatMap((connection) => [
      `### ${escapeMarkdown(connectionTitle(matrix, connection, words))}`,
      ...testCommands(connection, context),
    ]),
  ]);
}
