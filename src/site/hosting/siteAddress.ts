import {localizedPath} from '../../words/locales';

/** Where the site is, in Docusaurus's terms: the origin, and the path with a slash at both ends. */
export interface SiteAddress {
  readonly url: string;
  readonly baseUrl: string;
}

/** Reads the variable `SITE_URL`: an http or https URL, with or without a path. Throws if it is anything else. */
export function siteAddress(text = 'http://localhost:3000'): SiteAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new Error(
      `SITE_URL is "${text}", which is no address of a site\nfix: write for example SITE_URL=https://example.com/ports/`,
    );
  }
  return {url: url.origin, baseUrl: `${url.pathname.replace(/\/+$/u, '')}/`};
}

/**
 * The full path of a route in a language, for settings to which Docusaurus otherwise adds the base URL itself: it
 * leaves paths alone that already begin with it, as the route `/ports/443` does below `https://example.com/ports/`.
 */
export function completePath(baseUrl: string, locale: string, route: string): string {
  return baseUrl.slice(0, -1) + localizedPath(locale, route);
}
