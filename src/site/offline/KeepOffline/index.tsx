import {useEffect, useRef, useState, type ReactNode} from 'react';
import {words} from '../../../words/currentWords';
import type {KeepProgress} from '../keepEverything';
import styles from './styles.module.css';

/** Keeps the whole site on the device, with progress and a way to stop. Its code is loaded on demand. */
export default function KeepOffline({startsAtOnce}: {readonly startsAtOnce: boolean}): ReactNode {
  const [progress, setProgress] = useState<KeepProgress | undefined>(
    startsAtOnce ? {kind: 'working', kept: 0, total: 0} : undefined,
  );
  const running = useRef<AbortController>(undefined);
  useEffect(() => {
    if (!('serviceWorker' in navigator) || navigator.serviceWorker.controller === null) return;
    void import('../keepEverything')
      .then(({readKept}) => readKept())
      .then((kept) => {
        setProgress((present) => present ?? kept);
      });
  }, []);

  const run = (): void => {
    const controller = new AbortController();
    running.current = controller;
    import('../keepEverything')
      .then(({keepEverything}) => keepEverything(controller.signal, setProgress))
      .catch(() => {
        setProgress({kind: 'failed', failure: 'network', kept: 0, total: 0});
      });
  };
  const start = (): void => {
    setProgress({kind: 'working', kept: 0, total: 0});
    run();
  };
  useEffect(() => {
    if (startsAtOnce) run();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- runs once, on the reader's request
  }, []);
  const stop = (): void => {
    running.current?.abort();
  };

  const isWorking = progress?.kind === 'working';
  return (
    <div className={styles.keep} data-offline={progress?.kind ?? 'idle'}>
      <p>{words('ui:offline.lead')}</p>
      {progress?.kind !== 'done' && (
        <button type="button" className={styles.button} onClick={isWorking ? stop : start}>
          {words(isWorking ? 'ui:offline.stop' : 'ui:offline.start')}
        </button>
      )}
      {isWorking && (
        <progress
          aria-label={words('ui:offline.title')}
          value={progress.kept}
          max={Math.max(progress.total, 1)}
        />
      )}
      <p className={styles.state} aria-live="polite">
        {progress === undefined ? '' : describe(progress)}
      </p>
    </div>
  );
}

function describe(progress: KeepProgress): string {
  if (progress.kind === 'unsupported') return words('ui:offline.unsupported');
  const {kept, total} = progress;
  if (progress.kind === 'failed') {
    return words(`ui:offline.failed.${progress.failure}`) + words('ui:offline.count', {kept, total});
  }
  if (progress.kind === 'done') return words('ui:offline.done', {total});
  return kept === 0 && total === 0 ? words('ui:offline.beginning') : words('ui:offline.count', {kept, total});
}
