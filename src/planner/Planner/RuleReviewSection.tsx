import {useId, useMemo, useState, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import type {Plan} from '../plan/model';
import type {Machine} from '../rules/netfilter/model';
import type {ColumnChoice} from '../rules/table/columns';
import {useAfterPaint} from '../../ui/useAfterPaint';
import {useLoaded} from '../../ui/useLoaded';
import {fetchAhead, PartState} from './PartState';
import styles from './styles.module.css';

/** The rule parsers are as large as the rest of the page, so they are loaded with the first rules. */
const loadReading = async () => import(/* webpackChunkName: "rule-review" */ './RuleReading');
const turnTo = fetchAhead(loadReading);

/** Compares the plan with the customer's current rules. */
export function RuleReviewSection({plan}: {readonly plan: Plan}): ReactNode {
  const id = useId();
  const [text, setText] = useState('');
  const [machine, setMachine] = useState<Machine>();
  const [columns, setColumns] = useState<ColumnChoice>({});
  const settled = useAfterPaint(text);
  const isReading = settled !== text;
  const isGiven = settled.trim() !== '';
  const part = useLoaded(loadReading, isGiven);
  const reading = part.value;
  const rules = useMemo(
    () => (isGiven ? reading?.readRules(settled, columns) : undefined),
    [isGiven, reading, settled, columns],
  );
  const review = useMemo(
    () => (rules === undefined ? undefined : reading?.reviewRead(plan, rules, matrix, machine)),
    [reading, rules, plan, machine],
  );
  return (
    <>
      <p id={`${id}-lead`}>{words('ui:plan.review.lead')}</p>
      <p className={styles.hint}>{words('ui:plan.review.limits')}</p>
      <div className={styles.field}>
        <label htmlFor={id}>{words('ui:plan.review.text')}</label>
        <textarea
          id={id}
          rows={6}
          value={text}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={`${id}-lead ${id}-summary`}
          className={styles.code}
          onFocus={turnTo}
          onChange={(event) => {
            setText(event.target.value);
            // For new rules, the roles assigned to the old columns no longer apply.
            if (text === '' || event.target.value === '') {
              setColumns({});
              setMachine(undefined);
            }
          }}
        />
      </div>
      <p id={`${id}-summary`} aria-live="polite">
        {isReading ? words('ui:progress.reading') : rules !== undefined && reading?.summaryOf(rules)}
      </p>
      <PartState part={part} />
      {!isReading && reading !== undefined && review !== undefined && (
        <>
          <reading.MachineChoice machine={review.machine} onChoose={setMachine} />
          {review.columns.length > 0 && (
            <reading.RuleColumns
              columns={review.columns}
              onChoose={(index, role) => {
                setColumns({...columns, [index]: role});
              }}
            />
          )}
          <reading.Review review={review} />
        </>
      )}
    </>
  );
}
