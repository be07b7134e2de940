/** What a server's responses depend on, apart from the requested URL. */
export interface Hosting {
  /** Path of the site on its host, with a slash at both ends. */
  readonly baseUrl: string;
  /** CSP hashes (`sha256-…`) of the inline scripts, sorted. */
  readonly scriptHashes: readonly string[];
}

/** Pages that other sites may frame. */
const framedSection = 'embed';

/** Images that wikis and chat tools may load. */
const sharedSection = 'img';

/**
 * What pages may load and run. One policy serves all of them: during client-side navigation the policy of the first
 * page loaded stays in force.
 */
export function contentSecurityPolicy({scriptHashes}: Pick<Hosting, 'scriptHashes'>): string {
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...scriptHashes.map((hash) => `'${hash}'`)].join(' '),
    // Mermaid inserts a <style> into the diagram of the plan that it draws in the browser, and Docusaurus a few style
    // attributes.
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

/** Headers of every response. */
export function commonHeaders(hosting: Pick<Hosting, 'scriptHashes'>): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(hosting),
    'X-Content-Type-Options': 'nosniff',
    // Filters in URLs can contain a customer's host names.
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

/** Headers of what no other site may embed: a second policy, enforced in addition to the first. */
export const unsharedHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Sent only over HTTPS: browsers ignore it elsewhere. Two years, as preload lists require. */
export const transportSecurity = 'max-age=63072000; includeSubDomains';

export const immutable = 'public, max-age=31536000, immutable';

export const revalidated = 'no-cache';

/** The sections that other sites may embed, as a regular expression source for the path below the base URL. */
export const sharedPaths = `(?:[a-z]{2}/)?(?:${framedSection}/|${framedSection}$|${sharedSection}/)`;

/** Headers of the response to a request; `path` begins with the base URL and has no query. */
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

/** Whether the file name changes with its content; `below` is the path below the base URL. */
function isImmutable(below: string): boolean {
  return /^(?:[a-z]{2}\/)?assets\//u.test(below);
}
