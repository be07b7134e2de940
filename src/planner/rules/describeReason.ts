import type {Words} from '../../words/words';
import {showEntry} from '../hosts/describeHostProblem';
import type {Reason} from './reasons';
import {columnRoles} from './table/columns';

/** A reason in words, without a final period. Quoted input is shown without invisible characters. */
export function describeReason({key, values = {}}: Reason, words: Words): string {
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, showEntry(value, 80)]),
  );
  // A column without a heading is named by its role or its number.
  const role = columnRoles.find((each) => each === values.heading);
  if (role !== undefined) shown.heading = words(`ui:plan.review.columns.role.${role}`);
  else if (values.heading === '')
    shown.heading = words('ui:plan.review.columns.unnamed', {number: values.column ?? ''});
  const blank = {text: '', name: '', heading: '', hook: '', version: '', kind: ''};
  return words(`ui:plan.review.reason.${key}`, {...blank, ...shown});
}
