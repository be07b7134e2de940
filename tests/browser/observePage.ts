import type {Page} from '@playwright/test';
import {libraryInPath, libraryMarks} from '../diagramLibraries';

/**
 * Scripts that have been checked: their names identify their content, and loading them again for each page takes long.
 */
const read = new Set<string>();

/** Collects what must not happen while a page loads and runs, as lines that name the page. */
export function observePage(page: Page, origin: string): readonly string[] {
  const findings: string[] = [];
  const report = (what: string) => {
    findings.push(`${new URL(page.url()).pathname}: ${what}`);
  };

  page.on('console', (message) => {
    // Playwright's own message for `serviceWorkers: 'block'`.
    if (message.text().includes('Service Worker registration blocked by Playwright')) return;
    // React reports a failed hydration as an error; Docusaurus and Chromium report other problems as warnings.
    if (['error', 'warning'].includes(message.type())) report(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    report(`uncaught ${error.message}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin)
      report(`request to another host: ${url.href}`);
    if (libraryInPath.test(url.pathname)) report(`request of a diagram library: ${url.pathname}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown reason';
    // The browser cancels prefetches when the test goes on to the next page.
    if (reason !== 'net::ERR_ABORTED') report(`failed request of ${request.url()}: ${reason}`);
  });
  page.on('response', (response) => {
    const url = response.url();
    if (url.endsWith('.js') && !read.has(url)) {
      read.add(url);
      response.text().then(
        (code) => {
          for (const [library, mark] of Object.entries(libraryMarks)) {
            if (mark.test(code)) report(`code of ${library} in ${url}`);
          }
        },
        // The browser has gone on to the next page and discarded the body.
        () => read.delete(url),
      );
    }
    if (response.status() >= 400) report(`status ${response.status()} of ${response.url()}`);
  });
  return findings;
}
