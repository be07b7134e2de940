import {nameWithinSentence} from '../../../words/nameWithinSentence';
import type {Matrix} from '../../../matrix/model';
import {selectConnections} from '../../../matrix/select';
import {workloadDrawing} from '../../../map/listDrawings';
import {summaryDrawing} from '../../../map/workloadSummary';
import {routes} from '../../../routes';
import type {Words} from '../../../words/words';
import {escapeMdx, type ReferencePage} from './page';

/** The index of the workloads and a page for each of them. */
export function workloadPages(
  matrix: Matrix,
  words: Words,
  mapOf: (workload: string) => string | undefined = workloadDrawing,
): readonly ReferencePage[] {
  return [
    {
      route: routes.workloads,
      title: words('ui:workload.indexTitle'),
      description: words('ui:workload.indexDescription'),
      sidebarLabel: words('ui:reference.all', {things: nameWithinSentence(words('ui:navigation.workloads'))}),
      drawing: summaryDrawing,
      lead: [escapeMdx(words('ui:workload.indexLead')), '<WorkloadIndex />'],
      sections: [
        {id: 'map', heading: words('ui:workload.summary'), content: ['<Diagram drawing={drawing} />']},
        {id: 'portless', heading: words('ui:workload.portless'), content: ['<PortlessFlows />']},
      ],
    },
    ...matrix.workloads.map((id): ReferencePage => {
      const name = words(`matrix:workloads.${id}.name`);
      const drawing = selectConnections(matrix, {workload: id}).length === 0 ? undefined : mapOf(id);
      const has = (list: readonly {readonly workloads: readonly string[]}[]): boolean =>
        list.some(({workloads}) => workloads.includes(id));
      return {
        route: routes.workload(id),
        title: words('ui:workload.title', {name}),
        description: words('ui:workload.description', {
          name,
          description: words(`matrix:workloads.${id}.description`),
        }),
        sidebarLabel: name,
        ...(drawing === undefined ? {} : {drawing}),
        hasTwin: true,
        lead: [`<WorkloadSummary id="${id}" />`],
        sections: [
          ...(drawing === undefined
            ? []
            : [
                {
                  id: 'diagram',
                  heading: words('ui:reference.diagram'),
                  content: ['<Diagram drawing={drawing} />'],
                },
              ]),
          {
            id: 'connections',
            heading: words('ui:reference.connections'),
            content: [`<ConnectionTable workload="${id}" />`],
          },
          {
            id: 'hosts',
            heading: words('ui:workload.hosts'),
            content: [`<HostNamesToAllow workload="${id}" />`],
          },
          ...(has(matrix.unconfirmed)
            ? [
                {
                  id: 'unconfirmed',
                  heading: words('ui:workload.unconfirmed'),
                  content: [`<UnconfirmedConnections workload="${id}" />`],
                },
              ]
            : []),
          ...(has(matrix.portless)
            ? [
                {
                  id: 'portless',
                  heading: words('ui:workload.portless'),
                  content: [`<PortlessFlows workload="${id}" />`],
                },
              ]
            : []),
          {id: 'sources', heading: words('ui:workload.sources'), content: [`<WorkloadSources id="${id}" />`]},
        ],
      };
    }),
  ];
}
