import {selectConnections, transportsOf} from '../../matrix/select';
import {connectionTitle} from '../../connection/connectionTitle';
import {apiFiles, routes} from '../../routes';
import {transportText} from '../../connection/serviceText';
import {escapeMarkdown} from '../../text/markdownText';
import {
  connectionList,
  connectionRows,
  otherForms,
  renderBlocks,
  testCommands,
  type TwinContext,
} from './markdownPage';

/** Everything that the page of a port says. */
export function portTwin(port: number, context: TwinContext): string {
  const {matrix, words} = context;
  const connections = selectConnections(matrix, {port});
  const transports = transportText(
    (['tcp', 'udp'] as const).filter((transport) =>
      connections.some(({service}) => transportsOf(service).includes(transport)),
    ),
  );
  return renderBlocks([
    `# ${escapeMarkdown(words('ui:port.title', {port, transports}))}`,
    connectionList(connections, context),
    otherForms(routes.port(port), apiFiles.port(port), context),
    `## ${words('ui:reference.connections')}`,
    connectionRows(connections, context),
    `## ${words('ui:port.tests')}`,
    ...connections.flatMap((connection) => [
      `### ${escapeMarkdown(connectionTitle(matrix, connection, words))}`,
      ...testCommands(connection, context),
    ]),
  ]);
}
