import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {launch, type Browser, type Page} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {matrix} from '../../src/matrix/matrix';
import {selectConnections} from '../../src/matrix/select';
import {routes} from '../../src/routes';
import {catalogues} from '../../src/words/catalogues';
import {createWords} from '../../src/words/createWords';
import {locales, routeOf} from '../builtPages';
import {samplePaths} from '../pageKinds';
import {SiteHost} from '../siteHost';
import {ensureFirefox} from './ensureFirefox';

const host = new SiteHost();
const downloads = mkdtempSync(path.join(tmpdir(), 'phoenix-firefox-'));
let browser: Browser;

beforeAll(async () => {
  await host.start();
  browser = await launch({
    browser: 'firefox',
    executablePath: ensureFirefox(),
    headless: true,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  });
}, 600_000);

afterAll(async () => {
  await browser.close();
  await host.stop();
  rmSync(downloads, {recursive: true, force: true});
});

/** A new page with the errors that occur in it. */
async function openPage(route: string): Promise<{readonly page: Page; readonly trouble: string[]}> {
  const page = await browser.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  await go(page, route);
  return {page, trouble};
}

async function go(page: Page, route: string): Promise<void> {
  await page.goto(host.origin + route, {waitUntil: 'load'});
  await page.keyboard.press('Shift');
  await page.waitForSelector('html[data-has-hydrated="true"]');
}

/** Replaces the content of the box with a text. */
async function type(page: Page, box: string, text: string): Promise<void> {
  await page.locator(box).fill(text);
}

const rowsOf = (page: Page): Promise<readonly string[]> =>
  page.$$eval('main tr[data-connection]', (rows) =>
    rows.map((row) => row.getAttribute('data-connection') ?? ''),
  );

describe.each(locales)('Firefox, %s', (locale) => {
  const words = createWords(locale, catalogues[locale]);

  it.each([
    ...new Set([...samplePaths, routes.guide('overview'), routes.changes, routes.plan, routes.search]),
  ])('%s comes alive without an error', async (route) => {
    const {page, trouble} = await openPage(routeOf(locale, route));
    expect(await page.$eval('h1', (heading) => heading.textContent)).not.toBe('');
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('filters the connections and keeps the filter in the address', async () => {
    const {page, trouble} = await openPage(routeOf(locale, '/connections'));
    await type(page, '#connection-search', '902');
    const wanted = selectConnections(matrix, {port: 902}).map(({id}) => id);
    await vi.waitFor(async () => {
      expect(await rowsOf(page)).toEqual(wanted);
    });
    await vi.waitFor(() => {
      expect(new URL(page.url()).search).toBe('?q=902');
    });
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('finds a page by a word', async () => {
    const {page, trouble} = await openPage(`${routeOf(locale, '/search')}?q=CloudCache`);
    await page.waitForSelector('main [data-route]');
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('plans and saves each kind of file', async () => {
    const {page, trouble} = await openPage(routeOf(locale, '/plan'));
    await page.waitForSelector('[data-opening]');
    for (const format of ['csv', 'xlsx', 'nftables']) {
      await page.locator(`input[type=radio][value="${format}"]`).click();
      const saved = readdirSync(downloads).length;
      await page.locator(`main ::-p-aria([name="${words('ui:plan.outputs.save')}"][role="button"])`).click();
      await vi.waitFor(() => {
        const files = readdirSync(downloads).filter((name) => !name.endsWith('.part'));
        expect(files.length).toBeGreaterThan(saved);
        for (const file of files)
          expect(readFileSync(path.join(downloads, file)).length).toBeGreaterThan(100);
      });
    }
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('opens a page that was visited without a network', async () => {
    const route = routeOf(locale, '/ports/902');
    const {page} = await openPage(route);
    await vi.waitFor(
      async () => {
        expect(await page.evaluate(async (kept) => (await caches.match(kept)) !== undefined, route)).toBe(
          true,
        );
      },
      {timeout: 60_000, interval: 500},
    );
    await host.stop();
    try {
      await page.goto(host.origin + route, {waitUntil: 'load'});
      await page.waitForSelector('main [data-connection]');
    } finally {
      await host.start();
      await page.close();
    }
  });
});
