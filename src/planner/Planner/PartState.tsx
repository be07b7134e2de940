import type {ReactNode} from 'react';
import type {Loaded} from '../../ui/useLoaded';
import {words} from '../../words/currentWords';
import styles from './styles.module.css';

/** Says that a part of the page is loading, or has failed to load and can be retried. */
export function PartState({part}: {readonly part: Loaded<unknown>}): ReactNode {
  return (
    <div aria-live="polite" data-part={part.status}>
      {part.status === 'loading' && <p>{words('ui:plan.part.loading')}</p>}
      {part.status === 'failed' && (
        <p className={styles.problems}>
          {words('ui:plan.part.failed')}{' '}
          <button type="button" className={styles.button} onClick={part.retry}>
            {words('ui:plan.part.retry')}
          </button>
        </p>
      )}
    </div>
  );
}

/** Prefetches a part when a reader approaches it; a failure is reported only once the part is needed. */
export function fetchAhead(load: () => Promise<unknown>): () => void {
  return () => {
    load().catch(() => undefined);
  };
}
