import type {ReactNode} from 'react';
import {words} from '../../words/currentWords';
import styles from './styles.module.css';
import type {IndexState} from './useSiteSearch';

/** Notices beside the results: unused ports, log lines and a missing text index. */
export default function SearchNotices({
  messages,
  indexState,
  retry,
}: {
  readonly messages: readonly string[];
  readonly indexState: IndexState;
  readonly retry: () => void;
}): ReactNode {
  return (
    <>
      {messages.map((message) => (
        <p key={message} className={styles.message}>
          {message}
        </p>
      ))}
      {indexState === 'slow' && <p className={styles.notice}>{words('ui:search.loading')}</p>}
      {indexState === 'failed' && (
        <p className={styles.notice}>
          {words('ui:search.unavailable')}{' '}
          <button type="button" className={styles.retry} onClick={retry}>
            {words('ui:search.retry')}
          </button>
        </p>
      )}
    </>
  );
}
