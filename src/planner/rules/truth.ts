import type {Reason} from './reasons';

/** Whether something holds: yes, no, or unknown with the reasons. */
export type Truth =
  {readonly value: 'yes' | 'no'} | {readonly value: 'unknown'; readonly reasons: readonly Reason[]};

export const yes: Truth = {value: 'yes'};
export const no: Truth = {value: 'no'};

export const unknown = (...reasons: readonly Reason[]): Truth => ({value: 'unknown', reasons});

export const truthOf = (holds: boolean): Truth => (holds ? yes : no);

export function not(truth: Truth): Truth {
  if (truth.value === 'unknown') return truth;
  return truth.value === 'yes' ? no : yes;
}

/** A single "no" decides and ends the evaluation. */
export function allOf(truths: Iterable<Truth>): Truth {
  const reasons: Reason[] = [];
  let isUnknown = false;
  for (const truth of truths) {
    if (truth.value === 'no') return no;
    if (truth.value === 'unknown') {
      isUnknown = true;
      reasons.push(...truth.reasons);
    }
  }
  return isUnknown ? {value: 'unknown', reasons} : yes;
}

/** A single "yes" decides and ends the evaluation. */
export function anyOf(truths: Iterable<Truth>): Truth {
  const reasons: Reason[] = [];
  let isUnknown = false;
  for (const truth of truths) {
    if (truth.value === 'yes') return yes;
    if (truth.value === 'unknown') {
      isUnknown = true;
      // A long list of unknown names says no more than its beginning.
      if (reasons.length < 4) reasons.push(...truth.reasons);
    }
  }
  return isUnknown ? {value: 'unknown', reasons} : no;
}
