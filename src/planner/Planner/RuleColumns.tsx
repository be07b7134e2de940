import type {ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {joinWithSeparator} from '../../words/joinWords';
import {showEntry} from '../hosts/describeHostProblem';
import {columnRoles, type ColumnReading, type ColumnRole} from '../rules/table/columns';
import styles from './styles.module.css';

/** Shows the detected role of each column of a pasted table, and lets the reader change it. */
export function RuleColumns({
  columns,
  onChoose,
}: {
  readonly columns: readonly ColumnReading[];
  readonly onChoose: (index: number, role: ColumnRole) => void;
}): ReactNode {
  return (
    <fieldset className={styles.group}>
      <legend>{words('ui:plan.review.columns.title')}</legend>
      <ul className={styles.columns}>
        {columns.map(({index, heading, role, deciding}) => {
          const name =
            heading === ''
              ? words('ui:plan.review.columns.unnamed', {number: index + 1})
              : showEntry(heading, 40);
          return (
            <li key={index} data-column={role ?? 'unknown'}>
              <span>{name}</span>
              <select
                value={role ?? ''}
                aria-label={words('ui:plan.review.columns.select', {heading: name})}
                onChange={(event) => {
                  const chosen = columnRoles.find((each) => each === event.target.value);
                  if (chosen !== undefined) onChoose(index, chosen);
                }}
              >
                {role === undefined && <option value="">{words('ui:plan.review.columns.unknown')}</option>}
                {columnRoles.map((each) => (
                  <option key={each} value={each}>
                    {words(`ui:plan.review.columns.role.${each}`)}
                  </option>
                ))}
              </select>
              {deciding.length > 0 && (
                <strong>
                  {words('ui:plan.review.columns.deciding', {
                    words: joinWithSeparator(
                      deciding.map((word) => showEntry(word, 20)),
                      words,
                    ),
                  })}
                </strong>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
