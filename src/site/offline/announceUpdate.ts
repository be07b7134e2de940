import {words} from '../../words/currentWords';
import styles from './announceUpdate.module.css';

const id = 'site-update';

/** Says, once, that the site has a newer version; the reader decides when it is shown. */
export function announceUpdate(show: () => void): void {
  if (document.getElementById(id) !== null) return;
  const bar = document.createElement('section');
  bar.id = id;
  bar.className = styles.bar ?? '';
  bar.setAttribute('aria-label', words('ui:offline.update.label'));
  // Not the role "status": pages have one of their own, which counts rows.
  bar.setAttribute('aria-live', 'polite');
  const text = document.createElement('p');
  bar.append(
    text,
    button(words('ui:offline.update.show'), show),
    button(words('ui:offline.update.later'), close),
  );
  document.body.append(bar);
  // Filled in after it is there, or it would not be read out.
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
