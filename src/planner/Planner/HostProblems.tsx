import type {ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {describeHostFault, showEntry} from '../hosts/describeHostProblem';
import type {HostNotice, HostProblem} from '../hosts/parseHosts';
import styles from './styles.module.css';

/** A text of 20 kB can contain thousands of errors; these are enough to see what is wrong. */
const SHOWN = 20;

/** The invalid entries, with their positions and reasons; nothing if there are none. */
export function HostProblems({
  problems,
  place = 'exact',
}: {
  readonly problems: readonly HostProblem[];
  /** In a sheet only the line is known. */
  readonly place?: 'exact' | 'line';
}): ReactNode {
  if (problems.length === 0) return null;
  return (
    <div className={styles.problems}>
      <p>{words('ui:plan.hosts.problems', {count: problems.length})}</p>
      <ul>
        {problems.slice(0, SHOWN).map((problem) => (
          <li key={`${String(problem.line)} ${String(problem.column)} ${problem.entry}`}>
            <code>{showEntry(problem.entry)}</code>{' '}
            <span className={styles.place}>
              {words(place === 'exact' ? 'ui:plan.hosts.place' : 'ui:plan.hosts.placeLine', {
                line: problem.line,
                column: problem.column,
              })}
            </span>
            {words('ui:list.colon')}
            {describeHostFault(problem, words)}
          </li>
        ))}
        {problems.length > SHOWN && (
          <li>{words('ui:plan.hosts.moreProblems', {count: problems.length - SHOWN})}</li>
        )}
      </ul>
    </div>
  );
}

/** Networks that were given as the address of a host in them. */
export function HostNotices({notices}: {readonly notices: readonly HostNotice[]}): ReactNode {
  if (notices.length === 0) return null;
  return (
    <ul className={styles.notices}>
      {notices.slice(0, SHOWN).map((notice) => (
        <li key={`${String(notice.line)} ${String(notice.column)}`}>
          <code>{showEntry(notice.entry)}</code>
          {words('ui:list.colon')}
          {words('ui:plan.hosts.notice', {network: notice.network})}
        </li>
      ))}
    </ul>
  );
}
