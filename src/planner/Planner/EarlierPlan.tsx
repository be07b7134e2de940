import {useDeferredValue, useId, useMemo, useState, type ReactNode} from 'react';
import {matrix} from '../../matrix/matrix';
import {words} from '../../words/currentWords';
import {comparePlans, readEarlierPlan, type PlanChange} from '../plan/comparePlans';
import type {Plan} from '../plan/model';
import {portRangeText} from '../plan/planRows';
import styles from './styles.module.css';

/** Compares the plan with one that the reader exported before, and says what to open and what may be closed. */
export function EarlierPlan({plan}: {readonly plan: Plan}): ReactNode {
  const id = useId();
  const [text, setText] = useState('');
  const settled = useDeferredValue(text);
  const earlier = useMemo(
    () => (settled.trim() === '' ? undefined : readEarlierPlan(settled, matrix)),
    [settled],
  );
  const changes = useMemo(
    () => (earlier?.kind === 'plan' ? comparePlans(earlier.openings, plan) : []),
    [earlier, plan],
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
            void target.files?.[0]?.text().then(setText);
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
          aria-invalid={earlier !== undefined && earlier.kind !== 'plan'}
          aria-describedby={`${id}-lead ${id}-summary`}
          onChange={({target}) => {
            setText(target.value);
          }}
        />
      </div>
      <p id={`${id}-summary`} aria-live="polite">
        {earlier !== undefined && summaryOf(earlier.kind, changes)}
      </p>
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li
              key={[change.from, change.to, change.transport].join(' ')}
              data-plan-change={change.transport}
            >
              <strong>
                {nameOf(change.from)} → {nameOf(change.to)}
              </strong>
              {words('ui:list.colon')}
              {[
                ...(change.open.length === 0
                  ? []
                  : [words('ui:plan.earlier.open', {ports: portsText(change, change.open)})]),
                ...(change.close.length === 0
                  ? []
                  : [words('ui:plan.earlier.close', {ports: portsText(change, change.close)})]),
              ].join(words('ui:list.separator'))}
            </li>
          ))}
        </ul>
      )}
      {earlier?.kind === 'plan' && earlier.unknown.length > 0 && (
        <p>
          {words('ui:plan.earlier.unknown', {connections: earlier.unknown.join(words('ui:list.separator'))})}
        </p>
      )}
    </>
  );
}

function summaryOf(kind: 'plan' | 'nothing' | 'too-long', changes: readonly PlanChange[]): string {
  if (kind === 'nothing') return words('ui:plan.earlier.nothing');
  if (kind === 'too-long') return words('ui:plan.earlier.tooLong');
  return changes.length === 0
    ? words('ui:plan.earlier.same')
    : words('ui:plan.earlier.summary', {count: changes.length});
}

/** A file can name an end that the matrix has no longer: it is shown as it stands there. */
function nameOf(endpoint: string): string {
  return matrix.endpoints.some(({id}) => id === endpoint)
    ? words(`matrix:endpoints.${endpoint}.name`)
    : endpoint;
}

function portsText({transport}: PlanChange, ports: PlanChange['open']): string {
  return `${transport.toUpperCase()} ${ports.map(portRangeText).join(words('ui:list.separator'))}`;
}
