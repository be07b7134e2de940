import type {Words} from '../../words/words';
import {showEntry} from '../hosts/describeHostProblem';
import type {Reason} from './reasons';

/** A reason in words, without a final period. Quoted input is shown without invisible characters. */
export function describeReason({key, values = {}}: Reason, words: Words): string {
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, showEntry(value, 80)]),
  );
  const blank = {text: '', name: '', heading: '', hook: '', version: ''};
  return words(`ui:plan.review.reason.${key}`, {...blank, ...shown});
}
