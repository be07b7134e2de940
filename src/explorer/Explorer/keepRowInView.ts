/** Events that show that the reader has taken over. */
const acts = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * In milliseconds: by the last one, the scroll position kept across languages has been restored even on a slow machine.
 */
const delays = [0, 250, 700] as const;

/** Milliseconds after which the layout is expected to be stable. */
const patience = 10_000;

/**
 * Scrolls to the row named in the URL, and back to it after the language was switched. It does so again whenever the
 * page height changes, as it does when rows and the other language's names arrive, until the reader starts to scroll.
 * Returns a function that stops it.
 */
export function keepRowInView(id: string): () => void {
  // `startScripts` sets the attribute.
  const isSwitch = document.documentElement.hasAttribute('data-language-switched');
  if (scrollY !== 0 && !isSwitch) return () => undefined;
  const show = (): void => {
    showRow(id);
  };
  const observer = new ResizeObserver(show);
  observer.observe(document.body);
  const end = (): void => {
    observer.disconnect();
    timers.forEach(clearTimeout);
    for (const act of acts) removeEventListener(act, end);
  };
  const timers = [...delays.map((delay) => setTimeout(show, delay)), setTimeout(end, patience)];
  for (const act of acts) addEventListener(act, end, {passive: true});
  return end;
}

/** Scrolls a row and the details below it into view, unless they are visible already. */
function showRow(id: string): void {
  requestAnimationFrame(() => {
    const row = document.querySelector(`tr[data-connection="${CSS.escape(id)}"]`);
    row?.nextElementSibling?.scrollIntoView({block: 'nearest'});
    row?.scrollIntoView({block: 'nearest'});
  });
}
