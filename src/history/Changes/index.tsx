import Link from '../../ui/RouteLink';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';
import {matrix} from '../../matrix/matrix';
import {apiFiles, changesFeedFile, routes} from '../../routes';
import {localizedPath} from '../../words/locales';
import {withUnbrokenParts} from '../../ui/unbrokenParts';
import {useSiteBase} from '../../ui/useSiteBase';
import {words} from '../../words/currentWords';
import {describeChange} from '../describeChange';
import {connectionHistory, historyOf, releaseAnchor} from '../history';
import {releases} from '../releases';
import styles from './styles.module.css';

const entries = historyOf(releases);

/** Where programs can read the changes. */
export function ChangesSources(): ReactNode {
  const {
    i18n: {currentLocale},
  } = useDocusaurusContext();
  const base = useSiteBase();
  return (
    <ul>
      <li>
        <a href={base + localizedPath(currentLocale, `/${changesFeedFile}`)} type="application/atom+xml">
          {words('ui:changes.feed')}
        </a>
      </li>
      <li>
        <a href={base + apiFiles.changesOfFacts}>{words('ui:changes.data')}</a>
      </li>
    </ul>
  );
}

/** The changes of one release by connection, with what to do about each. */
export function ReleaseChanges({version}: {readonly version: string}): ReactNode {
  const {
    i18n: {currentLocale},
  } = useDocusaurusContext();
  const entry = entries.find(({release}) => release.version === version);
  if (entry === undefined) return null;
  if (entry.previous === undefined) {
    return <p>{words('ui:changes.first', {count: entry.release.connections.length})}</p>;
  }
  const count = (kind: string): number => entry.changes.filter((change) => change.kind === kind).length;
  return (
    <>
      <p>
        {words('ui:changes.counts', {
          added: count('added'),
          changed: count('changed'),
          removed: count('removed'),
        })}
      </p>
      <ul className={styles.list}>
        {entry.changes
          .map((change) => describeChange(change, matrix, words, currentLocale))
          .map(({id, kindLabel, action, actionLabel, title, hasPage, details}) => (
            <li key={id} className={styles.change} data-connection={id} data-action={action}>
              <p className={styles.title}>
                <span className={styles.kind}>{kindLabel}</span>{' '}
                {hasPage ? <Link to={routes.connection(id)}>{title}</Link> : title}
              </p>
              <p className={styles.action}>{actionLabel}</p>
              <ul>
                {details.map((detail) => (
                  <li key={detail}>{detail}</li>
                ))}
              </ul>
            </li>
          ))}
      </ul>
    </>
  );
}

/** The release in which a connection was added, and the releases that changed it. */
export function ConnectionHistory({id}: {readonly id: string}): ReactNode {
  const {
    i18n: {currentLocale},
  } = useDocusaurusContext();
  const events = connectionHistory(entries, id);
  if (events.length === 0) return <p>{words('ui:changes.notReleased')}</p>;
  return (
    <ul>
      {events.map(({version, date, change}) => (
        <li key={version}>
          <Link to={`${routes.changes}#${releaseAnchor(version)}`}>
            {withUnbrokenParts(words('ui:changes.releaseTitle', {version, date}))}
          </Link>
          {words('ui:list.colon')}
          {change === undefined
            ? words('ui:changes.firstListed')
            : [
                describeChange(change, matrix, words, currentLocale).kindLabel,
                ...(change.kind === 'changed'
                  ? describeChange(change, matrix, words, currentLocale).details
                  : []),
              ].join(words('ui:list.separator'))}
        </li>
      ))}
    </ul>
  );
}
