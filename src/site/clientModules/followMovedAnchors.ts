import type {ClientModule} from '@docusaurus/types';
import redirects from '../../../redirects.json';
import siteConfig from '@generated/docusaurus.config';
import i18n from '@generated/i18n';
import {localizedPath, sharedPath, siteBase} from '../../words/locales';
import {resolveRedirect} from '../../links/resolveRedirect';

/** Redirects from a section that has moved to its new location: servers never see what follows the `#`. */
export const onRouteDidUpdate: ClientModule['onRouteDidUpdate'] = ({location}) => {
  if (location.hash.length < 2) return;
  const base = siteBase(siteConfig.baseUrl, i18n.currentLocale);
  const route = sharedPath(location.pathname.slice(base.length));
  const target = resolveRedirect(redirects, route, location.hash.slice(1));
  if (target === undefined) return;
  const [page = '', anchor] = (base + localizedPath(i18n.currentLocale, target)).split('#');
  if (page === location.pathname && anchor === undefined) {
    // The section became the page itself, so nothing has to be loaded.
    window.history.replaceState(window.history.state, '', page + location.search);
    return;
  }
  window.location.replace(`${page}${location.search}${anchor === undefined ? '' : `#${anchor}`}`);
};
