import {expect, test, type Page} from '@playwright/test';
import {catalogues} from '../../src/words/catalogues';
import {createWords} from '../../src/words/createWords';
import {matrix} from '../../src/matrix/matrix';
import {locales, oneLocale, routeOf} from '../builtPages';
import {presentBuild, SiteHost} from '../siteHost';
import {openPage, startScripts} from './openPage';

test.use({serviceWorkers: 'allow'});

const wordsOf = {ja: createWords('ja', catalogues.ja), en: createWords('en', catalogues.en)};
const next = 'f'.repeat(presentBuild.length);

/** Workers run in the background, and machines are slow. */
const patience = {timeout: 90_000};

let host = new SiteHost();

test.beforeEach(async () => {
  host = new SiteHost();
  await host.start();
});

test.afterEach(() => host.stop());

/** Opens a page and waits until the worker has kept it with everything it has loaded. */
async function visit(page: Page, route: string): Promise<void> {
  await openPage(page, host.origin + route);
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({name}) => new URL(name).pathname)
      .filter((path) => /\/assets\/.*\.(?:js|css)$/u.test(path)),
  );
  await expect
    .poll(async () => {
      const kept = await keptAddresses(page);
      return [route, ...loaded].filter((address) => !kept.includes(address));
    }, patience)
    .toEqual([]);
}

async function keptAddresses(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('phoenix-port-guide:'));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({url}) => new URL(url).pathname);
  });
}

/** The builds of all kept pages. */
async function keptBuilds(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const builds = new Set<string>();
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const text = await (await cache.match(request))?.text();
        const [, build] = /<html[^>]*\sdata-build="?([0-9a-f]+)/u.exec(text ?? '') ?? [];
        if (build !== undefined) builds.add(build);
      }
    }
    return [...builds];
  });
}

async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Whether the worker of the next build is installed, and waits or works already. */
async function isFollowed(page: Page): Promise<boolean> {
  const isWaiting = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.installing === null && registration.waiting !== null;
  });
  return isWaiting || (await keptBuilds(page)).join() === next;
}

for (const locale of locales) {
  const words = wordsOf[locale];

  test(`${locale}: a page that was visited once opens without a network, and comes alive`, async ({page}) => {
    await visit(page, routeOf(locale, '/ports/902'));
    await host.stop();
    await openPage(page, `${host.origin}${routeOf(locale, '/ports/902')}`);
    await expect(page.locator('main [data-connection]').first()).toBeVisible();
    // A page that is not kept says so, in the language of the request.
    await page.goto(`${host.origin}${routeOf(locale, '/guide/sources')}`);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.getByRole('heading', {name: words('ui:offline.missing.title')})).toBeVisible();
  });
}

// Independent of the language, so tested in one only.
for (const locale of oneLocale) {
  const words = wordsOf[locale];

  test(`${locale}: a new build is announced, and nothing of two builds is kept together`, async ({page}) => {
    await visit(page, routeOf(locale, '/ports'));
    await visit(page, routeOf(locale, '/ports/443'));
    host.build = next;
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const announcement = page.getByRole('region', {name: words('ui:offline.update.label')});
    await expect(announcement).toContainText(words('ui:offline.update.text'), patience);
    await announcement.getByRole('button', {name: words('ui:offline.update.show')}).click();
    await expect(page.locator('html')).toHaveAttribute('data-build', next);
    await expect(announcement).toBeHidden();
    await expect.poll(() => keptBuilds(page), patience).toEqual([next]);
    await host.stop();
    // Not visited since the new build.
    await openPage(page, host.origin + routeOf(locale, '/ports'));
    await expect(page.locator('html')).toHaveAttribute('data-build', next);
  });
}

test('the whole site is kept with a count and an end, and then works without a network', async ({page}) => {
  await openPage(page, host.origin + '/');
  await page.getByRole('button', {name: wordsOf.ja('ui:offline.start')}).click();
  await expect(page.locator('[data-offline="working"] progress')).toBeVisible();
  await expect(page.locator('[data-offline="done"]')).toBeVisible({timeout: 120_000});
  await host.stop();
  for (const route of ['/guide/sources', '/plan', '/connections?q=902']) {
    await openPage(page, host.origin + route);
    await expect(page.locator('main h1')).toBeVisible();
  }
  await openPage(page, `${host.origin}/search?q=CloudCache`);
  await expect(page.locator('main [data-route]').first()).toBeVisible();
  // By client-side navigation too: the code of pages that were never opened is kept.
  await page
    .locator('.navbar')
    .getByRole('link', {name: wordsOf.ja('ui:navigation.scenarios'), exact: true})
    .click();
  await expect(page).toHaveURL(`${host.origin}/scenarios`);
  await openPage(page, host.origin + '/');
  await expect(page.locator('[data-offline="done"]')).toBeVisible();
});

test('a reader who goes on to a page of a new build gets it, and the worker follows unasked', async ({
  page,
}) => {
  test.setTimeout(600_000);
  await visit(page, '/ports');
  host.build = next;
  await openPage(page, `${host.origin}/ports/443`);
  await expect(page.locator('html')).toHaveAttribute('data-build', next);
  // A worker that could not get every file is retried with the next page.
  await expect(async () => {
    // Where a test watches a worker that is being replaced, a page sometimes never loads; without it, they all do.
    await page.goto(`${host.origin}/ports/443`, {timeout: 5_000});
    await startScripts(page);
    // Not while it installs: it would have to begin anew.
    await expect.poll(() => isFollowed(page), {timeout: 30_000}).toBe(true);
    // A browser stops a worker that has nothing to do, which lets the next one replace it; while a test watches it, this
    // can take minutes.
    await stopWorkers(page);
    await expect.poll(() => keptBuilds(page), {timeout: 5_000}).toEqual([next]);
  }).toPass({timeout: 500_000});
  await expect(page.locator('#site-update')).toBeHidden();
});

test.describe('without a worker', () => {
  test.use({serviceWorkers: 'block'});

  test('an old page whose scripts are gone leads to the page of the new build', async ({page}) => {
    await openPage(page, `${host.origin}/ports`);
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname),
    );
    host.build = next;
    host.gone = (file) => file.startsWith('/assets/js/') && !loaded.includes(file);
    await page
      .locator('.navbar')
      .getByRole('link', {name: wordsOf.ja('ui:navigation.plan'), exact: true})
      .click();
    await expect(page).toHaveURL(`${host.origin}/plan`);
    await expect(page.locator('html')).toHaveAttribute('data-build', next);
    await expect(page.locator('main h1')).toBeVisible();
  });

  test('code that a page fetches late and that is gone loads the page anew, once', async ({page}) => {
    await openPage(page, `${host.origin}/ports`);
    const loads: string[] = [];
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads.push(request.url());
    });
    host.build = next;
    host.gone = (file) => file.startsWith('/assets/js/gone');
    const ask = () =>
      page.evaluate(
        () =>
          new Promise((resolve) => {
            const script = document.createElement('script');
            script.src = '/assets/js/gone.0123abcd.js';
            script.addEventListener('error', resolve);
            document.head.append(script);
          }),
      );
    await ask();
    await expect(page.locator('html')).toHaveAttribute('data-build', next);
    await page.locator('html[data-has-hydrated="true"]').waitFor({state: 'attached'});
    await ask();
    await page.waitForTimeout(500);
    expect(loads).toHaveLength(1);
  });

  test('storage and clipboard that are blocked leave a page that works and says what it cannot do', async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', ({message}) => errors.push(message));
    await page.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'caches']) {
        Object.defineProperty(window, name, {get: refuse});
      }
      ServiceWorkerContainer.prototype.register = () =>
        Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
      Object.defineProperty(Clipboard.prototype, 'writeText', {
        value: () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError')),
      });
    });
    await openPage(page, `${host.origin}/`);
    await page.getByRole('button', {name: wordsOf.ja('ui:offline.start')}).click();
    await expect(page.locator('[data-offline="unsupported"]')).toContainText(
      wordsOf.ja('ui:offline.unsupported'),
    );
    const address = `${host.origin}/connections/${matrix.connections[0]?.id ?? ''}`;
    await openPage(page, address);
    await page.getByRole('button', {name: wordsOf.ja('ui:copy.link')}).click();
    await expect(page.getByRole('textbox', {name: wordsOf.ja('ui:copy.failed')})).toHaveValue(address);
    expect(errors).toEqual([]);
  });
});
