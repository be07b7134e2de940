import {joinWithSeparator} from '../words/joinWords';
import type {Words} from '../words/words';

/** The names of workloads as one text; empty if there are none. */
export function workloadNames(ids: readonly string[], words: Words): string {
  return joinWithSeparator(
    ids.map((id) => words(`matrix:workloads.${id}.name`)),
    words,
  );
}
