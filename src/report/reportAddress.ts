/** The subject of a report; it contains nothing about the reporter. */
export interface ReportSubject {
  /** In the language of the page. */
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * The URL for a report, with its title and text filled in as `title` and `body`, as issue trackers expect. Undefined if
 * no URL is configured, or if it is not safe to link to.
 */
export function reportAddress(base: unknown, {title, lines}: ReportSubject): string | undefined {
  if (typeof base !== 'string' || !URL.canParse(base)) return undefined;
  const address = new URL(base);
  if (address.protocol === 'mailto:') {
    // Mail programs take a plus sign literally, so spaces are percent-encoded.
    const fields = [
      ['subject', title],
      ['body', lines.join('\n')],
    ].map(([name = '', text = '']) => `${name}=${encodeURIComponent(text)}`);
    return `${address.origin === 'null' ? `mailto:${address.pathname}` : address.href}?${fields.join('&')}`;
  }
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return undefined;
  address.searchParams.set('title', title);
  address.searchParams.set('body', lines.join('\n'));
  return address.href;
}
