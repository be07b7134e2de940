import Link from '../../ui/RouteLink';
import {memo, useState, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import type {Connection} from '../../matrix/model';
import {matrix} from '../../matrix/matrix';
import {criterionText, type QueryNotice} from '../../query/answers/explainQuery';
import {connectionTitle} from '../../connection/connectionTitle';
import type {FilterProblem} from '../filter/model';
import {joinWithSeparator} from '../../words/joinWords';
import type {LogReading, Query} from '../../query/model';
import {routes} from '../../routes';
import styles from './styles.module.css';

/** Feedback on the input: how a log line was read, what was not understood, and what does not exist here. */
const Notices = memo(function Notices({
  query,
  notices,
  linkProblems,
}: {
  readonly query: Query;
  readonly notices: readonly QueryNotice[];
  readonly linkProblems: readonly FilterProblem[];
}): ReactNode {
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const messages = [
    // Dismissing a message about the text applies to this text only.
    ...notices.filter(({kind}) => kind === 'problem').map(({text}) => ({about: query.text, text})),
    ...linkProblems.map((problem) => ({about: '', text: linkProblemText(problem)})),
  ];
  // A mistake made twice is reported once.
  const problems = [...new Map(messages.map((message) => [message.text, message])).values()].filter(
    ({about, text}) => !dismissed.includes(about + text),
  );
  return (
    <div className={styles.notices} id="connection-search-notices">
      {notices.map((notice, index) =>
        notice.kind === 'reading' ? (
          <p key={index}>
            {notice.text} <OtherReading reading={notice.reading} />
          </p>
        ) : null,
      )}
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
      {notices.map((notice, index) =>
        notice.kind === 'named' ? (
          <div key={index} className={styles.absence} data-named-port={notice.named.port}>
            <p>
              {notice.text} <Link to={routes.port(notice.named.port)}>{words('ui:table.detail')}</Link>
            </p>
          </div>
        ) : notice.kind === 'remark' ? (
          <div key={index} className={styles.absence}>
            <p>{notice.text}</p>
          </div>
        ) : notice.kind === 'absence' ? (
          <AbsenceNotice key={index} text={notice.text} near={notice.near} />
        ) : null,
      )}
    </div>
  );
});

export default Notices;

/**
 * Maximum number of related rows. Beyond that they are no longer a hint; the table shows them if the query is
 * shortened.
 */
const relatedLimit = 10;

function AbsenceNotice({
  text,
  near,
}: {
  readonly text: string;
  readonly near: readonly Connection[];
}): ReactNode {
  const related = near.slice(0, relatedLimit);
  return (
    <div className={styles.absence}>
      <p>
        {text} <Link to={routes.connections}>{words('ui:explorer.absence.whole')}</Link>
      </p>
      {related.length > 0 && (
        <>
          <p>{words('ui:explorer.absence.nearest')}</p>
          <ul>
            {related.map((connection) => (
              <li key={connection.id}>
                <Link to={routes.connection(connection.id)}>
                  {connectionTitle(matrix, connection, words)}
                </Link>
              </li>
            ))}
          </ul>
          {related.length < near.length && <p>{words('ui:explorer.capped', {shown: related.length})}</p>}
        </>
      )}
    </div>
  );
}

/** A link to the other end of an inferred reading. */
function OtherReading({reading: {transport, other}}: {readonly reading: LogReading}): ReactNode {
  if (other === undefined) return null;
  const port = transport === null ? String(other.port) : `${transport}/${String(other.port)}`;
  const criterion = {from: other.port, to: other.port, ...(transport === null ? {} : {transport})};
  return (
    <Link to={`${routes.connections}?q=${port}`}>
      {words('ui:explorer.otherReading', {port: criterionText(criterion, words)})}
    </Link>
  );
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
