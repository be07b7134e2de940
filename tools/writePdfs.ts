import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Route} from '@playwright/test';
import {paperFile, routes} from '../src/routes';
import {localizedPath, locales} from '../src/words/locales';
import type {SiteAddress} from '../src/site/hosting/siteAddress';
import {buildDirectory} from '../tests/builtPages';

/**
 * Prints each language's page for printing as PDF, with bookmarks, if this machine has a browser. Returns a message
 * about the result. A build without a browser is still complete: the pages then do not name a PDF.
 */
export async function writePdfs({url, baseUrl}: SiteAddress): Promise<readonly string[]> {
  const browserFile = await findInstalledBrowser();
  if (browserFile === undefined) return ['No PDF: no browser was found (see CHROME_PATH).'];
  const {chromium} = await import('@playwright/test');
  const browser = await chromium.launch({
    executablePath: browserFile,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const lines: string[] = [];
    for (const locale of locales) {
      const page = await browser.newPage({javaScriptEnabled: false, colorScheme: 'light'});
      // At its public URL, which the links in the PDF then have; the host itself is not contacted.
      await page.route('**/*', (route) => answer(route, baseUrl));
      await page.goto(url + baseUrl.slice(0, -1) + localizedPath(locale, routes.paper));
      const pdf = await page.pdf({
        outline: true,
        tagged: true,
        preferCSSPageSize: true,
        printBackground: true,
      });
      const file = `${localizedPath(locale, '/').slice(1)}${paperFile}`;
      mkdirSync(path.dirname(path.join(buildDirectory, file)), {recursive: true});
      writeFileSync(path.join(buildDirectory, file), withoutTime(pdf));
      lines.push(`PDF: build/${file}, ${(pdf.length / 1e6).toFixed(1)} MB.`);
      await page.close();
    }
    return lines;
  } finally {
    await browser.close();
  }
}

/** The browser on this machine; undefined if the tools of the tests are not installed. */
async function findInstalledBrowser(): Promise<string | undefined> {
  try {
    const {findBrowser} = await import('./findBrowser');
    return findBrowser();
  } catch {
    return undefined;
  }
}

/** What a host of the site would respond. */
async function answer(route: Route, baseUrl: string): Promise<void> {
  const below = decodeURIComponent(new URL(route.request().url()).pathname).slice(baseUrl.length);
  const file = [below, `${below}.html`].find(
    (name) => path.extname(name) !== '' && existsSync(path.join(buildDirectory, name)),
  );
  await (file === undefined
    ? route.fulfill({status: 404})
    : route.fulfill({path: path.join(buildDirectory, file)}));
}

/** The file with a fixed timestamp instead of the build's, so that the same site gives the same file. */
function withoutTime(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const still = text.replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/gu, '$120000101000000');
  return Buffer.from(still, 'latin1');
}
