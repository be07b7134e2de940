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
