import {useDeferredValue, useId, useMemo, useState, type ReactNode} from 'react';
import {useLoaded} from '../../ui/useLoaded';
import {words} from '../../words/currentWords';
import type {Plan} from '../plan/model';
import {fetchAhead, PartState} from './PartState';
import styles from './styles.module.css';

const loadReading = async () => import(/* webpackChunkName: "earlier-plan" */ './EarlierReading');
const turnTo = fetchAhead(loadReading);

/** Compares the plan with one exported earlier, and says what to open and what may be closed. */
export function EarlierPlan({plan}: {readonly plan: Plan}): ReactNode {
  const id = useId();
  const [text, setText] = useState('');
  const [fileFailed, setFileFailed] = useState(false);
  const settled = useDeferredValue(text);
  const isGiven = settled.trim() !== '';
  const part = useLoaded(loadReading, isGiven);
  const reading = part.value;
  const read = useMemo(
    () => (isGiven ? reading?.readEarlier(settled, plan) : undefined),
    [isGiven, reading, settled, plan],
  );
  return (
    <>
      <p id={`${id}-lead`}>{words('ui:plan.earlier.lead')}</p>
      <div className={styles.field}>
        <label htmlFor={`${id}-file`}>{words('ui:plan.earlier.file')}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".json,.csv,application/json,text/csv"
          onChange={({target}) => {
            const [file] = target.files ?? [];
            setFileFailed(false);
            file?.text().then(setText, () => {
              setFileFailed(true);
            });
            // So that the same file can be chosen again after it has been corrected.
            target.value = '';
          }}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={id}>{words('ui:plan.earlier.text')}</label>
        <textarea
          id={id}
          rows={5}
          value={text}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={read !== undefined && read.earlier.kind !== 'plan'}
          aria-describedby={`${id}-lead ${id}-summary`}
          onFocus={turnTo}
          onChange={({target}) => {
            setFileFailed(false);
            setText(target.value);
          }}
        />
      </div>
      <p id={`${id}-summary`} aria-live="polite">
        {fileFailed
          ? words('ui:plan.hosts.sheet.fileFailed')
          : read !== undefined && reading?.summaryOf(read)}
      </p>
      <PartState part={part} />
      {reading !== undefined && read !== undefined && <reading.Changes reading={read} />}
    </>
  );
}
