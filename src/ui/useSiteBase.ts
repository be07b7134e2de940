import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {siteBase} from '../words/locales';

/** What paths of the whole site begin with, in every language: empty for a site at the root of its host. */
export function useSiteBase(): string {
  const {siteConfig, i18n} = useDocusaurusContext();
  return siteBase(siteConfig.baseUrl, i18n.currentLocale);
}
