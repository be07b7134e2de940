/** What tells that the reader has taken over. */
const acts = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** Milliseconds after which the place that is kept across languages has been restored, on a slow machine as well. */
const delays = [0, 250, 700] as const;

/** Milliseconds after which nothing is expected to move any more. */
const patience = 10_000;

/**
 * Leads to the row that the address names, and to the same row after a switch of the language. It is brought back
 * whenever the page changes its height, as it does when rows and the other language's names come; whoever has begun to
 * scroll by himself is left alone. Returns what ends it.
 */
export function keepRowInView(id: string): () => void {
  // The attribute is written when scripts start (`startScripts`).
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

/** Brings a row into view with what it shows below itself, where it is not in view already. */
function showRow(id: string): void {
  requestAnimationFrame(() => {
    const row = document.querySelector(`tr[data-connection="${CSS.escape(id)}"]`);
    row?.nextElementSibling?.scrollIntoView({block: 'nearest'});
    row?.scrollIntoView({block: 'nearest'});
  });
}
