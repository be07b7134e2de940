import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test, type Page} from '@playwright/test';
import {catalogues} from '../../src/words/catalogues';
import {createWords} from '../../src/words/createWords';
import {matrix} from '../../src/matrix/matrix';
import {selectPorts} from '../../src/matrix/select';
import {unusedPort} from '../../src/matrix/unusedPort.fixture';
import {hostileTexts} from '../../src/query/hostileTexts.fixture';
import {routes} from '../../src/routes';
import {createSiteSearch} from '../../src/search/siteSearch';
import {openSearchIndex} from '../../src/search/indexFile';
import {buildDirectory, locales, oneLocale, routeOf, type Locale} from '../builtPages';
import {queries} from '../search/queries';
import {findOverflow} from './findOverflow';
import {findViolations, looksIn} from './findViolations';
import {observePage} from './observePage';
import {goWithin, openPage} from './openPage';

const words = {ja: createWords('ja', catalogues.ja), en: createWords('en', catalogues.en)};
const ports = selectPorts(matrix);
const [port = 0] = ports;
const unused = unusedPort(matrix);

const box = 'input[type="search"]';
const option = '[role="listbox"] [data-route]';

function indexPath(locale: Locale): string {
  return routeOf(locale, `/search-index.${locale}.json`);
}

/** Opens the results page with its index loaded. */
async function openResults(page: Page, locale: Locale): Promise<void> {
  const loaded = page.waitForResponse((response) => response.url().endsWith(indexPath(locale)));
  await openPage(page, `${routeOf(locale, '/search')}?q=${encodeURIComponent('vcenter')}`);
  await loaded;
  await expect(page.locator('#results-guide')).toBeVisible();
}

/** The listed pages, in order. */
function listedPages(page: Page): Promise<readonly string[]> {
  return page
    .locator('main [data-route]')
    .evaluateAll((results) => results.map((result) => result.getAttribute('data-route') ?? ''));
}

for (const locale of locales) {
  // What a query finds is tested in `tests/built/search.test.ts`; here, that the page shows exactly that.
  test(`${locale}: the page of results shows what the search finds`, async ({page}) => {
    const index = await openSearchIndex(
      JSON.parse(readFileSync(path.join(buildDirectory, indexPath(locale)), 'utf8')),
    );
    const site = createSiteSearch(matrix, words[locale]);
    await openResults(page, locale);
    for (const {query} of queries.filter((each) => each.locale === locale).slice(0, 12)) {
      const found = site.search(query, index).groups.flatMap(({results}) => results.map(({route}) => route));
      await page.locator(box).fill(query);
      await expect.poll(() => listedPages(page), query).toEqual(found);
    }
  });

  test(`${locale}: the box is a combobox that the keyboard alone can use`, async ({page}) => {
    await openPage(page, routeOf(locale, '/'));
    // It replaces a plain box when that gets the focus.
    await page.locator(`main ${box}`).focus();
    const input = page.getByRole('combobox', {name: words[locale]('ui:search.label')});
    await expect(input).toBeFocused();
    await expect(input).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.type(String(port));
    await expect(input).toHaveAttribute('aria-expanded', 'true');
    await expect(input).not.toHaveAttribute('aria-activedescendant');
    // Found anew each time: results that arrive later move the active one and rename it.
    const active = page.locator('[role="option"][aria-selected="true"]');
    await page.keyboard.press('ArrowDown');
    await expect(active).toHaveAttribute('data-route', routes.port(port));
    await expect
      .poll(
        async () => (await input.getAttribute('aria-activedescendant')) === (await active.getAttribute('id')),
      )
      .toBe(true);
    await page.keyboard.press('ArrowUp');
    await expect(active).toContainText(/\d/);
    await expect(page.locator('[role="option"]').last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[role="option"]').first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Home');
    await expect(input).not.toHaveAttribute('aria-activedescendant');
    expect(await input.evaluate((element: HTMLInputElement) => element.selectionStart)).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await expect(input).not.toHaveAttribute('aria-activedescendant');
    expect(await input.evaluate((element: HTMLInputElement) => element.selectionStart)).toBe(
      String(port).length,
    );
    await page.keyboard.press('Escape');
    await expect(input).toHaveAttribute('aria-expanded', 'false');
    await expect(input).toHaveValue(String(port));
    await page.keyboard.press('Escape');
    await expect(input).toHaveValue('');

    await page.keyboard.type(String(port));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(routeOf(locale, routes.port(port)));
    // The URL changes at once; the selected page appears when it has loaded.
    await expect(page.locator(`main ${box}`)).toHaveCount(0);
    await page.goBack();
    await expect(page.locator(`main ${box}`)).toHaveValue('');
    await page.keyboard.press('/');
    await page.keyboard.type('vcenter');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${routeOf(locale, '/search')}?q=vcenter`);
    await expect(page.getByRole('status')).toContainText(/\d/);
  });

  test(`${locale}: the list has no violation in light and dark, and fits a phone`, async ({page}) => {
    const findings: string[] = [];
    const texts = ['', 'vcenter 443', String(unused), 'qqqqq'];
    // The box of the home page, and the one that opens on every other page, show the same list.
    const states = [
      {path: '/', theme: 'light', texts},
      {path: '/guide/overview', theme: 'light', texts: texts.slice(0, 2)},
      {path: '/guide/overview', theme: 'dark', texts},
    ] as const;
    for (const {path, theme, texts: shown} of locale === locales[0] ? states : states.slice(0, 1)) {
      await page.setViewportSize({width: 1280, height: 900});
      await openPage(page, `${routeOf(locale, path)}?docusaurus-theme=${theme}`);
      await page.keyboard.press('/');
      for (const text of shown) {
        await page.locator(box).fill(text);
        await page.waitForLoadState('networkidle');
        await page.keyboard.press('ArrowDown');
        for (const look of looksIn(locale).filter((each) => each.theme === theme)) {
          await page.setViewportSize({width: look.width, height: 700});
          const found = [
            ...(await findViolations(page, look, ':is(dialog, main [role="search"])')),
            ...(await findOverflow(page)),
          ];
          findings.push(...found.map((finding) => `${path} ${theme} ${look.width} "${text}": ${finding}`));
        }
      }
    }
    expect(findings).toEqual([]);
  });

  test(`${locale}: the page of results works as a link, back and forward, and in the other language`, async ({
    page,
  }) => {
    await openPage(page, `${routeOf(locale, '/search')}?q=${port}`);
    await expect(page.locator(box)).toHaveValue(String(port));
    await expect(page.locator('main [data-route]').first()).toHaveAttribute('data-route', routes.port(port));
    await expect(page.getByRole('status')).toHaveCount(1);
    await page.locator(box).fill('vcenter');
    await expect(page).toHaveURL(/\?q=vcenter$/);
    await page.locator('main [data-route] a').first().click();
    await page.goBack();
    await expect(page.locator(box)).toHaveValue('vcenter');
    await expect(page.locator('main [data-route]').first()).toBeVisible();
    const other: Locale = locale === 'ja' ? 'en' : 'ja';
    await page.locator('nav.navbar .dropdown').hover();
    await page.locator(`nav.navbar a[lang="${other}"]`).first().click();
    await expect(page).toHaveURL(`${routeOf(other, '/search')}?q=vcenter`);
    await expect(page.locator(box)).toHaveValue('vcenter');
  });

  test(`${locale}: hostile texts are only texts`, async ({page, baseURL}) => {
    const trouble = observePage(page, baseURL ?? '');
    page.on('dialog', (dialog) => {
      throw new Error(`a dialog opened: ${dialog.message()}`);
    });
    await openPage(page, routeOf(locale, '/'));
    await page.locator(box).focus();
    // The same words in either language: each text in one of them.
    const texts = hostileTexts.filter((_, position) => position % locales.length === locales.indexOf(locale));
    for (const text of texts) {
      await page.locator(box).fill(text);
      expect(await page.locator('main img, main script, main iframe').count()).toBe(0);
    }
    const addresses = texts
      .filter((text) => text.length < 200 && !/\p{Surrogate}/u.test(text))
      .map((text) => `${routeOf(locale, '/search')}?q=${encodeURIComponent(text)}`);
    for (const [position, address] of addresses.entries()) {
      // Most of them without reloading the page, like the browser's buttons.
      if (position % 8 === 0) await page.goto(address);
      else await goWithin(page, address);
      const text = new URL(address, page.url()).searchParams.get('q') ?? '';
      await expect(page.locator(`main form ${box}`)).toHaveValue(text.replace(/[\r\n]/gu, ''));
      expect(await page.locator('main img, main script, main iframe').count(), address).toBe(0);
    }
    expect(await page.getByRole('status').textContent()).not.toMatch(/undefined|NaN/);
    expect(trouble).toEqual([]);
  });

  test(`${locale}: a missing page says what it is not, and what is near`, async ({page}) => {
    const [first] = matrix.connections;
    const mistyped = `${first?.id ?? ''}x`;
    const cases = [
      {
        path: `/ports/${unused}`,
        message: words[locale]('ui:search.unused', {service: String(unused)}),
        near: /^\/ports\//,
      },
      {
        path: `/connections/${mistyped}`,
        message: words[locale]('ui:search.missing.connection', {text: mistyped}),
        near: new RegExp(`^${routes.connection(first?.id ?? '')}$`),
      },
      {
        path: '/guide/time-synch',
        message: words[locale]('ui:search.missing.guide', {text: 'time-synch'}),
        near: /^\/guide\/time-sync$/,
      },
    ];
    for (const {path, message, near} of cases) {
      const response = await page.goto(routeOf(locale, path));
      expect(response?.status()).toBe(404);
      await expect(page.getByText(message)).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      expect(new URL(page.url()).pathname).toBe(routeOf(locale, path));
      const link = page.locator('main li[data-route]').first();
      await expect(link).toHaveAttribute('data-route', near);
      await link.locator('a').click();
      await expect(page.locator('h1')).not.toHaveText(words[locale]('ui:search.missing.title'));
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
    }
  });
}

// What does not depend on the language is tested in one.
for (const locale of oneLocale) {
  test(`${locale}: nothing of the index is loaded before the box has the focus`, async ({page}) => {
    const requests: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('search-index')) requests.push(new URL(request.url()).pathname);
    });
    for (const path of ['/', '/guide/overview', '/connections']) {
      await openPage(page, routeOf(locale, path));
      await page.mouse.wheel(0, 2_000);
      await page.waitForLoadState('networkidle');
    }
    expect(requests).toEqual([]);
    await page.keyboard.press('Control+k');
    await expect(page.locator(`dialog ${box}`)).toBeFocused();
    await expect.poll(() => requests).toEqual([indexPath(locale)]);
  });

  test(`${locale}: opens by click, slash and Ctrl K on every page, and closes where it was`, async ({
    page,
  }) => {
    for (const path of ['/guide/overview', routes.port(port)]) {
      await openPage(page, routeOf(locale, path));
      const opener = page.getByRole('button', {name: words[locale]('ui:search.label')});
      for (const open of [
        () => opener.click(),
        () => page.keyboard.press('/'),
        () => page.keyboard.press('Control+k'),
      ]) {
        await expect(page.locator(box)).toHaveCount(0);
        await opener.focus();
        await open();
        await expect(page.locator(box)).toBeFocused();
        await page.keyboard.press('Escape');
        await expect(page.locator(box)).toHaveCount(0);
        await expect(opener).toBeFocused();
      }
    }
    await openPage(page, routeOf(locale, '/'));
    await page.keyboard.press('/');
    await expect(page.locator(`main ${box}`)).toBeFocused();
    await page.keyboard.type('/');
    await expect(page.locator(`main ${box}`)).toHaveValue('/');
  });

  test(`${locale}: stays open over a page that is still coming, and closes on the way back`, async ({
    page,
  }) => {
    await openPage(page, routeOf(locale, '/guide/overview'));
    // The search itself has loaded by the time it is opened.
    await page.getByRole('button', {name: words[locale]('ui:search.label')}).hover();
    await page.waitForLoadState('networkidle');
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/assets/js/*.js', async (route) => {
      await released;
      await route.continue();
    });
    const heading = (await page.locator('h1').textContent()) ?? '';
    await page
      .locator(`nav.navbar a[href="${routeOf(locale, '/plan')}"]`)
      .first()
      .click();
    await page.keyboard.press('Control+k');
    await page.locator(`dialog ${box}`).fill('vcenter');
    await expect(page.locator('h1')).toHaveText(heading);
    release();
    await expect(page.locator('h1')).not.toHaveText(heading);
    await expect(page.locator(`dialog ${box}`)).toHaveValue('vcenter');
    await page.goBack();
    await expect(page.locator('h1')).toHaveText(heading);
    await expect(page.locator('dialog')).toHaveCount(0);
  });

  test(`${locale}: the count is announced once, after typing has settled`, async ({page}) => {
    await openPage(page, routeOf(locale, '/'));
    const live = page.locator('main [role="search"] [aria-live="polite"]');
    const loaded = page.waitForResponse((response) => response.url().endsWith(indexPath(locale)));
    await page.locator(box).focus();
    const told = await live.evaluateHandle((element) => {
      const texts: string[] = [];
      new MutationObserver(() => texts.push(element.textContent)).observe(element, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return texts;
    });
    await loaded;
    await page.keyboard.type('vcenter', {delay: 30});
    await expect(live).toHaveText(/\d/);
    expect(await told.jsonValue()).toHaveLength(1);
  });

  test(`${locale}: what is typed while the address is being written stays`, async ({page}) => {
    await openResults(page, locale);
    await page.evaluate((selector) => {
      const write = history.replaceState.bind(history);
      history.replaceState = (...state) => {
        write(...state);
        const input = document.querySelector<HTMLInputElement>(selector);
        if (input?.value !== '90') return;
        input.value = '902';
        input.dispatchEvent(new InputEvent('input', {bubbles: true}));
      };
    }, box);
    await page.locator(box).fill('90');
    await expect(page).toHaveURL(/\?q=902$/u);
    await expect(page.locator(box)).toHaveValue('902');
    await expect(page.locator('main [data-route]').first()).toHaveAttribute('data-route', routes.port(902));
  });

  test(`${locale}: a missing, a broken and a slow index leave the ports answered, and say so`, async ({
    page,
  }) => {
    const states = [
      {answer: 'missing', message: 'ui:search.unavailable'},
      {answer: 'broken', message: 'ui:search.unavailable'},
      {answer: 'refused', message: 'ui:search.unavailable'},
      {answer: 'slow', message: 'ui:search.loading'},
    ] as const;
    for (const {answer, message} of states) {
      await page.unrouteAll({behavior: 'ignoreErrors'});
      await page.route('**/search-index.*', async (route) => {
        if (answer === 'missing') await route.fulfill({status: 404, body: 'Not found'});
        else if (answer === 'broken')
          await route.fulfill({contentType: 'application/json', body: '{"version":1,"index":{}'});
        else if (answer === 'refused') await route.abort();
      });
      await openPage(page, routeOf(locale, '/'));
      await page.locator(box).fill(String(port));
      await expect(page.locator(option).first()).toHaveAttribute('data-route', routes.port(port));
      await expect(page.getByText(words[locale](message)).first()).toBeVisible();
    }
    await page.unrouteAll({behavior: 'ignoreErrors'});
    await page.route('**/search-index.*', (route) => route.abort());
    await openPage(page, routeOf(locale, '/'));
    await page.locator(box).fill(words[locale]('matrix:endpoints.ntp-server.name'));
    await expect(page.getByText(words[locale]('ui:search.unavailable'))).toBeVisible();
    await page.unrouteAll({behavior: 'ignoreErrors'});
    await page.getByRole('button', {name: words[locale]('ui:search.retry')}).click();
    await expect(page.getByText(words[locale]('ui:search.unavailable'))).toHaveCount(0);
    await expect(page.locator(`${option}[data-route="/endpoints/ntp-server"]`)).toBeVisible();
  });

  test(`${locale}: nothing happens in the middle of a composition`, async ({page}) => {
    await openPage(page, routeOf(locale, '/'));
    const address = page.url();
    const input = page.locator(box);
    await input.focus();
    const client = await page.context().newCDPSession(page);
    for (const text of ['ｇ', 'げ', 'げｓ', 'げす', 'げすと']) {
      await client.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await expect(input).toHaveValue('げすと');
    await expect(input).not.toHaveAttribute('aria-expanded', 'true');
    const key = {key: 'Process', windowsVirtualKeyCode: 229, code: 'Enter'};
    await client.send('Input.dispatchKeyEvent', {type: 'rawKeyDown', ...key});
    await client.send('Input.insertText', {text: 'ゲスト'});
    await client.send('Input.dispatchKeyEvent', {type: 'keyUp', ...key});
    await expect(input).toHaveValue('ゲスト');
    await expect(input).toHaveAttribute('aria-expanded', 'true');
    expect(page.url()).toBe(address);
  });

  test(`${locale}: recent searches stay on the device and can be forgotten`, async ({page}) => {
    await openPage(page, routeOf(locale, '/guide/overview'));
    for (const text of ['vcenter', '10.0.0.5:51515 -> db.example.com:902 tcp']) {
      await page.keyboard.press('/');
      await page.locator(box).fill(text);
      await expect(page.locator(option).first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
      const before = (await page.locator('h1').textContent()) ?? '';
      await page.keyboard.press('Enter');
      // The URL changes at once; the selected page appears when it has loaded.
      await expect(page.locator('h1')).not.toHaveText(before);
      await expect(page.locator(box)).toHaveCount(0);
    }
    await page.keyboard.press('/');
    await expect(page.locator('[role="option"]')).toHaveText(['tcp/902', 'vcenter']);
    expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain(
      'example.com',
    );
    await page.getByRole('button', {name: words[locale]('ui:search.forget')}).click();
    await expect(page.locator('[role="option"]')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await expect(page.locator(box)).toBeFocused();
    await expect(page.locator('[role="option"]')).toHaveCount(0);
  });
}
