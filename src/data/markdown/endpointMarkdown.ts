import {selectConnections, selectUnconfirmed} from '../../matrix/select';
import {connectionTitle} from '../../connection/connectionTitle';
import {describeConnection} from '../../connection/describeConnection';
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
    ...sideOf('from', id, context),
    `## ${words('ui:endpoint.accepts')}`,
    ...sideOf('to', id, context),
    ...namedAt(id, context),
  ]);
}

/** The connections of one side, and those that are not confirmed. */
function sideOf(side: 'from' | 'to', id: string, context: TwinContext): readonly string[] {
  const {matrix, words} = context;
  const listed = selectConnections(matrix, {[side]: id});
  const unconfirmed = selectUnconfirmed(matrix, {[side]: id});
  return [
    ...(listed.length > 0 || unconfirmed.length === 0 ? [connectionList(listed, context)] : []),
    ...(unconfirmed.length === 0
      ? []
      : [
          labelled(words('ui:workload.unconfirmed'), words('ui:workload.unconfirmedLead'), context),
          bulletList(
            unconfirmed.map((connection) =>
              labelled(
                connectionTitle(matrix, connection, words),
                describeConnection(matrix, connection, words).summary,
                context,
              ),
            ),
          ),
        ]),
  ];
}

function namedAt(id: string, context: TwinContext): readonly string[] {
  const {matrix, words} = context;
  const named = matrix.namedPorts.filter(({endpoint}) => endpoint === id);
  return named.length === 0
    ? []
    : [`## ${words('ui:endpoint.named')}`, ...named.map((entry) => namedPortText(entry, context))];
}
