/** What a report is about; nothing in it tells who reports. */
export interface ReportSubject {
  /** In the language of the page. */
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * The address at which a report begins, with its title and its text filled in: `title` and `body`, as issue trackers take
 * them. Undefined where no address is configured, or where it is none that a browser may be sent to.
 */
export function reportAddress(base: unknown, {title, lines}: ReportSubject): string | undefined {
  if (typeof base !== 'string' || !URL.canParse(base)) return undefined;
  const address = new URL(base);
  if (address.protocol === 'mailto:') {
    // A mail program takes a plus sign for itself, so spaces are written out.
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
