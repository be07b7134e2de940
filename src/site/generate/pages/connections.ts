import type {Matrix} from '../../../matrix/model';
import {connectionTitle} from '../../../connection/connectionTitle';
import {describeConnection} from '../../../connection/describeConnection';
import {connectionDrawing} from '../../../map/listDrawings';
import {routes} from '../../../routes';
import type {Words} from '../../../words/words';
import {cardRelease} from './cardRelease';
import type {ReferencePage} from './page';

/** A page for each connection: everything about it. */
export function connectionPages(matrix: Matrix, words: Words): readonly ReferencePage[] {
  return matrix.connections.map((connection) => {
    const {id} = connection;
    const {summary} = describeConnection(matrix, connection, words);
    const section = (
      name: string,
      heading: string,
      component: string,
    ): ReferencePage['sections'][number] => ({
      id: name,
      heading,
      content: [`<${component} id="${id}" />`],
    });
    return {
      route: routes.connection(id),
      title: connectionTitle(matrix, connection, words),
      description: summary,
      sidebarLabel: connectionTitle(matrix, connection, words),
      drawing: connectionDrawing(id),
      hasTwin: true,
      lead: [`<AnswerCard id="${id}" ${cardRelease} />`],
      sections: [
        {id: 'diagram', heading: words('ui:connection.diagram'), content: ['<Diagram drawing={drawing} />']},
        section('conditions', words('ui:connection.conditions'), 'ConnectionConditions'),
        section('facts', words('ui:connection.facts'), 'ConnectionFacts'),
        section('notes', words('ui:connection.notes'), 'ConnectionNotes'),
        {id: 'test', heading: words('ui:connection.test'), content: [`<TestCommands id="${id}" />`]},
        section('contradictions', words('ui:connection.discrepancies'), 'ConnectionDiscrepancies'),
        section('sources', words('ui:connection.sources'), 'ConnectionSources'),
        section('history', words('ui:changes.ofConnection'), 'ConnectionHistory'),
        section('related', words('ui:connection.related'), 'RelatedConnections'),
        {
          id: 'cite',
          heading: words('ui:connection.cite'),
          content: [`<ConnectionCitation id="${id}" />`, `<ReportLink id="${id}" />`],
        },
      ],
    };
  });
}
