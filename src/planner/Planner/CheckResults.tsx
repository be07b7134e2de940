import {useDeferredValue, useId, useMemo, useState, type ReactNode} from 'react';
import {useLoaded} from '../../ui/useLoaded';
import {words} from '../../words/currentWords';
import type {Plan} from '../plan/model';
import {fetchAhead, PartState} from './PartState';
import styles from './styles.module.css';

const loadReading = async () => import(/* webpackChunkName: "check-result" */ './CheckReading');
const turnTo = fetchAhead(loadReading);

/** Reads the output of a check script and says for each line what to do. */
export function CheckResults({plan}: {readonly plan: Plan}): ReactNode {
  const id = useId();
  const [text, setText] = useState('');
  const settled = useDeferredValue(text);
  const isGiven = settled.trim() !== '';
  const part = useLoaded(loadReading, isGiven);
  const reading = part.value;
  const parsed = useMemo(
    () => (isGiven ? reading?.readCheck(settled, plan) : undefined),
    [isGiven, reading, settled, plan],
  );
  return (
    <>
      <p id={`${id}-lead`}>{words('ui:plan.check.lead')}</p>
      <div className={styles.field}>
        <label htmlFor={id}>{words('ui:plan.check.text')}</label>
        <textarea
          id={id}
          rows={5}
          value={text}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={parsed?.isResult === false}
          aria-describedby={`${id}-lead ${id}-summary`}
          onFocus={turnTo}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </div>
      <p id={`${id}-summary`} aria-live="polite">
        {parsed !== undefined && reading?.summaryOf(parsed)}
      </p>
      <PartState part={part} />
      {reading !== undefined && parsed?.isResult === true && <reading.Results parsed={parsed} />}
    </>
  );
}
