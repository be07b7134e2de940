import type {Matrix} from '../../../matrix/model';
import {selectConnections, selectPorts, transportsOf} from '../../../matrix/select';
import {connectionTitle} from '../../../connection/connectionTitle';
import {describeConnection} from '../../../connection/describeConnection';
import {portDrawing} from '../../../map/listDrawings';
import {joinWithSeparator} from '../../../words/joinWords';
import {routes} from '../../../routes';
import {transportText} from '../../../connection/serviceText';
import type {Words} from '../../../words/words';
import {escapeMdx, type ReferencePage} from './page';

/** The index of the ports and a page for each port. */
export function portPages(matrix: Matrix, words: Words): readonly ReferencePage[] {
  return [
    {
      route: routes.ports,
      title: words('ui:port.indexTitle'),
      description: words('ui:port.indexDescription'),
      sidebarLabel: words('ui:navigation.ports'),
      lead: [escapeMdx(words('ui:port.indexLead')), '<PortIndex />'],
      sections: [],
    },
    ...selectPorts(matrix).map((port): ReferencePage => {
      const connections = selectConnections(matrix, {port});
      const transports = (['tcp', 'udp'] as const).filter((transport) =>
        connections.some(({service}) => transportsOf(service).includes(transport)),
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
        lead: [`<PortAnswer port={${String(port)}} />`],
        sections: [
          {
            id: 'connections',
            heading: words('ui:reference.connections'),
            content: [`<ConnectionTable port={${String(port)}} />`],
          },
          {id: 'diagram', heading: words('ui:reference.diagram'), content: ['<Diagram drawing={drawing} />']},
          {
            id: 'test',
            heading: words('ui:port.tests'),
            content: [`<TestCommands port={${String(port)}} />`],
          },
        ],
      };
    }),
  ];
}
