import {words} from '../../words/currentWords';
import styles from './announceUpdate.module.css';

const id = 'site-update';

/** Announces once that a newer version of the site is available; the reader decides when to load it. */
export function announceUpdate(show: () => void): void {
  if (document.getElementById(id) !== null) return;
  const bar = document.createElement('section');
  bar.id = id;
  bar.className = styles.bar ?? '';
  bar.setAttribute('aria-label', words('ui:offline.update.label'));
  // Not role="status": pages have their own, which announces the number of rows.
  bar.setAttribute('aria-live', 'polite');
  const text = document.createElement('p');
  bar.append(
    text,
    button(words('ui:offline.update.show'), show),
    button(words('ui:offline.update.later'), close),
  );
  document.body.append(bar);
  // Filled after it has been inserted; otherwise screen readers would not announce it.
  text.textContent = words('ui:offline.update.text');

  function close(): void {
    bar.remove();
  }
}

function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button button--secondary button--sm';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}
