import type {Matrix} from '../matrix/model';
import {selectConnections} from '../matrix/select';
import {connectionTitle} from '../connection/connectionTitle';
import {describeConnection} from '../connection/describeConnection';
import {normalizeForSearch} from '../text/normalizeForSearch';
import {routes} from '../routes';
import type {SearchDocument} from './model';
import {namesOfConnection, namesOfThings, type Language, type Thing} from '../query/answers/namesOfThings';

/** The visible part of a built page from one heading to the next. */
export interface PageSection {
  /** Path without language prefix, with the fragment of the heading if it has one. */
  readonly route: string;
  readonly heading: string;
  /** The title of the page, if the heading differs from it. */
  readonly page?: string;
  readonly text: string;
  /** The matrix tables in the section, which other pages contain too. */
  readonly tables: string;
  /** The same heading and title in the other languages. */
  readonly otherHeadings: readonly string[];
}

/** Everything that the text search of one language can find: the things of the matrix, and the sections of pages. */
export function searchDocuments(
  matrix: Matrix,
  language: Language,
  others: readonly Language[],
  sections: readonly PageSection[],
): readonly SearchDocument[] {
  const languages = [language, ...others];
  const {words} = language;
  const things = namesOfThings(matrix, languages);
  const namesOf = (group: Thing['group'], id: string): readonly string[] =>
    things.find((thing) => thing.group === group && thing.id === id)?.names ?? [];
  return [
    ...matrix.connections.map((connection): SearchDocument => ({
      route: routes.connection(connection.id),
      kind: 'connection',
      title: connectionTitle(matrix, connection, words),
      text: describeConnection(matrix, connection, words).sentence,
      names: unique(namesOfConnection(matrix, connection, things, languages)),
      mentions: [],
    })),
    ...matrix.endpoints.map(({id, hostNames}): SearchDocument => ({
      route: routes.endpoint(id),
      kind: 'endpoint',
      title: words(`matrix:endpoints.${id}.name`),
      text: [words(`matrix:endpoints.${id}.description`), ...(hostNames?.patterns ?? [])].join(' '),
      names: namesOf('endpoints', id),
      mentions: [],
    })),
    ...matrix.scenarios
      .filter((scenario) => selectConnections(matrix, {scenario}).length > 0)
      .map((id): SearchDocument => ({
        route: routes.scenario(id),
        kind: 'scenario',
        title: words(`matrix:scenarios.${id}.name`),
        text: words(`matrix:scenarios.${id}.description`),
        names: namesOf('scenarios', id),
        mentions: [],
      })),
    ...sections.map((section): SearchDocument => {
      const heading = `${section.heading} ${section.page ?? ''}`;
      return {
        route: section.route,
        kind: 'page',
        title: section.heading,
        ...(section.page === undefined ? {} : {page: section.page}),
        text: section.text,
        names: unique([...section.otherHeadings, ...namesMentioned(things, heading)]),
        mentions: unique([section.tables, ...namesMentioned(things, `${section.text} ${section.tables}`)]),
      };
    }),
  ];
}

/** All names of the things that the text mentions by any name. */
function namesMentioned(things: readonly Thing[], text: string): readonly string[] {
  const folded = normalizeForSearch(text);
  return things.filter(({names}) => names.some((name) => hasWord(folded, name))).flatMap(({names}) => names);
}

/** Whether the folded text contains the name, and not only as part of a longer Latin word. */
function hasWord(folded: string, name: string): boolean {
  const escaped = normalizeForSearch(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![a-z0-9])${escaped}(?![a-z0-9])`, 'u').test(folded);
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== '');
}
