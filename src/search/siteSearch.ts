import type {Connection, Matrix} from '../matrix/model';
import {describeConnection} from '../connection/describeConnection';
import {matchesQuery, prepareRow, type SearchableRow} from '../query/rows/searchableRow';
import type {Query} from '../query/model';
import {parseQuery} from '../query/parseQuery';
import {routes} from '../routes';
import type {Words} from '../words/words';
import type {SearchKind, TextHit, TextIndex, TextQuery} from './model';
import {answerPorts, type PortAnswer} from '../query/answers/portAnswers';
import {explainQuery, noticeTexts} from '../query/answers/explainQuery';
import {explainLeftOut, explainNamed, namedByWords} from '../query/answers/explainWords';
import {isEverydayWord} from '../query/rows/everydayWords';
import {narrowQuery} from '../query/rows/narrowQuery';
import {matrixResults, textResult, type MatrixResults, type SearchResult} from './searchResult';
import {tokensOfQuery} from './searchTokens';

/** The groups of results, in display order. */
export const searchGroups = ['ports', 'nearest', 'answers', 'connections', 'things', 'guide'] as const;

export type SearchGroup = (typeof searchGroups)[number];

/** Everything that a query finds. */
export interface SearchResults {
  readonly query: Query;
  /** Unused ports in the query, how a log line was read, and what was ignored. */
  readonly messages: readonly string[];
  /** The non-empty groups. */
  readonly groups: readonly {readonly id: SearchGroup; readonly results: readonly SearchResult[]}[];
  readonly count: number;
  /** The page that answers the whole query: if it is nothing but one port in use, or the id of a connection. */
  readonly exact?: string;
}

/** Answers queries in one language. */
export interface SiteSearch {
  /** Even without an index, ports are answered, and connections are found by the words in their rows. */
  readonly search: (text: string, index?: TextIndex) => SearchResults;
}

/** A connection with at least this share of the best score counts as equally good. */
const EQUAL_SHARE = 0.6;

/** The search over the matrix and a text index. */
export function createSiteSearch(matrix: Matrix, words: Words): SiteSearch {
  const known = matrixResults(matrix, words);
  const rows = matrix.connections.map((connection) => {
    const {from, to, applications, encryptionLabel, sentence} = describeConnection(matrix, connection, words);
    return prepareRow(
      connection,
      [connection.id, from.name, to.name, applications, encryptionLabel, sentence].join(' '),
    );
  });
  return {
    search(text, index) {
      const query = withoutFillers(parseQuery(text), index);
      const answers = answerPorts(matrix, query);
      const hits = index?.search(toTextQuery(query, answers)) ?? [];
      const named = matrix.connections.filter(({id}) => query.words.includes(id));
      const {found, leftOut} = findConnections(rows, query, answers, index, hits);
      const byWords = namedByWords(matrix, rows, query, [words]);
      const connections = [...new Set([...named, ...found])];
      // A question about one of many connections on a port leads to what explains that one.
      const explained = isOnlyPorts(query) ? connections : connections.slice(0, query.ports.length);
      const ids = explained.map(({id}) => id);
      const led = index?.follow(text, ids) ?? [];
      const followed = new Set(led.map(({document}) => document.route));
      const other = hits.filter(({document}) => !followed.has(document.route));
      // For a bare number, its page and connections come first, and explanations after that.
      const answering = isOnlyPorts(query) ? [] : led;
      const explaining = isOnlyPorts(query) ? led : [];
      const groups = (
        [
          {
            id: 'ports',
            results: portResults(known, [
              ...answers.flatMap(({asked, pages, nearest}) => [
                ...pages,
                ...nearest.filter((port) => goesOnFrom(asked.from, port)),
              ]),
              ...byWords.ports.map(({port}) => port),
            ]),
          },
          {
            id: 'nearest',
            results: portResults(
              known,
              answers.flatMap(({asked, nearest}) => nearest.filter((port) => !goesOnFrom(asked.from, port))),
            ),
          },
          {id: 'answers', results: answering.map((hit) => textResult(hit, words))},
          {id: 'connections', results: connectionResults(known, query, connections, hits)},
          {id: 'things', results: textResults(other, ['endpoint', 'scenario'], words)},
          {id: 'guide', results: textResults([...explaining, ...other], ['page'], words)},
        ] as const
      ).filter(({results}) => results.length > 0);
      const exact = exactRoute(query, answers, named);
      return {
        query,
        messages: noticeTexts([
          ...explainQuery(matrix, query, words),
          ...explainNamed(byWords, words),
          ...explainLeftOut(leftOut, words),
        ]),
        groups,
        count: groups.reduce((sum, {results}) => sum + results.length, 0),
        ...(exact === undefined ? {} : {exact}),
      };
    },
  };
}

function withoutFillers(query: Query, index: TextIndex | undefined): Query {
  return index === undefined ? query : {...query, words: index.telling(query.words)};
}

/** Whether the query is nothing but numbers, which the pages of the ports answer. */
function isOnlyPorts({ports, words, transports}: Query): boolean {
  return (
    ports.length > 0 &&
    words.length === 0 &&
    transports.length === 0 &&
    ports.every(({transport}) => transport === undefined)
  );
}

/** What the texts must contain: the words, and any of the ports; for a range, those of the matrix. */
function toTextQuery(query: Query, answers: readonly PortAnswer[]): TextQuery {
  return {
    words: [...query.words, ...query.transports],
    numbers: answers.flatMap(({asked, pages}) => (asked.from === asked.to ? [asked.from] : pages)),
  };
}

function findConnections(
  rows: readonly SearchableRow[],
  query: Query,
  answers: readonly PortAnswer[],
  index: TextIndex | undefined,
  hits: readonly TextHit[],
): {readonly found: readonly Connection[]; readonly leftOut: readonly string[]} {
  const listed = rows.map(({connection}) => connection);
  const onPorts = listed.filter((connection) =>
    answers.some((answer) => answer.connections.includes(connection)),
  );
  if (query.ports.length === 0 && index !== undefined)
    return {found: connectionsOf(listed, hits), leftOut: []};
  if (index === undefined) {
    const narrowed = narrowQuery(rows, query);
    return {
      found: rows.filter((row) => matchesQuery(row, narrowed.query)).map(({connection}) => connection),
      leftOut: narrowed.leftOut,
    };
  }
  // Words around a port say nothing about which of its connections is meant.
  const telling = query.words.filter((word) => !isEverydayWord(word));
  const said = [...telling, ...query.transports];
  const saying = said.length === 0 ? [] : connectionsOf(listed, index.search({words: said, numbers: []}));
  const both = saying.filter((connection) => onPorts.includes(connection));
  return both.length > 0
    ? {found: both, leftOut: query.words.filter((word) => !telling.includes(word))}
    : {found: onPorts, leftOut: onPorts.length === 0 ? [] : query.words};
}

/** The connections among the hits: first those with almost the best score in matrix order, then the others. */
function connectionsOf(listed: readonly Connection[], hits: readonly TextHit[]): readonly Connection[] {
  const scores = new Map(hits.map(({document, score}) => [document.route, score]));
  const scoreOf = ({id}: Connection): number => scores.get(routes.connection(id)) ?? 0;
  const found = listed.filter((connection) => scoreOf(connection) > 0);
  const good = EQUAL_SHARE * Math.max(...found.map(scoreOf));
  return [
    ...found.filter((connection) => scoreOf(connection) >= good),
    ...found.filter((connection) => scoreOf(connection) < good),
  ];
}

/** Whether a port may still be meant while its digits are typed. */
function goesOnFrom(typed: number, port: number): boolean {
  return String(port).startsWith(String(typed));
}

/** The pages of ports, without duplicates. */
function portResults(known: MatrixResults, ports: readonly number[]): readonly SearchResult[] {
  return [...new Set(ports)].flatMap((port) => known.ports.get(port) ?? []);
}

function connectionResults(
  known: MatrixResults,
  query: Query,
  connections: readonly Connection[],
  hits: readonly TextHit[],
): readonly SearchResult[] {
  const asked = new Set([...query.words, ...query.transports].flatMap(tokensOfQuery));
  const found = new Map(hits.map(({document, tokens}) => [document.route, tokens]));
  return connections.flatMap(({id}) => {
    const result = known.connections.get(id);
    return result === undefined ? [] : [{...result, tokens: found.get(result.route) ?? asked}];
  });
}

function textResults(
  hits: readonly TextHit[],
  kinds: readonly SearchKind[],
  words: Words,
): readonly SearchResult[] {
  return hits.filter(({document}) => kinds.includes(document.kind)).map((hit) => textResult(hit, words));
}

function exactRoute(
  query: Query,
  answers: readonly PortAnswer[],
  named: readonly Connection[],
): string | undefined {
  const [connection] = named;
  if (connection?.id === query.text.trim()) return routes.connection(connection.id);
  const [answer] = answers;
  const [page] = answer?.pages ?? [];
  if (answer === undefined || page === undefined || answers.length > 1) return undefined;
  const {asked, connections} = answer;
  const isNothingElse = query.words.length === 0 && query.transports.length === 0;
  return isNothingElse && asked.from === asked.to && connections.length > 0 ? routes.port(page) : undefined;
}
