import {nameWithinSentence} from '../../../words/nameWithinSentence';
import {namedHeading} from '../../../connection/namedPortTexts';
import type {Matrix, NamedPort} from '../../../matrix/model';
import {
  isAddedByGuide,
  selectConnections,
  selectNamedPorts,
  selectPagePorts,
  transportsToOpen,
} from '../../../matrix/select';
import {connectionTitle} from '../../../connection/connectionTitle';
import {describeConnection} from '../../../connection/describeConnection';
import {portDrawing} from '../../../map/listDrawings';
import {joinWithSeparator} from '../../../words/joinWords';
import {routes} from '../../../routes';
import {transportText} from '../../../connection/serviceText';
import type {Words} from '../../../words/words';
import {cardRelease} from './cardRelease';
import {escapeMdx, type ReferencePage} from './page';

/** The index of the ports and a page for each port. */
export function portPages(matrix: Matrix, words: Words): readonly ReferencePage[] {
  return [
    {
      route: routes.ports,
      title: words('ui:port.indexTitle'),
      description: words('ui:port.indexDescription'),
      sidebarLabel: words('ui:reference.all', {things: nameWithinSentence(words('ui:navigation.ports'))}),
      lead: [escapeMdx(words('ui:port.indexLead')), '<PortIndex />'],
      sections: [],
    },
    ...selectPagePorts(matrix).map((port): ReferencePage => {
      const connections = selectConnections(matrix, {port});
      const named = selectNamedPorts(matrix, port);
      if (connections.length === 0) return namedPortPage(port, named, words);
      const transports = (['tcp', 'udp'] as const).filter((transport) =>
        connections.some(({service}) => transportsToOpen(service).includes(transport)),
      );
      const name = transportText(transports);
      return {
        route: routes.port(port),
        title: words('ui:port.title', {port, transports: name}),
        description: words('ui:port.description', {
          port,
          transports: name,
          connections: joinWithSeparator(
            connections.map((connection) => {
              const {from, to, encryptionLabel} = describeConnection(matrix, connection, words);
              return connections.length === 1
                ? connectionTitle(matrix, connection, words)
                : `${from.name} → ${to.name} ${connection.encryption === 'unstated' ? '' : encryptionLabel}`.trim();
            }),
            words,
          ),
        }),
        sidebarLabel: `${String(port)} ${name}`,
        drawing: portDrawing(port),
        hasTwin: true,
        lead: [
          `<AnswerCard port={${String(port)}} ${cardRelease} />`,
          `<PortAnswer port={${String(port)}} />`,
        ],
        sections: [
          ...(named.length === 0 ? [] : [namedSection(port, named, words)]),
          {
            id: 'connections',
            heading: words('ui:reference.connections'),
            content: [`<ConnectionTable port={${String(port)}} everyWorkload />`],
          },
          {id: 'diagram', heading: words('ui:reference.diagram'), content: ['<Diagram drawing={drawing} />']},
          {
            id: 'test',
            heading: words('ui:port.tests'),
            content: [`<TestCommands port={${String(port)}} everyWorkload />`],
          },
        ],
      };
    }),
  ];
}

/** The page of a port that is named but has no connection in the list. */
function namedPortPage(port: number, named: readonly NamedPort[], words: Words): ReferencePage {
  const names = joinWithSeparator(
    named.map(({id}) => words(`matrix:namedPorts.${id}.name`)),
    words,
  );
  return {
    route: routes.port(port),
    title: words('ui:port.namedTitle', {port}),
    description: words(
      named.every(isAddedByGuide) ? 'ui:port.addedDescription' : 'ui:port.namedDescription',
      {
        port,
        names,
      },
    ),
    sidebarLabel: String(port),
    hasTwin: true,
    lead: [
      `<AnswerCard port={${String(port)}} ${cardRelease} />`,
      `<NamedPortLead port={${String(port)}} />`,
    ],
    sections: [namedSection(port, named, words)],
  };
}

function namedSection(
  port: number,
  named: readonly NamedPort[],
  words: Words,
): ReferencePage['sections'][number] {
  return {
    id: 'named',
    heading: words(namedHeading(named)),
    content: [`<NamedPorts port={${String(port)}} />`],
  };
}
