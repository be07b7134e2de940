import type {ReactNode} from 'react';
import {matrix} from '../../matrix/matrix';
import {words} from '../../words/currentWords';
import {
  changeTexts,
  comparePlans,
  describeChanges,
  readEarlierPlan,
  type PlanChange,
} from '../plan/comparePlans';
import type {Plan} from '../plan/model';

/** The contents of an earlier plan and what has changed since. */
export interface EarlierReading {
  readonly earlier: ReturnType<typeof readEarlierPlan>;
  readonly changes: readonly PlanChange[];
}

/** Compares the plan with the text of an earlier one. */
export function readEarlier(text: string, plan: Plan): EarlierReading {
  const earlier = readEarlierPlan(text, matrix);
  return {earlier, changes: earlier.kind === 'plan' ? comparePlans(earlier.openings, plan) : []};
}

/** What to allow, and what the plan no longer has. */
export function Changes({reading: {earlier, changes}}: {readonly reading: EarlierReading}): ReactNode {
  return (
    <>
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
              {changeTexts(change, words).join(words('ui:list.separator'))}
            </li>
          ))}
        </ul>
      )}
      {changes.some(({close}) => close.length > 0) && <p>{words('ui:plan.earlier.closeNote')}</p>}
      {earlier.kind === 'plan' && earlier.unknown.length > 0 && (
        <p>
          {words('ui:plan.earlier.unknown', {connections: earlier.unknown.join(words('ui:list.separator'))})}
        </p>
      )}
    </>
  );
}

export function summaryOf({earlier, changes}: EarlierReading): string {
  switch (earlier.kind) {
    case 'nothing':
      return words('ui:plan.earlier.nothing');
    case 'too-long':
      return words('ui:plan.earlier.tooLong');
    case 'plan':
      return describeChanges(changes, earlier.unknown, words);
  }
}

/** A file can name an endpoint that is no longer in the matrix: it is shown as in the file. */
function nameOf(endpoint: string): string {
  return matrix.endpoints.some(({id}) => id === endpoint)
    ? words(`matrix:endpoints.${endpoint}.name`)
    : endpoint;
}
