import {describeChange} from '../../history/describeChange';
import {historyOf, releaseAnchor} from '../../history/history';
import type {Change, ReleasedConnection} from '../../history/model';
import type {Matrix} from '../../matrix/model';
import {portRangesOf} from '../../matrix/select';
import {routes} from '../../routes';
import type {ApiChange, ApiContext, ApiReleasedFacts, ChangesFile, FileHead, Texts} from './model';

/** The changes of each release of the matrix, as data with the texts of every language. */
export function changesDocument(
  matrix: Matrix,
  {languages, releases}: Pick<ApiContext, 'languages' | 'releases'>,
): Omit<ChangesFile, keyof FileHead> {
  const {ja, en} = languages;
  const pages = (route: string): Texts => ({ja: ja.address(route), en: en.address(route)});

  const describe = (change: Change): ApiChange => {
    const inJapanese = describeChange(change, matrix, ja.words, 'ja');
    const inEnglish = describeChange(change, matrix, en.words, 'en');
    return {
      id: change.id,
      kind: change.kind,
      action: change.action,
      title: {ja: inJapanese.title, en: inEnglish.title},
      actionLabel: {ja: inJapanese.actionLabel, en: inEnglish.actionLabel},
      fields: change.kind === 'changed' ? change.fields : [],
      details: inJapanese.details.map((text, index) => ({ja: text, en: inEnglish.details[index] ?? ''})),
      before: change.kind === 'added' ? null : factsOf(change.before),
      after: change.kind === 'removed' ? null : factsOf(change.after),
      pages: inJapanese.hasPage ? pages(routes.connection(change.id)) : null,
    };
  };

  return {
    releases: historyOf(releases).map(({release, previous, changes}) => ({
      version: release.version,
      date: release.date,
      previous: previous?.version ?? null,
      connections: release.connections.length,
      pages: pages(`${routes.changes}#${releaseAnchor(release.version)}`),
      changes: changes.map(describe),
    })),
  };
}

function factsOf(connection: ReleasedConnection): ApiReleasedFacts {
  return {
    from: connection.from,
    to: connection.to,
    ports: portRangesOf(connection.service),
    transportsToOpen: connection.transportsToOpen,
    encryption: connection.encryption,
    scope: connection.scope,
    condition: Object.entries(connection.condition).map(([fact, value]) => ({fact, value})),
    scenarios: connection.scenarios,
  };
}
