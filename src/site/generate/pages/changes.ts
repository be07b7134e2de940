import {historyOf, releaseAnchor} from '../../../history/history';
import type {Release} from '../../../history/model';
import {routes} from '../../../routes';
import type {Words} from '../../../words/words';
import {escapeMdx, type ReferencePage} from './page';

/** The page that lists the changes of each release of the matrix, newest first. */
export function changesPage(releases: readonly Release[], words: Words): ReferencePage {
  return {
    route: routes.changes,
    title: words('ui:changes.title'),
    description: words('ui:changes.description'),
    sidebarLabel: words('ui:changes.title'),
    lead: [escapeMdx(words('ui:changes.lead')), '<ChangesSources />'],
    sections: historyOf(releases).map(({release: {version, date}}) => ({
      id: releaseAnchor(version),
      heading: words('ui:changes.releaseTitle', {version, date}),
      content: [`<ReleaseChanges version=${JSON.stringify(version)} />`],
    })),
  };
}
