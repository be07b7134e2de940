import type {Connection, Matrix} from '../../matrix/model';
import {connectionTitle} from '../connectionTitle';
import {describeConnection} from '../describeConnection';
import {joinAsList, joinWithSeparator} from '../joinWords';
import {prepareRows, type PreparedRows} from '../filter/prepareRows';
import {itemsOf} from '../filter/rowSet';
import {selectByQuery} from '../filter/selectRows';
import type {PortCriterion, Query, QueryProblem} from '../query/model';
import {parseQuery} from '../query/parseQuery';
import {PORT_LIMITS} from '../query/portNumber';
import {routes} from '../routes';
import {transportText} from '../serviceText';
import type {Words} from '../words';
import {excerpt, highlight, type TextPiece} from './highlight';
import type {SearchKind, TextHit, TextIndex} from './model';
import {answerPorts, connectionsOnPort, type PortAnswer} from './portAnswers';
import {tokensOfQuery} from './searchTokens';

/** The groups of results, in the order in which they are shown. */
export const searchGroups = ['ports', 'connections', 'things', 'guide'] as const;

export type SearchGroup = (typeof searchGroups)[number];

/** One result: where it leads, and what it says. */
export interface SearchResult {
  /** Path without language prefix. */
  readonly route: string;
  readonly title: readonly TextPiece[];
  /** What the result is part of, or its kind. */
  readonly context: string;
  readonly detail: readonly TextPiece[];
}

/** Everything that a query finds. */
export interface SearchResults {
  readonly query: Query;
  /** What the query says about ports that nothing uses, how a log line was read, what could not be used. */
  readonly messages: readonly string[];
  readonly groups: readonly {readonly id: SearchGroup; readonly results: readonly SearchResult[]}[];
  readonly count: number;
  /** The page that answers the whole query: where it is nothing but one port that has a page. */
  readonly exact?: string;
}

/** Answers queries in one language. */
export interface SiteSearch {
  /** Without an index ports are answered all the same, and connections are found by the words on their rows. */
  readonly search: (text: string, index?: TextIndex) => SearchResults;
}

const EXCERPT_LENGTH = 120;

/** The search over the matrix and a text index. */
export function createSiteSearch(matrix: Matrix, words: Words): SiteSearch {
  const rows = prepareRows(matrix, (connection) => {
    const {from, to, applications, encryptionLabel, sentence} = describeConnection(matrix, connection, words);
    return [connection.id, from.name, to.name, applications, encryptionLabel, sentence].join(' ');
  });
  return {search: (text, index) => search(matrix, words, rows, parseQuery(text), index)};
}

function search(
  matrix: Matrix,
  words: Words,
  rows: PreparedRows,
  query: Query,
  index: TextIndex | undefined,
): SearchResults {
  const answers = answerPorts(matrix, query);
  const hits = index?.search(toTextQuery(query, answers)) ?? [];
  const connections = findConnections(rows, query, answers, index, hits);
  const tokens = new Set([...query.words, ...query.transports].flatMap(tokensOfQuery));
  const ports = portResults(matrix, words, query, answers, connections);
  const groups = (
    [
      {id: 'ports', results: ports},
      {
        id: 'connections',
        results: connections.map((connection) =>
          connectionResult(
            matrix,
            words,
            connection,
            hits.find(({document}) => document.route === routes.connection(connection.id))?.tokens ?? tokens,
          ),
        ),
      },
      {id: 'things', results: textResults(hits, ['endpoint', 'scenario'], words)},
      {id: 'guide', results: textResults(hits, ['page'], words)},
    ] as const
  ).filter(({results}) => results.length > 0);
  const [only] = answers;
  const [page] = only?.pages ?? [];
  const isOnePort =
    answers.length === 1 &&
    query.words.length === 0 &&
    only?.asked.from === only?.asked.to &&
    page !== undefined;
  return {
    query,
    messages: [
      ...readingMessages(query, words),
      ...answers.flatMap((answer) => absenceMessage(answer, words)),
    ],
    groups,
    count: groups.reduce((sum, {results}) => sum + results.length, 0),
    ...(isOnePort ? {exact: routes.port(page)} : {}),
  };
}

/** What the texts have to say: the words, and one of the ports, those of the matrix for a range. */
function toTextQuery(query: Query, answers: readonly PortAnswer[]): Parameters<TextIndex['search']>[0] {
  return {
    words: [...query.words, ...query.transports],
    numbers: answers.flatMap(({asked, pages}) => (asked.from === asked.to ? [asked.from] : pages)),
  };
}

function findConnections(
  rows: PreparedRows,
  query: Query,
  answers: readonly PortAnswer[],
  index: TextIndex | undefined,
  hits: readonly TextHit[],
): readonly Connection[] {
  const isSaid = query.words.length > 0 || query.transports.length > 0;
  const onPorts = rows.connections.filter((connection) =>
    answers.some((answer) => answer.connections.includes(connection)),
  );
  if (!isSaid) return onPorts;
  if (index === undefined) {
    const found = itemsOf(rows.connections, selectByQuery(rows, query));
    return found.length > 0 ? found : onPorts;
  }
  const ofHits = (candidates: readonly TextHit[]): readonly Connection[] =>
    candidates.flatMap(({document}) =>
      rows.connections.filter(
        ({id}) => document.kind === 'connection' && document.route === routes.connection(id),
      ),
    );
  if (query.ports.length === 0) return ofHits(hits);
  const saying = ofHits(index.search({words: [...query.words, ...query.transports], numbers: []}));
  const both = onPorts.filter((connection) => saying.includes(connection));
  return both.length > 0 ? both : onPorts;
}

function portResults(
  matrix: Matrix,
  words: Words,
  query: Query,
  answers: readonly PortAnswer[],
  found: readonly Connection[],
): readonly SearchResult[] {
  const results = answers.flatMap(({connections, pages, nearest}): readonly SearchResult[] => {
    const narrowed = connections.filter((connection) => found.includes(connection));
    const [only] = narrowed;
    // Words that leave one of several connections ask for that one.
    const direct =
      narrowed.length === 1 && only !== undefined && connections.length > 1
        ? [connectionResult(matrix, words, only, new Set(query.words.flatMap(tokensOfQuery)))]
        : [];
    return [...direct, ...[...pages, ...nearest].map((port) => portResult(matrix, words, port))];
  });
  return results.filter(
    ({route}, position) => results.findIndex((other) => other.route === route) === position,
  );
}

function portResult(matrix: Matrix, words: Words, port: number): SearchResult {
  const connections = connectionsOnPort(matrix, port);
  const transports = (['tcp', 'udp'] as const).filter((transport) =>
    connections.some(({service}) => 'transports' in service && service.transports.includes(transport)),
  );
  const service = words('ui:service.numbered', {transports: transportText(transports), ports: port});
  const ends = connections.map((connection) => {
    const {from, to} = describeConnection(matrix, connection, words);
    return `${from.name} → ${to.name}`;
  });
  const [first = ''] = ends;
  return {
    route: routes.port(port),
    title: plain(
      connections.length === 1
        ? `${service}${words('ui:list.colon')}${first}`
        : `${service}${words('ui:list.colon')}${words('ui:reference.count', {count: connections.length})}`,
    ),
    context: words('ui:search.kind.port'),
    detail: plain(
      connections.length === 1
        ? connections.map((connection) => words(`matrix:connections.${connection.id}.purpose`)).join('')
        : joinWithSeparator([...new Set(ends)], words),
    ),
  };
}

function connectionResult(
  matrix: Matrix,
  words: Words,
  connection: Connection,
  tokens: ReadonlySet<string>,
): SearchResult {
  return {
    route: routes.connection(connection.id),
    title: highlight(connectionTitle(matrix, connection, words), tokens),
    context: words('ui:search.kind.connection'),
    detail: highlight(words(`matrix:connections.${connection.id}.purpose`), tokens),
  };
}

function textResults(
  hits: readonly TextHit[],
  kinds: readonly SearchKind[],
  words: Words,
): readonly SearchResult[] {
  return hits
    .filter(({document}) => kinds.includes(document.kind))
    .map(({document, tokens}) => ({
      route: document.route,
      title: highlight(document.title, tokens),
      context: document.page ?? words(`ui:search.kind.${document.kind}`),
      detail: excerpt(document.text, tokens, EXCERPT_LENGTH),
    }));
}

function absenceMessage(
  {asked, connections, otherTransports, nearest}: PortAnswer,
  words: Words,
): readonly string[] {
  if (connections.length > 0) return [];
  const service = criterionText(asked, words);
  return nearest.length > 0 || otherTransports.length === 0
    ? [words('ui:search.unused', {service})]
    : [
        words('ui:search.otherTransport', {
          service,
          transports: joinAsList(
            otherTransports.map((transport) => transport.toUpperCase()),
            words,
          ),
        }),
      ];
}

/** The port or range as it is written, with the transport that is asked for. */
export function criterionText({from, to, transport}: PortCriterion, words: Words): string {
  const ports = from === to ? String(from) : words('ui:range', {from, to});
  return transport === undefined
    ? ports
    : words('ui:service.numbered', {transports: transport.toUpperCase(), ports});
}

function readingMessages({readAs, problems}: Query, words: Words): readonly string[] {
  const lines =
    readAs.kind === 'log'
      ? readAs.lines.map(({port, transport, destination}) =>
          destination === null
            ? words('ui:search.logReading', {service: criterionText(criterion(port, transport), words)})
            : words('ui:search.logReadingTo', {
                service: criterionText(criterion(port, transport), words),
                destination,
              }),
        )
      : [];
  return [...new Set(lines), ...problems.map((problem) => problemText(problem, words))];
}

function criterion(port: number, transport: 'tcp' | 'udp' | null): PortCriterion {
  return transport === null ? {from: port, to: port} : {from: port, to: port, transport};
}

function problemText(problem: QueryProblem, words: Words): string {
  switch (problem.kind) {
    case 'port-out-of-range':
      return words('ui:search.problem.portOutOfRange', {value: problem.value, ...PORT_LIMITS});
    case 'reversed-range':
      return words('ui:search.problem.reversedRange', {from: problem.from, to: problem.to});
    case 'too-long':
      return words('ui:search.problem.tooLong', {limit: problem.limit});
    case 'log-without-destination-port':
      return words('ui:search.problem.logWithoutDestinationPort');
    case 'log-of-other-protocol':
      return words('ui:search.problem.logOfOtherProtocol', {protocol: problem.protocol});
    case 'log-lines-unread':
      return words('ui:search.problem.logLinesUnread', {count: problem.count});
  }
}

function plain(text: string): readonly TextPiece[] {
  return [{text, hit: false}];
}

/** The query in a form that can be kept and put into a link: of log lines only the ports, never a host. */
export function shareableText(query: Query): string {
  if (query.readAs.kind === 'typed') return query.text.trim();
  return query.ports
    .map(({from, transport}) => (transport === undefined ? String(from) : `${transport}/${String(from)}`))
    .join(' ');
}
