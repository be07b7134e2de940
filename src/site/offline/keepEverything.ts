import {askWorker} from './askWorker';
import type {KeepFailure, WorkerState} from './model';
import {registerWorker} from './registerWorker';

/** Files that a worker is asked to keep at once: between two answers the count moves on, and the reader may stop. */
const batch = 24;

export type KeepProgress =
  | {readonly kind: 'unsupported'}
  | {readonly kind: 'idle' | 'working' | 'stopped' | 'done'; readonly kept: number; readonly total: number}
  | {readonly kind: 'failed'; readonly failure: KeepFailure; readonly kept: number; readonly total: number};

/** How much of the site the browser keeps so far. Registers nothing: a reader who has kept nothing has no worker. */
export async function readKept(): Promise<KeepProgress | undefined> {
  const controller = 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null;
  if (controller === null) return undefined;
  const {total, missing} = await askWorker(controller, {type: 'state'});
  return {kind: missing.length === 0 ? 'done' : 'idle', kept: total - missing.length, total};
}

/** Keeps the whole site, in both languages, and tells after each step how far it is. */
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
  // Asked of the browser only here, where the reader wants to keep something: it may ask the reader in turn.
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
