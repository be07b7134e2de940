/**
 * Inlined in every page. Loads its scripts on the reader's first action that may need them, or once the page has been
 * idle for a while, so that it later works offline. The page is complete without them. If it is not, because its URL
 * asks for something, hosts were typed before, or the page says so, they start as soon as the browser is idle.
 *
 * What the reader does before the scripts respond is recorded and replayed. Links, forms, check boxes and `<details>`
 * work without them. This function is printed into the HTML, so it must not use anything defined outside it.
 */
export function startScripts(): void {
  const root = document.documentElement;
  /** Milliseconds without any action after which even a complete page starts its scripts. */
  const restMs = 4_000;
  const prefetchMs = 1_000;
  const pressed: HTMLElement[] = [];
  const edited = new Set<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>();
  let shortcut: KeyboardEventInit | undefined;
  // Keys typed after the search was requested and before its box is there.
  let typed: string | undefined;
  let isStarted = false;

  const listOf = (name: string): readonly string[] =>
    document.currentScript?.getAttribute(name)?.split(' ') ?? [];
  const scripts = listOf('data-scripts');
  /** Milliseconds that a reader can wait without a sign. */
  const unnoticedMs = 300;
  let bar: HTMLElement | undefined;
  let hasFailed = false;
  const isReady = (): boolean => root.getAttribute('data-has-hydrated') === 'true';
  const isTyping = (target: EventTarget | null): boolean =>
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

  const start = (): void => {
    if (isStarted) return;
    isStarted = true;
    for (const address of scripts) {
      const script = document.createElement('script');
      script.src = address;
      script.async = false;
      script.addEventListener('error', () => {
        hasFailed = true;
        bar?.remove();
      });
      document.head.append(script);
    }
  };

  /** Shows that what the reader did is waiting for the scripts. */
  const showProgress = (): void => {
    setTimeout(() => {
      if (bar !== undefined || hasFailed || isReady()) return;
      bar = document.createElement('div');
      bar.setAttribute('data-starting', '');
      // Not in a style sheet: it would weigh on pages whose scripts respond at once.
      Object.assign(bar.style, {
        position: 'fixed',
        inset: '0 0 auto 0',
        zIndex: '999',
        height: '3px',
        background: 'var(--ifm-color-primary)',
        transformOrigin: '0 0',
      });
      document.body.append(bar);
      if (!matchMedia('(prefers-reduced-motion: reduce)').matches) {
        bar.animate([{transform: 'scaleX(0)'}, {transform: 'scaleX(0.9)'}], {
          duration: 4_000,
          easing: 'ease-out',
          fill: 'forwards',
        });
      }
    }, unnoticedMs);
  };

  /** Sets a field's value as if it had been typed: React only notices changes that bypass its own setter. */
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
    bar?.remove();
    // A field that already has the focus gets no focus event, and the search loads its words on focus.
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
      showProgress();
    },
    true,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing || event.altKey) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const withControl = event.ctrlKey || event.metaKey;
      if (event.key === '?' && !withControl && typed === undefined && !isTyping(event.target)) {
        document.querySelector<HTMLElement>('a[aria-keyshortcuts="?"]')?.click();
        return;
      }
      const asksForSearch = withControl
        ? event.key.toLowerCase() === 'k'
        : event.key === '/' && !event.shiftKey && typed === undefined && !isTyping(event.target);
      if (asksForSearch) {
        if (!isReady()) {
          event.preventDefault();
          shortcut = {key: event.key, ctrlKey: event.ctrlKey, metaKey: event.metaKey};
          showProgress();
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
        ) {
          edited.add(target);
          showProgress();
        }
      },
      true,
    );
  }
  document.addEventListener('DOMContentLoaded', () => {
    // The theme switch is disabled until the scripts run, and browsers fire no click events on disabled buttons.
    for (const button of document.querySelectorAll<HTMLButtonElement>('.navbar button[disabled]')) {
      button.disabled = false;
    }
  });

  new MutationObserver((_, observer) => {
    if (!isReady()) return;
    observer.disconnect();
    // In the next task: the effects of the components have run by then.
    setTimeout(catchUp);
  }).observe(root, {attributes: true, attributeFilter: ['data-has-hydrated']});

  const placeKey = 'phoenix-port-guide.scroll';
  /** What the planner keeps: see `useHostTexts`. */
  const hostsKey = 'phoenix-port-guide.hosts';
  /** Null if the browser stores nothing. */
  const withStorage = (
    act: (storage: Storage) => string | null,
    place: 'sessionStorage' | 'localStorage' = 'sessionStorage',
  ): string | null => {
    try {
      return act(globalThis[place]);
    } catch {
      return null;
    }
  };
  /** The path of a page in either language, without the trailing slash of a home page. */
  const pageOf = (path: string): string => path.replace(/\/$/, '');

  // Switching the language keeps the reader's place on the page.
  document.addEventListener(
    'click',
    ({target}) => {
      const link =
        target instanceof Element ? target.closest<HTMLAnchorElement>('.navbar a[lang][href]') : null;
      if (link === null) return;
      withStorage((storage) => {
        storage.setItem(placeKey, `${String(scrollY)} ${pageOf(link.pathname)}`);
        return null;
      });
    },
    true,
  );

  // On a map without a table that follows it, a line leads to the page of its connection.
  document.addEventListener('click', ({target, ctrlKey, metaKey}) => {
    const edge = target instanceof Element ? target.closest('[data-pages] [data-connection]') : null;
    const pages = edge?.closest('[data-pages]')?.getAttribute('data-pages');
    if (!edge || !pages) return;
    open(`${pages}${edge.getAttribute('data-connection') ?? ''}`, ctrlKey || metaKey ? '_blank' : '_self');
  });

  const needsScripts = 'button, input, select, textarea, summary, [role="button"], a';

  for (const act of ['pointerdown', 'pointerover', 'keydown', 'focusin', 'touchstart'] as const) {
    document.addEventListener(
      act,
      ({target}) => {
        // Scrolling and hovering over text are no reasons to load anything.
        const isAct =
          act === 'keydown' || (target instanceof Element && target.closest(needsScripts) !== null);
        if (isAct) start();
      },
      {passive: true, capture: true},
    );
  }

  document.addEventListener('DOMContentLoaded', () => {
    // Sections that have moved are resolved by the scripts.
    const fragment = location.hash.slice(1);
    if (fragment !== '' && document.querySelector(`[id="${CSS.escape(fragment)}"]`) === null) {
      let name = fragment;
      try {
        name = decodeURIComponent(fragment);
      } catch {
        // Cannot match any id.
      }
      if (document.getElementById(name) === null) start();
    }
    // A scrollable region must be focusable and have a name.
    const observer = new ResizeObserver((entries) => {
      for (const {target} of entries) {
        if (isReady()) observer.disconnect();
        else if (target.scrollWidth > target.clientWidth) {
          target.setAttribute('tabindex', '0');
          target.setAttribute('role', 'group');
          target.setAttribute('aria-label', target.getAttribute('data-scroll-label') ?? '');
        }
      }
    });
    for (const region of document.querySelectorAll('[data-scroll-label]')) observer.observe(region);
  });

  const stored = withStorage((storage) => {
    const value = storage.getItem(placeKey);
    storage.removeItem(placeKey);
    return value;
  });
  const [offset, page] = stored?.split(' ') ?? [];
  const isSwitch = page === pageOf(location.pathname);
  // The explorer then scrolls to the row in its URL again.
  if (isSwitch) root.setAttribute('data-language-switched', '');

  const hosts = (['sessionStorage', 'localStorage'] as const).map((place) =>
    withStorage((storage) => storage.getItem(hostsKey), place),
  );
  const isIncomplete = isSwitch || location.search !== '' || hosts.some((text) => text !== null);
  const later = [...scripts, ...listOf('data-later')];
  const fetchAhead = (rel: 'preload' | 'prefetch'): void => {
    for (const address of later) {
      const link = document.createElement('link');
      link.rel = rel;
      link.as = 'script';
      link.href = address;
      document.head.append(link);
    }
  };
  if (isIncomplete) fetchAhead('preload');

  addEventListener('load', () => {
    // Well after the paint. Not a preload: browsers complain about one that is not used soon.
    if (!isIncomplete) {
      setTimeout(() => {
        if (!isStarted) fetchAhead('prefetch');
      }, prefetchMs);
    }
    if (isSwitch) {
      // The explorer reads its filter from the URL right after the first paint, and its height changes.
      requestAnimationFrame(() => {
        setTimeout(() => {
          scrollTo(0, Number(offset));
        }, 100);
      });
    }
    setTimeout(
      () => {
        if ('requestIdleCallback' in globalThis) requestIdleCallback(start, {timeout: 1000});
        else start();
      },
      isIncomplete || document.querySelector('[data-needs-scripts]') !== null ? 0 : restMs,
    );
  });
}
