import {nameWithinSentence} from '../../../words/nameWithinSentence';
import type {Matrix} from '../../../matrix/model';
import {selectConnections, selectRequiredScenarios} from '../../../matrix/select';
import {scenarioDrawing} from '../../../map/listDrawings';
import {routes} from '../../../routes';
import type {Words} from '../../../words/words';
import {escapeMdx, type ReferencePage} from './page';

/** The index of the scenarios and a page for each scenario that has connections. */
export function scenarioPages(matrix: Matrix, words: Words): readonly ReferencePage[] {
  return [
    {
      route: routes.scenarios,
      title: words('ui:scenario.indexTitle'),
      description: words('ui:scenario.indexDescription'),
      sidebarLabel: words('ui:reference.all', {things: nameWithinSentence(words('ui:navigation.scenarios'))}),
      lead: [escapeMdx(words('ui:scenario.indexLead')), '<ScenarioIndex />'],
      sections: [],
    },
    ...matrix.scenarios
      .filter((scenario) => selectConnections(matrix, {scenario}).length > 0)
      .map((id): ReferencePage => {
        const name = words(`matrix:scenarios.${id}.name`);
        const description = words(`matrix:scenarios.${id}.description`);
        return {
          route: routes.scenario(id),
          title: words('ui:scenario.title', {name: nameWithinSentence(name)}),
          description: words('ui:scenario.description', {
            name: nameWithinSentence(name),
            description,
          }),
          sidebarLabel: name,
          drawing: scenarioDrawing(id),
          hasTwin: true,
          lead: [`<ScenarioSummary id="${id}" />`],
          sections: [
            {
              id: 'connections',
              heading: words('ui:reference.connections'),
              content: [`<ConnectionTable scenario="${id}" everyWorkload />`],
            },
            ...(selectRequiredScenarios(matrix, id).length === 0
              ? []
              : [
                  {
                    id: 'with-requirements',
                    heading: words('ui:scenario.whole'),
                    content: [`<ScenarioRequirements id="${id}" />`],
                  },
                ]),
            {
              id: 'diagram',
              heading: words('ui:reference.diagram'),
              content: ['<Diagram drawing={drawing} />'],
            },
          ],
        };
      }),
  ];
}
