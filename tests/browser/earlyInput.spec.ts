import {expect, test, type Page} from '@playwright/test';
import {catalogues} from '../../src/words/catalogues';
import {createWords} from '../../src/words/createWords';
import {locales, oneLocale, routeOf, type Locale} from '../builtPages';

const wordsOf = {ja: createWords('ja', catalogues.ja), en: createWords('en', catalogues.en)};
const box = 'input[type="search"]';

/** Opens a page whose scripts are still loading; the returned function releases them. */
async function openBeforeScripts(page: Page, route: string): Promise<() => Promise<void>> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/js/*.js', async (request) => {
    await released;
    await request.continue();
  });
  await page.goto(route, {waitUntil: 'commit'});
  await expect(page.locator('h1').first()).toBeVisible();
  return async () => {
    // Until here the page is as the server sent it.
    await expect(page.locator('html')).not.toHaveAttribute('data-has-hydrated', 'true');
    release();
    await page.locator('html[data-has-hydrated="true"]').waitFor({state: 'attached'});
  };
}

// Independent of the language.
for (const failure of ['at once', 'after the bar is there'] as const) {
  test(`nothing seems to be on its way once the scripts have failed, ${failure}`, async ({page}) => {
    const bar = page.locator('[data-starting]');
    let fail = (): void => undefined;
    const failed = new Promise<void>((resolve) => {
      fail = resolve;
    });
    await page.route('**/assets/js/*.js', async (request) => {
      if (failure !== 'at once') await failed;
      await request.abort();
    });
    await page.goto('/guide/overview', {waitUntil: 'commit'});
    await page.getByRole('button', {name: wordsOf.ja('ui:search.label')}).click();
    if (failure !== 'at once') await expect(bar).toBeVisible();
    fail();
    // Longer than the bar waits.
    await page.waitForTimeout(600);
    await expect(bar).toHaveCount(0);
  });
}

for (const locale of locales) {
  const other: Locale = locale === 'ja' ? 'en' : 'ja';

  test.describe(`${locale}: before the scripts answer`, () => {
    test('a line of a map leads to its connection', async ({page}) => {
      await openBeforeScripts(page, routeOf(locale, '/'));
      const label = page.locator('.port-diagram .edgeLabel[data-connection]').first();
      const id = (await label.getAttribute('data-connection')) ?? '';
      await label.click();
      await expect(page).toHaveURL(routeOf(locale, `/connections/${id}`));
    });

    test('? opens the list of keys', async ({page}) => {
      await openBeforeScripts(page, routeOf(locale, '/ports/902'));
      await page.keyboard.press('?');
      await expect(page).toHaveURL(routeOf(locale, '/guide/links#keyboard'));
      await expect(page.locator('#keyboard')).toBeVisible();
    });

    test('a link and the language menu lead on', async ({page}) => {
      await openBeforeScripts(page, routeOf(locale, '/ports/902'));
      await page.locator('.navbar .dropdown').first().hover();
      await page.locator(`.navbar a[lang="${other}"]`).first().click();
      await expect(page.locator('html')).toHaveAttribute('lang', other);
      await page
        .locator(`main a[href^="${routeOf(other, '/endpoints/')}"]`)
        .first()
        .click();
      await expect(page).toHaveURL(new RegExp(routeOf(other, '/endpoints/'), 'u'));
    });
  });

  test.describe(`${locale}: without scripts`, () => {
    test.use({javaScriptEnabled: false});

    for (const width of [375, 1280]) {
      test(`${String(width)} px: the language can be changed`, async ({page}) => {
        await page.setViewportSize({width, height: 720});
        await page.goto(routeOf(locale, '/ports/902'));
        const link = page.locator(`.navbar a[lang="${other}"]`).first();
        if (!(await link.isVisible())) await page.locator('.navbar .dropdown').first().hover();
        await link.click();
        await expect(page.locator('html')).toHaveAttribute('lang', other);
        expect(new URL(page.url()).pathname).toBe(routeOf(other, '/ports/902'));
      });
    }
  });
}

// What does not depend on the language is tested in one.
for (const locale of oneLocale) {
  const words = wordsOf[locale];

  test.describe(`${locale}, as in any language: before the scripts answer`, () => {
    test('pressing search opens it, and what is typed next is in its box', async ({page}) => {
      const release = await openBeforeScripts(page, routeOf(locale, '/guide/overview'));
      await page.getByRole('button', {name: words('ui:search.label')}).click();
      await page.keyboard.type('90');
      await expect(page.locator('[data-starting]')).toBeVisible();
      await release();
      await expect(page.locator('[data-starting]')).toHaveCount(0);
      await expect(page.locator(`dialog ${box}`)).toBeFocused();
      await expect(page.locator(`dialog ${box}`)).toHaveValue('90');
      await page.keyboard.type('2');
      await expect(page.locator(`dialog ${box}`)).toHaveValue('902');
      await expect(page.locator('[role="listbox"] [data-route="/ports/902"]')).toBeVisible();
    });

    for (const [path, result] of [
      ['/', '[role="listbox"] [data-route="/ports/902"]'],
      ['/search', 'main [data-route="/ports/902"]'],
      ['/connections', 'main tr[data-connection]'],
    ] as const) {
      test(`what is typed into the box of ${path} is searched for`, async ({page}) => {
        const release = await openBeforeScripts(page, routeOf(locale, path));
        await page.locator(`main ${box}`).first().click();
        await page.keyboard.type('902');
        await release();
        await expect(page.locator(`main ${box}`).first()).toHaveValue('902');
        await expect(page.locator(`main ${box}`).first()).toBeFocused();
        await expect(page.locator(result).first()).toBeVisible();
        if (path === '/connections') {
          await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('902');
        }
      });
    }

    for (const keys of ['/', 'Control+k']) {
      test(`${keys} opens the search, and what is typed next is in its box`, async ({page}) => {
        const release = await openBeforeScripts(page, routeOf(locale, '/ports/443'));
        await page.keyboard.press(keys);
        await page.keyboard.type('902');
        await release();
        await expect(page.locator(`dialog ${box}`)).toBeFocused();
        await expect(page.locator(`dialog ${box}`)).toHaveValue('902');
        await expect(page.locator('[role="listbox"] [data-route="/ports/902"]')).toBeVisible();
      });
    }

    test('the theme switch switches', async ({page}) => {
      await page.emulateMedia({colorScheme: 'light'});
      const release = await openBeforeScripts(page, routeOf(locale, '/ports/443'));
      await page.locator('.navbar button[class*="toggleButton"]').first().click();
      await release();
      // The choices start with the system theme, then light.
      await expect(page.locator('html')).toHaveAttribute('data-theme-choice', 'light');
    });

    test('the menu of a phone opens', async ({page}) => {
      await page.setViewportSize({width: 375, height: 720});
      const release = await openBeforeScripts(page, routeOf(locale, '/ports/443'));
      await page.locator('.navbar__toggle').click();
      await release();
      await expect(page.locator('.navbar-sidebar')).toBeVisible();
    });
  });
}
