import {useEffect, useState, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import styles from './styles.module.css';

type State = 'idle' | 'copied' | 'failed';

/**
 * Copies a text and says so; where the browser refuses, it shows the text to be copied by hand.
 *
 * `text` is a function because some texts, such as the address of the page, are known in the browser only.
 */
export default function CopyButton({
  label,
  text,
  html,
}: {
  readonly label: string;
  readonly text: () => string;
  /** The same with links, for mails and tickets; programs that want plain text get `text`. */
  readonly html?: () => string;
}): ReactNode {
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
    copyContent(text(), html?.()).then(
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
          <textarea readOnly rows={3} value={text()} />
        </label>
      )}
    </>
  );
}

/** Rejects where the browser offers no clipboard, for example without a secure connection. */
async function copyContent(text: string, html: string | undefined): Promise<void> {
  if (html === undefined) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const content = {'text/plain': text, 'text/html': html};
  await navigator.clipboard.write([
    new ClipboardItem(
      Object.fromEntries(Object.entries(content).map(([type, value]) => [type, new Blob([value], {type})])),
    ),
  ]);
}
