import {writeToClipboard} from '../../ui/CopyButton/writeToClipboard';

/**
 * Makes the markup of an island act, and returns what ends it. The attributes are written by the components:
 *
 * - `data-copy`: the text that a button copies; `data-copied` what it says then, `data-copy-failed` if it cannot,
 *   `data-copied-class` a class that shows it
 * - `data-answers`: ids of the connections that the controls copy as an answer
 * - `data-scroll-label`: the name of a table where it has to be scrolled
 */
export function enhanceMarkup(root: HTMLElement): () => void {
  const handleClick = ({target}: MouseEvent): void => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
    if (button !== null) copyFrom(button);
    const control = target instanceof Element ? target.closest<HTMLElement>('[data-answer-act]') : null;
    if (control !== null) answerFrom(control);
  };
  // The words and facts of an answer come while the reader moves to the button.
  const loadAhead = ({target}: Event): void => {
    if (target instanceof Element && target.closest('[data-answers]') !== null) void loadAnswers();
  };
  root.addEventListener('click', handleClick);
  root.addEventListener('pointerover', loadAhead);
  root.addEventListener('focusin', loadAhead);

  for (const share of root.querySelectorAll<HTMLElement>('[data-answer-act="share"]')) {
    share.hidden = !('share' in navigator);
  }
  const observer = new ResizeObserver((entries) => {
    for (const {target} of entries) labelScrolling(target);
  });
  for (const region of root.querySelectorAll('[data-scroll-label]')) observer.observe(region);

  return () => {
    root.removeEventListener('click', handleClick);
    root.removeEventListener('pointerover', loadAhead);
    root.removeEventListener('focusin', loadAhead);
    observer.disconnect();
  };
}

/** What does not scroll is no stop on the way through the page. */
function labelScrolling(region: Element): void {
  if (region.scrollWidth > region.clientWidth) {
    region.setAttribute('tabindex', '0');
    region.setAttribute('role', 'group');
    region.setAttribute('aria-label', region.getAttribute('data-scroll-label') ?? '');
  } else {
    for (const name of ['tabindex', 'role', 'aria-label']) region.removeAttribute(name);
  }
}

const SAID_MS = 2000;

function copyFrom(button: HTMLElement): void {
  const text = (button.dataset.copy ?? '').replaceAll('{origin}', location.origin);
  report(button, writeToClipboard(text), text);
}

/** Says beside the button, and to those who do not see it, what came of the copying. */
function report(button: HTMLElement, result: Promise<void>, text: string): void {
  result.then(
    () => {
      const done = button.dataset.copied ?? '';
      const label = button.getAttribute('aria-label') ?? button.textContent;
      if (done === label || button.dataset.state === 'copied') return;
      const say = (said: string): void => {
        if (button.hasAttribute('aria-label')) button.setAttribute('aria-label', said);
        else button.textContent = said;
      };
      const announcement = button.nextElementSibling;
      const shownBy = button.dataset.copiedClass;
      button.dataset.state = 'copied';
      if (shownBy !== undefined) button.classList.add(shownBy);
      say(done);
      if (announcement !== null) announcement.textContent = done;
      setTimeout(() => {
        delete button.dataset.state;
        if (shownBy !== undefined) button.classList.remove(shownBy);
        say(label);
        if (announcement !== null) announcement.textContent = '';
      }, SAID_MS);
    },
    () => {
      showText(button, text);
    },
  );
}

/** The text to be copied by hand, once, behind the button. */
function showText(button: HTMLElement, text: string): void {
  const place = button.nextElementSibling ?? button;
  if (place.nextElementSibling?.hasAttribute('data-copy-fallback') === true) return;
  const label = document.createElement('label');
  label.setAttribute('data-copy-fallback', '');
  label.textContent = button.dataset.copyFailed ?? '';
  const area = document.createElement('textarea');
  area.readOnly = true;
  area.rows = 3;
  area.value = text;
  label.append(area);
  place.after(label);
}

function loadAnswers() {
  return import('../../connection/AnswerCopy/loadAnswer');
}

function answerFrom(control: HTMLElement): void {
  const controls = control.closest<HTMLElement>('[data-answers]');
  if (controls === null) return;
  const chosen = Object.fromEntries(
    [...controls.querySelectorAll('select')].map((select) => [select.name, select.value]),
  );
  const answer = loadAnswers().then(({loadAnswer}) =>
    loadAnswer((controls.dataset.answers ?? '').split(' '), chosen),
  );
  if (control.dataset.answerAct === 'share') {
    // Whoever closes the sheet has changed their mind; there is nothing to say.
    answer.then(({shared}) => navigator.share({text: shared})).catch(() => undefined);
    return;
  }
  answer.then(
    ({text, html}) => {
      report(control, writeToClipboard(text, html), text);
    },
    () => {
      showText(control, '');
    },
  );
}
