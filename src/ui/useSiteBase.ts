import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {siteBase} from '../words/locales';

/** The prefix of all paths of the site, in every language: empty for a site at the root of its host. */
export function useSiteBase(): string {
  const {siteConfig, i18n} = useDocusaurusContext();
  return siteBase(siteConfig.baseUrl, i18n.currentLocale);
}
