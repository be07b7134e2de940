import type {ClientModule} from '@docusaurus/types';
import redirects from '../../../redirects.json';
import {localizedPath, locales, sharedPath} from '../../words/locales';
import {resolveRedirect} from '../../links/resolveRedirect';

/** Leads from a section that has moved to where it is now: no server ever sees what follows the `#`. */
export const onRouteDidUpdate: ClientModule['onRouteDidUpdate'] = ({location}) => {
  if (location.hash.length < 2) return;
  const route = sharedPath(location.pathname);
  const target = resolveRedirect(redirects, route, location.hash.slice(1));
  if (target === undefined) return;
  const locale = locales.find((each) => localizedPath(each, route) === location.pathname) ?? locales[0];
  const [page = '', anchor] = localizedPath(locale, target).split('#');
  if (page === location.pathname && anchor === undefined) {
    // The section became the page itself: nothing has to be loaded.
    window.history.replaceState(window.history.state, '', page + location.search);
    return;
  }
  window.location.replace(`${page}${location.search}${anchor === undefined ? '' : `#${anchor}`}`);
};
