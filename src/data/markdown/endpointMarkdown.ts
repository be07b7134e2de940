import {selectConnections} from '../../matrix/select';
import {endpointFacts} from '../../connection/endpointFacts';
import {routes} from '../../routes';
import {escapeMarkdown} from '../../text/markdownText';
import {
  bulletList,
  connectionList,
  labelled,
  namedPortText,
  otherForms,
  renderBlocks,
  type TwinContext,
} from './markdownPage';

/** The content of an endpoint's page. */
export function endpointTwin(id: string, context: TwinContext): string {
  const {matrix, words} = context;
  const name = words(`matrix:endpoints.${id}.name`);
  return renderBlocks([
    `# ${escapeMarkdown(words('ui:endpoint.title', {name}))}`,
    escapeMarkdown(words(`matrix:endpoints.${id}.description`)),
    bulletList(endpointFacts(matrix, id, words).map(({label, text}) => labelled(label, text, context))),
    otherForms(routes.endpoint(id), undefined, context),
    `## ${words('ui:endpoint.opens')}`,
    connectionList(selectConnections(matrix, {from: id}), context),
    `## ${words('ui:endpoint.accepts')}`,
    connectionList(selectConnections(matrix, {to: id}), context),
    ...namedAt(id, context),
  ]);
}

function namedAt(id: string, context: TwinContext): readonly string[] {
  const {matrix, words} = context;
  const named = matrix.namedPorts.filter(({endpoint}) => endpoint === id);
  return named.length === 0
    ? []
    : [`## ${words('ui:endpoint.named')}`, ...named.map((entry) => namedPortText(entry, context))];
}
