import {nameWithinSentence} from '../../../words/nameWithinSentence';
import type {Matrix} from '../../../matrix/model';
import {selectConnections, selectUnconfirmed} from '../../../matrix/select';
import {endpointDrawing} from '../../../map/listDrawings';
import {routes} from '../../../routes';
import type {Words} from '../../../words/words';
import {cardRelease} from './cardRelease';
import {escapeMdx, type ReferencePage} from './page';

/** The index of the endpoints and a page for each endpoint. */
export function endpointPages(matrix: Matrix, words: Words): readonly ReferencePage[] {
  const isListed = (endpoint: string): boolean => selectConnections(matrix, {endpoint}).length > 0;
  return [
    {
      route: routes.endpoints,
      title: words('ui:endpoint.indexTitle'),
      description: words('ui:endpoint.indexDescription'),
      sidebarLabel: words('ui:reference.all', {things: nameWithinSentence(words('ui:navigation.endpoints'))}),
      lead: [escapeMdx(words('ui:endpoint.indexLead')), '<EndpointIndex />'],
      sections: [],
    },
    ...matrix.endpoints.map(({id}): ReferencePage => {
      const name = words(`matrix:endpoints.${id}.name`);
      return {
        route: routes.endpoint(id),
        title: words('ui:endpoint.title', {name}),
        description: words('ui:endpoint.description', {
          name: words(`matrix:endpoints.${id}.inSentence`),
          description: words(`matrix:endpoints.${id}.description`),
        }),
        sidebarLabel: name,
        ...(isListed(id) ? {drawing: endpointDrawing(id)} : {}),
        hasTwin: true,
        lead: [`<AnswerCard endpoint="${id}" ${cardRelease} />`, `<EndpointSummary id="${id}" />`],
        sections: [
          {
            id: 'opens',
            heading: words('ui:endpoint.opens'),
            content: sideOf(matrix, 'from', id),
          },
          {
            id: 'accepts',
            heading: words('ui:endpoint.accepts'),
            content: sideOf(matrix, 'to', id),
          },
          ...(matrix.namedPorts.some(({endpoint}) => endpoint === id)
            ? [
                {
                  id: 'named',
                  heading: words('ui:endpoint.named'),
                  content: [`<NamedPorts endpoint="${id}" />`],
                },
              ]
            : []),
          ...(isListed(id)
            ? [
                {
                  id: 'diagram',
                  heading: words('ui:reference.diagram'),
                  content: ['<Diagram drawing={drawing} />'],
                },
              ]
            : []),
        ],
      };
    }),
  ];
}

/** What an endpoint initiates or accepts; unconfirmed connections stand beside the table, or in place of an empty one. */
function sideOf(matrix: Matrix, side: 'from' | 'to', id: string): readonly string[] {
  const hasUnconfirmed = selectUnconfirmed(matrix, {[side]: id}).length > 0;
  const hasListed = selectConnections(matrix, {[side]: id}).length > 0;
  return [
    ...(hasListed || !hasUnconfirmed ? [`<ConnectionTable ${side}="${id}" everyWorkload />`] : []),
    ...(hasUnconfirmed ? [`<UnconfirmedAt ${side}="${id}" />`] : []),
  ];
}
