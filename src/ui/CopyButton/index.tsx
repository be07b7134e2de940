import {useEffect, useState, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {useIsOnlyMarkup} from '../useIsOnlyMarkup';
import {writeToClipboard} from './writeToClipboard';
import styles from './styles.module.css';

type State = 'idle' | 'copied' | 'failed';

interface Props {
  readonly label: string;
  /**
   * The text to copy. A function because some texts are only known in the browser; `origin` is the page's origin, or a
   * placeholder for it if the page is only markup.
   */
  readonly text: (origin: string) => string;
  /** The same with links, for mails and tickets; programs that want plain text get `text`. */
  readonly html?: () => string;
}

/** Copies a text and confirms it; if the browser refuses, it shows the text to be copied by hand. */
export default function CopyButton(props: Props): ReactNode {
  return useIsOnlyMarkup() ? <CopyMarkup {...props} /> : <LiveCopyButton {...props} />;
}

/** `enhanceMarkup` of the page reads the attributes. */
function CopyMarkup({label, text}: Props): ReactNode {
  return (
    <>
      <button
        type="button"
        className={styles.button}
        data-copy={text('{origin}')}
        data-copied={words('ui:copy.done')}
        data-copy-failed={words('ui:copy.failed')}
      >
        {label}
      </button>
      <span className={styles.announcement} aria-live="polite" />
    </>
  );
}

function LiveCopyButton({label, text, html}: Props): ReactNode {
  const [state, setState] = useState<State>('idle');
  useEffect(() => {
    if (state !== 'copied') return undefined;
    const timer = setTimeout(() => {
      setState('idle');
    }, 2000);
    return () => {
      clearTimeout(timer);
    };
  }, [state]);

  const copy = (): void => {
    writeToClipboard(text(location.origin), html?.()).then(
      () => {
        setState('copied');
      },
      () => {
        setState('failed');
      },
    );
  };

  return (
    <>
      <button type="button" className={styles.button} onClick={copy}>
        {state === 'copied' ? words('ui:copy.done') : label}
      </button>
      <span className={styles.announcement} aria-live="polite">
        {state === 'copied' ? words('ui:copy.done') : ''}
      </span>
      {state === 'failed' && (
        <label className={styles.fallback}>
          {words('ui:copy.failed')}
          <textarea readOnly rows={3} value={text(location.origin)} />
        </label>
      )}
    </>
  );
}
