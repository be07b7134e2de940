import {askWorker} from './askWorker';
import type {KeepFailure, WorkerState} from './model';
import {registerWorker} from './registerWorker';

/** Files per request to the worker: after each response the count is updated, and the reader can stop. */
const batch = 24;

export type KeepProgress =
  | {readonly kind: 'unsupported'}
  | {readonly kind: 'idle' | 'working' | 'stopped' | 'done'; readonly kept: number; readonly total: number}
  | {readonly kind: 'failed'; readonly failure: KeepFailure; readonly kept: number; readonly total: number};

/**
 * How much of the site the browser has kept so far. Does not register a worker: readers who have kept nothing have
 * none.
 */
export async function readKept(): Promise<KeepProgress | undefined> {
  const controller = 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null;
  if (controller === null) return undefined;
  const {total, missing} = await askWorker(controller, {type: 'state'});
  return {kind: missing.length === 0 ? 'done' : 'idle', kept: total - missing.length, total};
}

/** Keeps the whole site, in both languages, and reports progress after each step. */
export async function keepEverything(
  signal: AbortSignal,
  report: (progress: KeepProgress) => void,
): Promise<void> {
  if ((await registerWorker()) === undefined) {
    report({kind: 'unsupported'});
    return;
  }
  const {active: worker} = await navigator.serviceWorker.ready;
  if (worker === null) return;
  // Requested only here, where the reader wants to keep something: the browser may show a prompt.
  await navigator.storage.persist().catch(() => false);
  const {total, missing}: WorkerState = await askWorker(worker, {type: 'state'});
  let kept = total - missing.length;
  report({kind: 'working', kept, total});
  for (let at = 0; at < missing.length; at += batch) {
    const addresses = missing.slice(at, at + batch);
    const {failures} = await askWorker(worker, {type: 'keep', addresses});
    const [failure] = Object.keys(failures) as readonly KeepFailure[];
    kept += addresses.length - Object.values(failures).reduce((sum, count) => sum + count, 0);
    if (failure !== undefined) {
      report({kind: 'failed', failure, kept, total});
      return;
    }
    if (signal.aborted) {
      report({kind: 'stopped', kept, total});
      return;
    }
    report({kind: 'working', kept, total});
  }
  await askWorker(worker, {type: 'keepAll'});
  report({kind: 'done', kept: total, total});
}
