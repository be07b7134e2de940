import {isAddedByGuide} from '../../matrix/select';
import {transportText} from '../../connection/serviceText';
import type {Connection, Matrix, NamedPort} from '../../matrix/model';
import {joinAsList} from '../../words/joinWords';
import type {Words} from '../../words/words';
import type {LogReading, PortCriterion, Query, QueryProblem} from '../model';
import {PORT_LIMITS} from '../portNumber';
import {matchesQuery, type SearchableRow} from '../rows/searchableRow';
import {answerPorts, connectionsOnPort, type PortAnswer} from './portAnswers';

/** A message about a query in addition to its results, in one language. */
export type QueryNotice = {readonly text: string} & (
  | {readonly kind: 'reading'; readonly reading: LogReading}
  /** A part of the text was not used. */
  | {readonly kind: 'problem'}
  /** Something that is worth knowing, without a link. */
  | {readonly kind: 'remark'}
  /** The port is named somewhere, although the list has no connection for it. */
  | {readonly kind: 'named'; readonly named: NamedPort}
  /** A part of the query finds nothing; `near` are the connections that come closest. */
  | {readonly kind: 'absence'; readonly near: readonly Connection[]}
);

/**
 * The messages about a query: how a log line was read, what was ignored, what is named, and which port is unused. The
 * explorer, the site search, the 404 page and the command line all show them.
 */
export function explainQuery(matrix: Matrix, query: Query, words: Words): readonly QueryNotice[] {
  const readings = query.readAs.kind === 'log' ? query.readAs.lines : [];
  const read = readings.map(
    (reading) => ({kind: 'reading', reading, text: readingText(reading, words)}) as const,
  );
  return [
    // A log often repeats the same packet.
    ...read.filter(
      ({text, reading: {other}}, index) =>
        read.findIndex((first) => first.text === text && first.reading.other?.port === other?.port) === index,
    ),
    ...query.problems.map((problem) => ({kind: 'problem', text: problemText(problem, words)}) as const),
    ...answerPorts(matrix, query).flatMap((answer) => explainPort(matrix, answer, words)),
  ];
}

/** The texts of the notices, without duplicates. */
export function noticeTexts(notices: readonly QueryNotice[]): readonly string[] {
  return [...new Set(notices.map(({text}) => text))];
}

/** The messages about one port of the query. */
export function explainPort(matrix: Matrix, answer: PortAnswer, words: Words): readonly QueryNotice[] {
  const {asked, isMarked, connections, named, nearest, otherTransports, onOtherTransport} = answer;
  const notices: QueryNotice[] = named.map((each) => ({
    kind: 'named',
    named: each,
    text: namedPortText(each, words),
  }));
  const service = criterionText(asked, words);
  if (connections.length > 0) return notices;
  if (onOtherTransport.length > 0) {
    // The transport may belong to another number.
    if (!isMarked) return notices;
    const text =
      otherTransports.length === 0
        ? words('ui:search.transportUnstated', {service})
        : words('ui:search.otherTransport', {
            service,
            transports: joinAsList(
              otherTransports.map((transport) => transport.toUpperCase()),
              words,
            ),
          });
    return [...notices, {kind: 'absence', text, near: onOtherTransport}];
  }
  // A named port has been explained, and "not used" would contradict that.
  if (notices.length > 0) return notices;
  const near = new Set(nearest.flatMap((port) => connectionsOnPort(matrix, port)));
  const text = isMarked
    ? words('ui:search.unused', {service})
    : words('ui:search.unusedIfPort', {port: asked.from});
  return [{kind: 'absence', text, near: [...near]}];
}

/**
 * Which words and transports of the query occur in no row, whatever facets are selected, and whether its parts never
 * occur together. Only for a list of rows: a text search also finds words that occur in no row.
 */
export function explainMisses(
  rows: readonly SearchableRow[],
  query: Query,
  words: Words,
): readonly QueryNotice[] {
  const finds = (part: Partial<Query>): boolean =>
    rows.some((row) => matchesQuery(row, {...query, ports: [], transports: [], words: [], ...part}));
  const absence = (text: string, near: readonly Connection[] = []): QueryNotice => ({
    kind: 'absence',
    text,
    near,
  });
  const misses = [
    ...query.transports
      .filter((transport) => !finds({transports: [transport]}))
      .map((transport) =>
        absence(words('ui:explorer.absence.transportUnused', {transport: transportText([transport])})),
      ),
    ...query.words
      .filter((word) => !finds({words: [word]}))
      .map((word) => absence(words('ui:explorer.absence.wordUnknown', {word}))),
  ];
  const isEachPortFound = query.ports.every((port) => finds({ports: [port]}));
  if (misses.length > 0 || !isEachPortFound || rows.length === 0) return misses;
  if (rows.some((row) => matchesQuery(row, query))) return [];
  const usingPorts = rows.filter(
    (row) => query.ports.length > 0 && matchesQuery(row, {...query, words: [], transports: []}),
  );
  return [
    absence(
      words('ui:explorer.absence.neverTogether'),
      usingPorts.map(({connection}) => connection),
    ),
  ];
}

/** That a port is named without being a connection. */
export function namedPortText(named: NamedPort, words: Words): string {
  return words(isAddedByGuide(named) ? 'ui:search.addedPort' : 'ui:search.namedPort', {
    port: named.port,
    name: words(`matrix:namedPorts.${named.id}.name`),
  });
}

/** The port or range as written, with the requested transport. */
export function criterionText({from, to, transport}: PortCriterion, words: Words): string {
  const ports = from === to ? String(from) : words('ui:range', {from, to});
  return transport === undefined
    ? ports
    : words('ui:service.numbered', {transports: transport.toUpperCase(), ports});
}

/** How a log line was read: the port of the serving end, and remarks about the reading. */
export function readingText(reading: LogReading, words: Words): string {
  const {format, transport, port, host, packet, certainty} = reading;
  const service = criterionText({from: port, to: port, ...(transport === null ? {} : {transport})}, words);
  return [
    words('ui:explorer.readAs', {
      format: words(`ui:explorer.log.${format}`),
      reading: host === null ? service : words('ui:explorer.readPortFrom', {service, destination: host}),
    }),
    ...(packet === 'answer' ? [words('ui:search.logAnswer')] : []),
    ...(certainty === 'inferred' ? [words('ui:search.logInferred')] : []),
  ].join('');
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
    case 'log-unknown':
      return words('ui:search.problem.logUnknown');
    case 'log-of-translation':
      return words('ui:search.problem.logOfTranslation');
    case 'log-of-other-protocol':
      return words('ui:search.problem.logOfOtherProtocol', {protocol: problem.protocol});
    case 'other-protocol':
      return words('ui:search.problem.otherProtocol', {protocol: problem.protocol.toUpperCase()});
    case 'error-number':
      return words('ui:search.problem.errorNumber', {value: problem.value});
    case 'log-lines-unread':
      return words('ui:search.problem.logLinesUnread', {count: problem.count});
  }
}
