/** What the answers of a server depend on, besides the address that was asked for. */
export interface Hosting {
  /** Path of the site on its host, with a slash at both ends. */
  readonly baseUrl: string;
  /** CSP hashes (`sha256-…`) of the scripts that stand in the pages, sorted. */
  readonly scriptHashes: readonly string[];
}

/** Pages that other sites may show in a frame. */
const framedSection = 'embed';

/** Images that wikis and chat tools show from here. */
const sharedSection = 'img';

/**
 * What pages may load and run. One policy serves all of them: a reader who goes from page to page within the site keeps
 * the policy of the page that was loaded first.
 */
export function contentSecurityPolicy({scriptHashes}: Pick<Hosting, 'scriptHashes'>): string {
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...scriptHashes.map((hash) => `'${hash}'`)].join(' '),
    // Mermaid writes a <style> into the plan that it draws in the browser, and Docusaurus a few style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** Headers that every answer has. */
export function commonHeaders(hosting: Pick<Hosting, 'scriptHashes'>): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(hosting),
    'X-Content-Type-Options': 'nosniff',
    // Filters in addresses can hold names of a customer's hosts.
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': [
      'accelerometer',
      'camera',
      'display-capture',
      'geolocation',
      'gyroscope',
      'magnetometer',
      'microphone',
      'midi',
      'payment',
      'usb',
    ]
      .map((feature) => `${feature}=()`)
      .join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

/** Headers of what no other site may show: a second policy, which holds besides the first. */
export const unsharedHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Only where the connection is encrypted: a browser ignores it elsewhere. Two years, as preload lists ask. */
export const transportSecurity = 'max-age=63072000; includeSubDomains';

export const immutable = 'public, max-age=31536000, immutable';

export const revalidated = 'no-cache';

/** The sections that other sites may show, as the source of a regular expression for the path below the base URL. */
export const sharedPaths = `(?:[a-z]{2}/)?(?:${framedSection}/|${framedSection}$|${sharedSection}/)`;

/** Headers of the answer to a request; `path` begins with the base URL and has no query. */
export function responseHeaders(
  path: string,
  status: number,
  hosting: Hosting,
): Readonly<Record<string, string>> {
  const below = path.slice(hosting.baseUrl.length);
  const common = commonHeaders(hosting);
  const isShared = new RegExp(`^${sharedPaths}`, 'u').test(below);
  return {
    ...common,
    ...(isShared
      ? {'Cross-Origin-Resource-Policy': 'cross-origin'}
      : {
          ...unsharedHeaders,
          'Content-Security-Policy': `${common['Content-Security-Policy'] ?? ''}; frame-ancestors 'none'`,
        }),
    'Cache-Control': isImmutable(below) && status < 400 ? immutable : revalidated,
  };
}

/** Whether the name of the file changes with its content; `below` is the path below the base URL. */
function isImmutable(below: string): boolean {
  return /^(?:[a-z]{2}\/)?assets\//u.test(below);
}
