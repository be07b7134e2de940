import {selectConnections} from '../../matrix/select';
import {selectWorkloadSources} from '../../matrix/selectWorkload';
import {describeConnection} from '../../connection/describeConnection';
import {routes} from '../../routes';
import {escapeMarkdown} from '../../text/markdownText';
import {
  bulletList,
  connectionList,
  connectionRows,
  labelled,
  otherForms,
  renderBlocks,
  type TwinContext,
} from './markdownPage';

/** The content of a workload's page. */
export function workloadTwin(id: string, context: TwinContext): string {
  const {matrix, words} = context;
  const connections = selectConnections(matrix, {workload: id});
  const unconfirmed = matrix.unconfirmed.filter(({workloads}) => workloads.includes(id));
  const portless = matrix.portless.filter(({workloads}) => workloads.includes(id));
  return renderBlocks([
    `# ${escapeMarkdown(words('ui:workload.title', {name: words(`matrix:workloads.${id}.name`)}))}`,
    escapeMarkdown(words(`matrix:workloads.${id}.description`)),
    otherForms(routes.workload(id), undefined, context),
    `## ${words('ui:reference.connections')}`,
    connectionRows(connections, context),
    connectionList(connections, context),
    ...(unconfirmed.length === 0
      ? []
      : [
          `## ${words('ui:workload.unconfirmed')}`,
          escapeMarkdown(words('ui:workload.unconfirmedLead')),
          bulletList(
            unconfirmed.map((connection) =>
              labelled(connection.id, describeConnection(matrix, connection, words).summary, context),
            ),
          ),
        ]),
    ...(portless.length === 0
      ? []
      : [
          `## ${words('ui:workload.portless')}`,
          bulletList(
            portless.map((flow) =>
              labelled(
                words(`matrix:portless.${flow.id}.name`),
                words(`matrix:portless.${flow.id}.about`),
                context,
              ),
            ),
          ),
        ]),
    `## ${words('ui:workload.sources')}`,
    bulletList(
      selectWorkloadSources(matrix, id).map((source) =>
        labelled(
          words(`matrix:sources.${source.id}.title`),
          source.url ?? words('ui:workload.noAddress'),
          context,
        ),
      ),
    ),
  ]);
}
