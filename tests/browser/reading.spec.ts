import {expect, test, type Page} from '@playwright/test';
import {locales, oneLocale, routeOf, type Locale} from '../builtPages';
import {referencePages, samplePaths} from '../pageKinds';
import {openPage} from './openPage';

const samples = referencePages.filter(({path}) => samplePaths.includes(path));

/** The ids of the connections whose row or card is shown. */
async function visibleRows(page: Page): Promise<readonly string[]> {
  const ids = await page
    .locator('[data-connection]:not(svg *):visible')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-connection') ?? ''));
  return [...new Set(ids)].sort();
}

for (const locale of locales) {
  test.describe(`${locale} without JavaScript`, () => {
    test.use({javaScriptEnabled: false});

    // What is in the HTML of either language is tested without a browser; here each kind of page is shown in one.
    for (const {path, connections, besides = []} of samples.filter(
      (_, position) => position % locales.length === locales.indexOf(locale),
    )) {
      test(`${routeOf(locale, path)} shows its rows and its diagram`, async ({page}) => {
        await page.goto(routeOf(locale, path));
        expect(await visibleRows(page)).toEqual([...new Set([...connections, ...besides])].sort());
        const diagram = page.locator('.port-diagram svg').first();
        await expect(diagram).toBeVisible();
        await expect(diagram).toContainText(/\S/);
      });
    }
  });

  test.describe(`${locale} on paper`, () => {
    for (const {path, connections, besides = []} of samples) {
      test(`${routeOf(locale, path)} shows its rows, uncut and in dark letters, and no navigation`, async ({
        page,
      }) => {
        // The width of an A4 sheet between its margins.
        await page.setViewportSize({width: 718, height: 1046});
        await page.emulateMedia({colorScheme: 'dark'});
        await openPage(page, routeOf(locale, path));
        await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
        await page.emulateMedia({media: 'print', colorScheme: 'dark'});
        expect(await visibleRows(page)).toEqual([...new Set([...connections, ...besides])].sort());
        expect.soft(await findCutTables(page), 'tables wider than the sheet').toEqual([]);
        // The page may notice the media change a moment later.
        await expect.poll(() => readLuminance(page), 'luminance of the text, 0 is black').toBeLessThan(0.4);
        await expect.soft(page.locator('nav.navbar')).toBeHidden();
        await expect.soft(page.locator('footer.footer')).toBeHidden();
      });
    }
  });

  test(`${locale}: the language switch stays on the page`, async ({page}) => {
    const other: Locale = locale === 'ja' ? 'en' : 'ja';
    // Each kind of page in one of the two directions.
    for (const path of samplePaths.filter(
      (_, position) => position % locales.length === locales.indexOf(locale),
    )) {
      await openPage(page, routeOf(locale, path));
      const link = page.locator(`nav.navbar a[lang="${other}"]`).first();
      const menu = page.locator('nav.navbar .dropdown').filter({has: page.locator(`a[lang="${other}"]`)});
      if ((await menu.count()) > 0) await menu.first().hover();
      await link.click();
      await expect(page.locator('html')).toHaveAttribute('lang', other);
      // Servers differ in whether they keep the slash after the language of the home page.
      expect(new URL(page.url()).pathname.replace(/^\/en\/$/, '/en')).toBe(
        routeOf(other, path).replace(/^\/en\/$/, '/en'),
      );
    }
  });

  test(`${locale}: a missing page is answered as such`, async ({page}) => {
    const response = await page.goto(routeOf(locale, '/no-such-page'));
    expect(response?.status()).toBe(404);
    await expect(page.locator('main')).toBeVisible();
  });
}

// Independent of the language, so tested in one only.
for (const locale of oneLocale) {
  test(`${locale}: the first key press offers to skip the navigation`, async ({page}) => {
    for (const path of samplePaths) {
      await openPage(page, routeOf(locale, path));
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      await expect(focused).toHaveAttribute('href', /^#/);
      await expect(focused).toBeInViewport();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      // The box of the home page is replaced on focus, and during the replacement it is briefly detached.
      await expect
        .poll(() => focused.evaluate((element) => element.closest('main') !== null), path)
        .toBe(true);
    }
  });
}

for (const locale of oneLocale) {
  test(`${locale}: a link leads to its section on another page, without loading the site anew`, async ({
    page,
  }) => {
    for (const [from, section] of [
      ['/guide/overview', '/guide/direction#not-covered'],
      // In the footer: the page that is left has been scrolled.
      ['/guide/overview', '/guide/links#keyboard'],
    ] as const) {
      await openPage(page, routeOf(locale, from));
      await page.evaluate(() => {
        document.documentElement.dataset.sameLoad = '';
      });
      await page
        .locator(`a[href$="${routeOf(locale, section)}"]`)
        .last()
        .click();
      await expect(page).toHaveURL(new RegExp(`${section}$`, 'u'));
      const heading = page.locator(section.slice(section.indexOf('#')));
      await expect(heading).toBeInViewport();
      await expect(page.locator('html[data-same-load]')).toBeAttached();
      // Nor is it hidden by the bar.
      const [bar, box] = await Promise.all([page.locator('nav.navbar').boundingBox(), heading.boundingBox()]);
      expect(box?.y ?? 0).toBeGreaterThanOrEqual((bar?.height ?? 0) - 1);
    }
  });

  test(`${locale}: the items of the navigation stay on one line each, and within the window`, async ({
    page,
  }) => {
    for (const width of [1000, 1100, 1280]) {
      await page.setViewportSize({width, height: 900});
      for (const language of locales) {
        await page.goto(routeOf(language, '/ports'));
        const heights = await page
          .locator('nav.navbar .navbar__link')
          .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
        expect(Math.max(...heights), `${language} ${width}`).toBeLessThan(45);
        const bar = await page.locator('nav.navbar').boundingBox();
        expect(bar?.height ?? 0, `${language} ${width}`).toBeLessThan(70);
      }
    }
  });
}

/** Paper cannot be scrolled. */
async function findCutTables(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('table')]
      .filter((table) => table.checkVisibility())
      .filter((table) => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map(
        (table) => `${Math.round(table.getBoundingClientRect().right)} px: ${table.textContent.slice(0, 40)}`,
      ),
  );
}

/** Browsers do not print backgrounds, so the light letters of the dark theme would vanish. */
async function readLuminance(page: Page): Promise<number> {
  return page.locator('main').evaluate((main) => {
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(main).color.match(/[\d.]+/g) ?? []).map(Number);
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  });
}
