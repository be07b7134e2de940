/**
 * Stands as text in every page and loads its scripts: at the first act of the reader, or when the page is painted and
 * the browser has nothing else to do. The page is complete without them.
 *
 * What the reader does before they answer is kept and done then. Links, forms, check boxes and `<details>` work by
 * themselves. This function is printed into the HTML, so it may use nothing from outside of itself.
 */
export function startScripts(): void {
  const root = document.documentElement;
  const pressed: HTMLElement[] = [];
  const edited = new Set<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>();
  let shortcut: KeyboardEventInit | undefined;
  // What is typed after the search was asked for and before its box is there.
  let typed: string | undefined;
  let isStarted = false;

  const isReady = (): boolean => root.getAttribute('data-has-hydrated') === 'true';
  const isTyping = (target: EventTarget | null): boolean =>
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

  const start = (): void => {
    if (isStarted) return;
    isStarted = true;
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-start]')) {
      const script = document.createElement('script');
      script.src = link.href;
      script.async = false;
      document.head.append(script);
    }
  };

  /** Gives a field a value as if it had been typed: React notices only what goes past its own setter. */
  const enter = (field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): void => {
    const kind =
      field instanceof HTMLInputElement
        ? HTMLInputElement
        : field instanceof HTMLSelectElement
          ? HTMLSelectElement
          : HTMLTextAreaElement;
    field.value = '';
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', {bubbles: true}));
  };

  const catchUp = (): void => {
    // A field that had the focus already hears nothing of it, and the search loads its words by the focus.
    const {activeElement} = document;
    if (activeElement instanceof HTMLInputElement) {
      activeElement.dispatchEvent(new FocusEvent('focusin', {bubbles: true}));
    }
    for (const field of edited) {
      if (!field.isConnected) continue;
      if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
        if (field.type === 'radio' && !field.checked) continue;
        field.checked = !field.checked;
        field.click();
      } else enter(field, field.value);
    }
    for (const button of pressed) if (button.isConnected) button.click();
    if (shortcut !== undefined) {
      document.dispatchEvent(new KeyboardEvent('keydown', {...shortcut, bubbles: true, cancelable: true}));
    }
  };

  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || !(event.target instanceof Element)) return;
      const button = event.target.closest<HTMLElement>('button:not([type="submit"]), [role="button"]');
      if (button === null) return;
      if (button.getAttribute('aria-haspopup') === 'dialog') typed = '';
      if (isReady()) return;
      event.preventDefault();
      event.stopPropagation();
      pressed.push(button);
    },
    true,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing || event.altKey) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const withControl = event.ctrlKey || event.metaKey;
      const asksForSearch = withControl
        ? event.key.toLowerCase() === 'k'
        : event.key === '/' && !event.shiftKey && typed === undefined && !isTyping(event.target);
      if (asksForSearch) {
        if (!isReady()) {
          event.preventDefault();
          shortcut = {key: event.key, ctrlKey: event.ctrlKey, metaKey: event.metaKey};
        }
        typed = '';
      } else if (event.key === 'Escape' || isTyping(event.target)) typed = undefined;
      else if (typed !== undefined && !withControl) {
        if (event.key === 'Backspace') typed = typed.slice(0, -1);
        else if (event.key.length === 1) typed += event.key;
        else return;
        event.preventDefault();
      }
    },
    true,
  );
  document.addEventListener(
    'pointerdown',
    () => {
      typed = undefined;
    },
    true,
  );
  document.addEventListener(
    'focusin',
    (event) => {
      const box = event.target;
      const text = typed;
      if (!isReady() || !(box instanceof HTMLInputElement) || box.type !== 'search') return;
      typed = undefined;
      if (text) {
        setTimeout(() => {
          enter(box, text + box.value);
        });
      }
    },
    true,
  );
  for (const kind of ['input', 'change'] as const) {
    document.addEventListener(
      kind,
      ({target}) => {
        if (isReady()) return;
        if (
          target instanceof HTMLInputElement ||
          target instanceof HTMLTextAreaElement ||
          target instanceof HTMLSelectElement
        )
          edited.add(target);
      },
      true,
    );
  }
  document.addEventListener('DOMContentLoaded', () => {
    // The theme switch is switched off until the scripts answer, and a browser keeps such clicks from everybody.
    for (const button of document.querySelectorAll<HTMLButtonElement>('.navbar button[disabled]')) {
      button.disabled = false;
    }
  });

  new MutationObserver((_, observer) => {
    if (!isReady()) return;
    observer.disconnect();
    // One turn later: the effects of the components have run by then.
    setTimeout(catchUp);
  }).observe(root, {attributes: true, attributeFilter: ['data-has-hydrated']});

  for (const act of ['pointerdown', 'pointerover', 'keydown', 'focusin', 'touchstart'] as const) {
    document.addEventListener(act, start, {once: true, passive: true, capture: true});
  }
  addEventListener('load', () => {
    setTimeout(() => {
      if ('requestIdleCallback' in globalThis) requestIdleCallback(start, {timeout: 1000});
      else start();
    });
  });
}
