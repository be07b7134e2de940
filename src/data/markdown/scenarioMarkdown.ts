import {nameWithinSentence} from '../../words/nameWithinSentence';
import {selectConnections, selectRequiredScenarios} from '../../matrix/select';
import {routes} from '../../routes';
import {joinAsList} from '../../words/joinWords';
import {escapeMarkdown} from '../../text/markdownText';
import {connectionList, connectionRows, otherForms, renderBlocks, type TwinContext} from './markdownPage';

/** The content of a scenario's page. */
export function scenarioTwin(id: string, context: TwinContext): string {
  const {matrix, words} = context;
  const connections = selectConnections(matrix, {scenario: id});
  return renderBlocks([
    `# ${escapeMarkdown(words('ui:scenario.title', {name: nameWithinSentence(words(`matrix:scenarios.${id}.name`))}))}`,
    escapeMarkdown(words(`matrix:scenarios.${id}.description`)),
    ...selectRequiredScenarios(matrix, id).map(({workload, scenarios}) =>
      escapeMarkdown(
        words('ui:scenario.requires', {
          workload: words(`matrix:workloads.${workload}.name`),
          names: joinAsList(
            scenarios.map((other) => nameWithinSentence(words(`matrix:scenarios.${other}.name`))),
            words,
          ),
        }),
      ),
    ),
    otherForms(routes.scenario(id), undefined, context),
    `## ${words('ui:reference.connections')}`,
    connectionRows(connections, context),
    connectionList(connections, context),
  ]);
}
