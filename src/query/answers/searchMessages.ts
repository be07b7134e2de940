import type {Transport} from '../../matrix/model';
import {joinAsList} from '../../words/joinWords';
import type {LogReading, PortCriterion, Query, QueryProblem} from '../model';
import {PORT_LIMITS} from '../portNumber';
import type {Words} from '../../words/words';
import type {PortAnswer} from './portAnswers';

/** How a log line was read, what could not be used, and which ports nothing uses. */
export function searchMessages(
  query: Query,
  answers: readonly PortAnswer[],
  words: Words,
): readonly string[] {
  return [
    ...readingMessages(query, words),
    ...answers.flatMap((answer) => [...namedMessages(answer, words), ...absenceMessage(answer, words)]),
  ];
}

/** What is named about a port that is asked for, although the list has no connection for it. */
export function namedMessages({named}: Pick<PortAnswer, 'named'>, words: Words): readonly string[] {
  return named.map(({id, port}) =>
    words('ui:search.namedPort', {port, name: words(`matrix:namedPorts.${id}.name`)}),
  );
}

function absenceMessage(
  {asked, connections, named, otherTransports, nearest}: PortAnswer,
  words: Words,
): readonly string[] {
  if (connections.length > 0 || (named.length > 0 && otherTransports.length === 0)) return [];
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
      ? readAs.lines.map(({port, transport, host, packet, certainty}) => {
          const service = criterionText(criterion(port, transport), words);
          const reading =
            host === null
              ? words('ui:search.logReading', {service})
              : words('ui:search.logReadingTo', {service, destination: host});
          return reading + logRemark({packet, certainty}, words);
        })
      : [];
  return [...new Set(lines), ...problems.map((problem) => problemText(problem, words))];
}

/** What is to be known of a reading besides its port: that the line is an answer, and that it was inferred. */
export function logRemark(
  {packet, certainty}: Pick<LogReading, 'packet' | 'certainty'>,
  words: Words,
): string {
  return [
    ...(packet === 'answer' ? [words('ui:search.logAnswer')] : []),
    ...(certainty === 'inferred' ? [words('ui:search.logInferred')] : []),
  ].join('');
}

function criterion(port: number, transport: Transport | null): PortCriterion {
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
    case 'log-unknown':
      return words('ui:search.problem.logUnknown');
    case 'log-of-translation':
      return words('ui:search.problem.logOfTranslation');
    case 'log-of-other-protocol':
      return words('ui:search.problem.logOfOtherProtocol', {protocol: problem.protocol});
    case 'log-lines-unread':
      return words('ui:search.problem.logLinesUnread', {count: problem.count});
  }
}
