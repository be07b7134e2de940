import {useHistory, useLocation} from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useEffect, useState, type ReactNode} from 'react';
import {siteBase} from '../../words/locales';
import {useShellWords} from '../../words/useShellWords';
import type * as Explained from './MissingPageExplanation';

/**
 * Shown at a URL without a page: what the URL is not, similar pages, and a search for it. One file is served for every
 * such URL, so only the browser knows which one was requested; every page has this component in its scripts, so the
 * explanation is loaded on demand.
 */
export default function MissingPage(): ReactNode {
  const words = useShellWords();
  const [Explanation, setExplanation] = useState<(typeof Explained)['default']>();
  useLanguageOfAddress();
  useEffect(() => {
    import('./MissingPageExplanation').then(
      (loaded) => {
        setExplanation(() => loaded.default);
      },
      // The lead says what works without it.
      () => undefined,
    );
  }, []);
  return (
    <>
      <h1 data-needs-scripts="">{words('ui:search.missing.title')}</h1>
      {Explanation === undefined ? <p>{words('ui:search.missing.lead')}</p> : <Explanation />}
    </>
  );
}

/**
 * A server may respond with the page of the default language to a URL in another one: the reader is redirected to the
 * page of that language, which then restores the URL.
 */
function useLanguageOfAddress(): void {
  const {pathname, hash} = useLocation();
  const history = useHistory();
  const {
    siteConfig: {baseUrl},
    i18n: {locales, currentLocale, defaultLocale},
  } = useDocusaurusContext();
  useEffect(() => {
    const base = siteBase(baseUrl, currentLocale);
    const other = locales.find(
      (locale) =>
        locale !== currentLocale && locale !== defaultLocale && pathname.startsWith(`${base}/${locale}/`),
    );
    // The fragment carries the URL: it survives if a server drops the extension.
    const asked = hash.slice(1);
    if (other !== undefined) window.location.replace(`${base}/${other}/404.html#${pathname}`);
    else if (asked.startsWith(baseUrl) && !asked.startsWith('//')) history.replace(asked);
  }, [pathname, hash, history, baseUrl, locales, currentLocale, defaultLocale]);
}
