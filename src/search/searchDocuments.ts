import type {Matrix} from '../matrix/model';
import {selectConnections} from '../matrix/select';
import {connectionTitle} from '../connection/connectionTitle';
import {describeConnection} from '../connection/describeConnection';
import {normalizeForSearch} from '../text/normalizeForSearch';
import {routes} from '../routes';
import {NAME_SEPARATOR, type SearchDocument} from './model';
import {namesOfConnection, namesOfThings, type Language, type Thing} from '../query/answers/namesOfThings';

/** A part of a built page from one heading to the next, as a reader sees it. */
export interface PageSection {
  /** Path without language prefix, with the fragment of the heading where there is one. */
  readonly route: string;
  readonly heading: string;
  /** The title of the page, where the heading is another one. */
  readonly page?: string;
  readonly text: string;
  /** What the section shows of the matrix in tables, which other pages show too. */
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
      names: toText(namesOfConnection(matrix, connection, things, languages)),
      mentions: '',
    })),
    ...matrix.endpoints.map(({id, hostNames}): SearchDocument => ({
      route: routes.endpoint(id),
      kind: 'endpoint',
      title: words(`matrix:endpoints.${id}.name`),
      text: [words(`matrix:endpoints.${id}.description`), ...(hostNames?.patterns ?? [])].join(' '),
      names: toText([id, ...namesOf('endpoints', id)]),
      mentions: '',
    })),
    ...matrix.scenarios
      .filter((scenario) => selectConnections(matrix, {scenario}).length > 0)
      .map((id): SearchDocument => ({
        route: routes.scenario(id),
        kind: 'scenario',
        title: words(`matrix:scenarios.${id}.name`),
        text: words(`matrix:scenarios.${id}.description`),
        names: toText([id, ...namesOf('scenarios', id)]),
        mentions: '',
      })),
    ...sections.map((section): SearchDocument => {
      const heading = `${section.heading} ${section.page ?? ''}`;
      return {
        route: section.route,
        kind: 'page',
        title: section.heading,
        ...(section.page === undefined ? {} : {page: section.page}),
        text: section.text,
        names: toText([
          addressWords(section.route),
          ...section.otherHeadings,
          ...namesMentioned(things, heading),
        ]),
        mentions: toText([section.tables, ...namesMentioned(things, `${section.text} ${section.tables}`)]),
      };
    }),
  ];
}

/** The words of an address name its page in plain English: `/guide/time-sync#clock-skew`. */
function addressWords(route: string): string {
  return (/[^/]*$/.exec(route)?.[0] ?? '').replace(/[-#]/g, ' ');
}

/** All names of the things of which the text has one. */
function namesMentioned(things: readonly Thing[], text: string): readonly string[] {
  const folded = normalizeForSearch(text);
  return things.filter(({names}) => names.some((name) => hasWord(folded, name))).flatMap(({names}) => names);
}

/** Whether the folded text has the name, and not only as a part of a longer Latin word. */
function hasWord(folded: string, name: string): boolean {
  const escaped = normalizeForSearch(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![a-z0-9])${escaped}(?![a-z0-9])`, 'u').test(folded);
}

/** The names one after the other, and those of several Latin words also written as one. */
function toText(names: readonly string[]): string {
  const joined = names
    .filter((name) => /^[A-Za-z]+(?:[ -][A-Za-z]+)+$/.test(name))
    .map((name) => name.replace(/[ -]/g, '').toLowerCase());
  return [...new Set([...names, ...joined])].join(NAME_SEPARATOR);
}
