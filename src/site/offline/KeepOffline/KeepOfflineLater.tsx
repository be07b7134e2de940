import {useEffect, useState, type ReactNode} from 'react';
import {useShellWords} from '../../../words/useShellWords';
import type * as Loaded from '.';
import styles from './styles.module.css';

interface Shown {
  readonly KeepOffline: (typeof Loaded)['default'];
  readonly startsAtOnce: boolean;
}

/**
 * The offer to keep the site offline, on text pages: its code and words are loaded once the offer is accepted, or if it
 * was before.
 */
export default function KeepOfflineLater(): ReactNode {
  const words = useShellWords();
  const [shown, setShown] = useState<Shown>();
  const show = (startsAtOnce: boolean): void => {
    import('.').then(
      ({default: KeepOffline}) => {
        setShown({KeepOffline, startsAtOnce});
      },
      // Without a network nothing can be downloaded, and the offer stays.
      () => undefined,
    );
  };
  useEffect(() => {
    if (!('serviceWorker' in navigator) || navigator.serviceWorker.controller === null) return;
    import('../keepEverything')
      .then(({readKept}) => readKept())
      .then((progress) => {
        if (progress?.kind === 'done') show(false);
      })
      .catch(() => undefined);
  }, []);
  if (shown !== undefined) return <shown.KeepOffline startsAtOnce={shown.startsAtOnce} />;
  return (
    <div className={styles.keep} data-offline="idle">
      <p>{words('ui:offline.lead')}</p>
      <button
        type="button"
        className={styles.button}
        onClick={() => {
          show(true);
        }}
      >
        {words('ui:offline.start')}
      </button>
      <p className={styles.state} aria-live="polite" />
    </div>
  );
}
