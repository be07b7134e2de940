import Link from '../../ui/RouteLink';
import {memo, useState, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import {selectConnection} from '../../matrix/select';
import {logRemark, namedMessages} from '../../query/answers/searchMessages';
import {answerPorts} from '../../query/answers/portAnswers';
import {connectionTitle} from '../../connection/connectionTitle';
import type {Absence} from '../../query/answers/explainAbsence';
import type {FilterProblem} from '../../query/rows/model';
import {joinWithSeparator} from '../../words/joinWords';
import type {LogReading, PortCriterion, Query, QueryProblem} from '../../query/model';
import {routes} from '../../routes';
import {transportText} from '../../connection/serviceText';
import styles from './styles.module.css';

/** What became of the input: how a log line was read, what was not understood, and what does not exist here. */
const Notices = memo(function Notices({
  query,
  linkProblems,
  absences,
}: {
  readonly query: Query;
  readonly linkProblems: readonly FilterProblem[];
  readonly absences: readonly Absence[];
}): ReactNode {
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const problems = [
    // A message about the text is dismissed for this text only.
    ...query.problems.map((problem) => ({about: query.text, text: queryProblemText(problem)})),
    ...linkProblems.map((problem) => ({about: '', text: linkProblemText(problem)})),
  ].filter(({about, text}) => !dismissed.includes(about + text));
  const readings = query.readAs.kind === 'log' ? query.readAs.lines : [];
  return (
    <div className={styles.notices} id="connection-search-notices">
      {readings.map((reading, index) => (
        <p key={index}>
          {readingText(reading)} <OtherReading reading={reading} />
        </p>
      ))}
      {query.setAside.length > 0 && (
        <p>{words('ui:explorer.setAside', {hosts: joinWithSeparator(query.setAside, words)})}</p>
      )}
      {problems.map(({about, text}) => (
        <p key={text} className={styles.problem} role="alert">
          {text}
          <button
            type="button"
            aria-label={words('ui:explorer.dismiss')}
            onClick={() => {
              setDismissed([...dismissed, about + text]);
            }}
          >
            ×
          </button>
        </p>
      ))}
      {answerPorts(matrix, query)
        .filter(({named}) => named.length > 0)
        .map((answer) => (
          <div key={answer.asked.from} className={styles.absence} data-named-port={answer.asked.from}>
            {namedMessages(answer, words).map((text, index) => (
              <p key={text}>
                {text}{' '}
                <Link to={routes.port(answer.named[index]?.port ?? answer.asked.from)}>
                  {words('ui:table.detail')}
                </Link>
              </p>
            ))}
          </div>
        ))}
      {absences
        .filter((absence) => !isNamed(absence))
        .map((absence, index) => (
          <AbsenceNotice key={index} absence={absence} />
        ))}
    </div>
  );
});

export default Notices;

/** A port that is named has its own notice, which says more than that nothing uses it. */
function isNamed(absence: Absence): boolean {
  return (
    absence.kind === 'port-unused' &&
    matrix.namedPorts.some(({port}) => absence.port.from <= port && port <= absence.port.to)
  );
}

/** More rows than these are no hint any more; the table shows them where the query is cut down. */
const relatedLimit = 10;

function AbsenceNotice({absence}: {readonly absence: Absence}): ReactNode {
  const all = 'nearest' in absence ? absence.nearest : 'ids' in absence ? absence.ids : [];
  const related = all.slice(0, relatedLimit);
  return (
    <div className={styles.absence}>
      <p>
        {absenceText(absence)} <Link to={routes.connections}>{words('ui:explorer.absence.whole')}</Link>
      </p>
      {related.length > 0 && (
        <>
          <p>{words('ui:explorer.absence.nearest')}</p>
          <ul>
            {related.map((id) => (
              <li key={id}>
                <Link to={routes.connection(id)}>
                  {connectionTitle(matrix, selectConnection(matrix, id), words)}
                </Link>
              </li>
            ))}
          </ul>
          {related.length < all.length && <p>{words('ui:explorer.capped', {shown: related.length})}</p>}
        </>
      )}
    </div>
  );
}

function absenceText(absence: Absence): string {
  switch (absence.kind) {
    case 'port-unused':
      return words('ui:explorer.absence.portUnused', {port: criterionText(absence.port)});
    case 'port-other-transport':
      return absence.published.length === 0
        ? words('ui:explorer.absence.otherTransportUnknown', {port: criterionText(absence.port)})
        : words('ui:explorer.absence.otherTransport', {
            port: criterionText(absence.port),
            transports: transportText(absence.published),
          });
    case 'transport-unused':
      return words('ui:explorer.absence.transportUnused', {transport: absence.transport.toUpperCase()});
    case 'word-unknown':
      return words('ui:explorer.absence.wordUnknown', {word: absence.word});
    case 'never-together':
      return words('ui:explorer.absence.neverTogether');
  }
}

function criterionText({from, to, transport}: PortCriterion): string {
  const ports = from === to ? String(from) : words('ui:range', {from, to});
  return transport === undefined ? ports : `${transport.toUpperCase()} ${ports}`;
}

function readingText(reading: LogReading): string {
  const {format, transport, port, host} = reading;
  const values = {transport: transport?.toUpperCase() ?? '', port, destination: host ?? ''};
  return (
    words('ui:explorer.readAs', {
      format: words(`ui:explorer.log.${format}`),
      reading: words(host === null ? 'ui:explorer.readPort' : 'ui:explorer.readPortFrom', values).trim(),
    }) + logRemark(reading, words)
  );
}

/** The other end of an inferred reading, one click away. */
function OtherReading({reading: {transport, other}}: {readonly reading: LogReading}): ReactNode {
  if (other === undefined) return null;
  const port = transport === null ? String(other.port) : `${transport}/${String(other.port)}`;
  return (
    <Link to={`${routes.connections}?q=${port}`}>
      {words('ui:explorer.otherReading', {
        port: words('ui:explorer.readPort', {
          transport: transport?.toUpperCase() ?? '',
          port: other.port,
        }).trim(),
      })}
    </Link>
  );
}

function queryProblemText(problem: QueryProblem): string {
  switch (problem.kind) {
    case 'port-out-of-range':
      return words('ui:explorer.problem.portOutOfRange', {value: problem.value});
    case 'reversed-range':
      return words('ui:explorer.problem.reversedRange', {from: problem.from, to: problem.to});
    case 'too-long':
      return words('ui:explorer.problem.tooLong', {length: problem.length, limit: problem.limit});
    case 'log-without-destination-port':
      return words('ui:explorer.problem.logWithoutPort', {
        format: words(`ui:explorer.log.${problem.format}`),
      });
    case 'log-unknown':
      return words('ui:search.problem.logUnknown');
    case 'log-of-translation':
      return words('ui:search.problem.logOfTranslation');
    case 'log-of-other-protocol':
      return words('ui:explorer.problem.logOtherProtocol', {
        format: words(`ui:explorer.log.${problem.format}`),
        protocol: problem.protocol,
      });
    case 'log-lines-unread':
      return words('ui:explorer.problem.logLinesUnread', {count: problem.count});
  }
}

function linkProblemText(problem: FilterProblem): string {
  return problem.kind === 'too-long'
    ? words('ui:explorer.problem.linkTooLong', {key: problem.key, limit: problem.limit})
    : words('ui:explorer.problem.unknownValue', {
        key: problem.key,
        value: problem.value,
        known: joinWithSeparator(problem.known, words),
      });
}
