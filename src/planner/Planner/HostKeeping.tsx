import {useId, useState, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import styles from './styles.module.css';
import type {HostTextsState} from './useHostTexts';

/** Whether the browser keeps the hosts, and a way to delete them. */
export function HostKeeping({
  state: {texts, isKept, hasFailed, setKept, clear, undoClear},
}: {
  readonly state: HostTextsState;
}): ReactNode {
  const id = useId();
  const [isCleared, setCleared] = useState(false);
  return (
    <div className={styles.keeping}>
      <label>
        <input
          type="checkbox"
          checked={isKept}
          aria-describedby={id}
          onChange={(event) => {
            setKept(event.target.checked);
            setCleared(false);
          }}
        />
        {words('ui:plan.hosts.store')}
      </label>
      <span id={id} className={styles.hint}>
        {words('ui:plan.hosts.storeHint')}
      </span>
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.button}
          onClick={() => {
            clear();
            setCleared(true);
          }}
        >
          {words('ui:plan.hosts.clear')}
        </button>
        {undoClear !== undefined && (
          <button type="button" className={styles.button} onClick={undoClear}>
            {words('ui:plan.hosts.undo')}
          </button>
        )}
        <span aria-live="polite">
          {hasFailed && words('ui:plan.hosts.storeFailed')}
          {isCleared &&
            !hasFailed &&
            Object.values(texts).every((text) => text === '') &&
            words('ui:plan.hosts.cleared')}
        </span>
      </div>
    </div>
  );
}
