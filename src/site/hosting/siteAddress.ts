import {localizedPath} from '../../words/locales';

/** Where the site is, as Docusaurus wants it: the origin, and the path with a slash at both ends. */
export interface SiteAddress {
  readonly url: string;
  readonly baseUrl: string;
}

/**
 * Reads the variable `SITE_URL`: an address of http or https, with or without a path. Throws where it is something else.
 */
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
 * The complete path of a route in a language, for the settings that Docusaurus completes by itself otherwise: it leaves
 * a path alone that begins with the base URL, and below `https://example.com/ports/` the route `/ports/443` does.
 */
export function completePath(baseUrl: string, locale: string, route: string): string {
  return baseUrl.slice(0, -1) + localizedPath(locale, route);
}
