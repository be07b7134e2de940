import {sharedPath} from '../../words/locales';

/** What tells that the reader has taken over. */
const acts = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Milliseconds after which the row is brought back: the place that is kept across languages is restored soon after the
 * page has loaded, and the texts above the row change once more when the other language's names have come.
 */
const delays = [0, 250, 700] as const;

/**
 * Leads to the row that the address names, and to the same row after a switch of the language; whoever has begun to
 * scroll by himself is left alone. Returns what ends it.
 */
export function keepRowInView(id: string, base: string): () => void {
  if (scrollY !== 0 && !isSwitchOfLanguage(document.referrer, location, base)) return () => undefined;
  const timers = delays.map((delay) =>
    setTimeout(() => {
      showRow(id);
    }, delay),
  );
  const end = (): void => {
    timers.forEach(clearTimeout);
    for (const act of acts) removeEventListener(act, end);
  };
  for (const act of acts) addEventListener(act, end, {passive: true});
  return end;
}

/** Whether a page was opened from the same page in another language; `base` is what addresses of the site begin with. */
export function isSwitchOfLanguage(
  referrer: string,
  {origin, pathname}: Pick<Location, 'origin' | 'pathname'>,
  base: string,
): boolean {
  if (!referrer.startsWith(`${origin}/`)) return false;
  const from = new URL(referrer);
  const shared = (path: string): string => sharedPath(path.slice(base.length));
  return from.pathname !== pathname && shared(from.pathname) === shared(pathname);
}

/** Brings a row into view with what it shows below itself, where it is not in view already. */
function showRow(id: string): void {
  requestAnimationFrame(() => {
    const row = document.querySelector(`tr[data-connection="${CSS.escape(id)}"]`);
    row?.nextElementSibling?.scrollIntoView({block: 'nearest'});
    row?.scrollIntoView({block: 'nearest'});
  });
}
