import {useHistory, useLocation} from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useEffect, useState, type ReactNode} from 'react';
import {siteBase} from '../../words/locales';
import {useShellWords} from '../../words/useShellWords';
import type * as Explained from './MissingPageExplanation';

/**
 * What stands under an address that has no page: what the address is not, what is near, and a search for it. One file
 * answers for every address, so only the browser knows which one was asked for; and every page has this one in its
 * scripts, so the explanation is loaded when it is needed.
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
      // The lead says what can be done without it.
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
 * A server may answer with the page of the default language for an address of another one: the reader is sent to the
 * page of that language, which then puts the address back.
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
    // The fragment holds the address on the way: it survives where a server leaves the extension out.
    const asked = hash.slice(1);
    if (other !== undefined) window.location.replace(`${base}/${other}/404.html#${pathname}`);
    else if (asked.startsWith(baseUrl) && !asked.startsWith('//')) history.replace(asked);
  }, [pathname, hash, history, baseUrl, locales, currentLocale, defaultLocale]);
}
