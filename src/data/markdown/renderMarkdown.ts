import {selectConnections, selectPagePorts} from '../../matrix/select';
import {markdownTwin, routes} from '../../routes';
import {connectionTwin} from './connectionMarkdown';
import {endpointTwin} from './endpointMarkdown';
import {portTwin} from './portMarkdown';
import {scenarioTwin} from './scenarioMarkdown';
import {workloadTwin} from './workloadMarkdown';
import type {TwinContext} from './markdownPage';

/** The reference pages of one language as Markdown, by their paths without language prefix. */
export function renderTwins(context: TwinContext): ReadonlyMap<string, string> {
  const {matrix} = context;
  return new Map(
    [
      ...matrix.connections.map(
        (connection) => [routes.connection(connection.id), connectionTwin(connection, context)] as const,
      ),
      ...selectPagePorts(matrix).map((port) => [routes.port(port), portTwin(port, context)] as const),
      ...matrix.endpoints.map(({id}) => [routes.endpoint(id), endpointTwin(id, context)] as const),
      ...matrix.scenarios
        .filter((scenario) => selectConnections(matrix, {scenario}).length > 0)
        .map((id) => [routes.scenario(id), scenarioTwin(id, context)] as const),
      ...matrix.workloads.map((id) => [routes.workload(id), workloadTwin(id, context)] as const),
    ].map(([route, text]) => [markdownTwin(route), text]),
  );
}
