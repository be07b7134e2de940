import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import siteConfig from '@generated/docusaurus.config';
import i18n from '@generated/i18n';
import {sharedPath, siteBase} from '../../words/locales';

/** Where the reader stood when switching the language; the other language opens at the same place. */
const storageKey = 'phoenix-port-guide.scroll';

/** The path without its language, so that both languages of a page have the same. */
function pageKey(path: string): string {
  return sharedPath(path.slice(siteBase(siteConfig.baseUrl, i18n.currentLocale).length));
}

function remember(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[lang]') : null;
  if (!(link instanceof HTMLAnchorElement) || pageKey(link.pathname) !== pageKey(location.pathname)) return;
  withStorage((storage) => {
    storage.setItem(storageKey, JSON.stringify([pageKey(location.pathname), scrollY]));
    return null;
  });
}

/** Null where the browser keeps nothing: the other language then opens at its top. */
function withStorage(act: (storage: Storage) => string | null): string | null {
  try {
    return act(sessionStorage);
  } catch {
    return null;
  }
}

function restore(): void {
  const stored = withStorage((storage) => {
    const value = storage.getItem(storageKey);
    storage.removeItem(storageKey);
    return value;
  });
  if (stored === null) return;
  const [page, offset] = JSON.parse(stored) as [string, number];
  if (page !== pageKey(location.pathname)) return;
  // The filter of the explorer is read from the address right after the first paint, and the page changes its height.
  requestAnimationFrame(() => {
    setTimeout(() => {
      scrollTo(0, offset);
    }, 100);
  });
}

if (ExecutionEnvironment.canUseDOM) {
  document.addEventListener('click', remember, {capture: true});
  // The scripts may start after the page has loaded.
  if (document.readyState === 'complete') restore();
  else addEventListener('load', restore);
}
