import {expect, test, type Page} from '@playwright/test';
import {matrix} from '../../src/matrix/matrix';
import {portRangesOf} from '../../src/matrix/select';
import {unusedPort} from '../../src/matrix/unusedPort.fixture';
import {locales, oneLocale, routeOf} from '../builtPages';
import {findOverflow} from './findOverflow';
import {findViolations, looksIn, showIn} from './findViolations';
import {openPage} from './openPage';
import {quickenTimers} from './quickenTimers';

/** States of the explorer, by what was done to reach them. */
interface State {
  readonly name: string;
  readonly search: string;
  readonly prepare?: (page: Page) => Promise<void>;
}

const total = matrix.connections.length;
const of443 = matrix.connections.filter(({service}) =>
  portRangesOf(service).some(({from, to}) => from <= 443 && 443 <= to),
);
const openRow = 'vmw-proxy-esxi-vcenter-902';

// Few rows each: the whole table is checked in accessibility.spec.ts.
const states: readonly State[] = [
  {name: 'filtered', search: '?q=902&transport=tcp&to=esxi-host'},
  {name: 'empty', search: '?q=443+guestossvc&scope=machine'},
  {name: 'an unused port', search: `?q=${unusedPort(matrix)}`},
  {name: 'a log line read', search: '?q=10.0.0.5:51515+->+10.0.0.6:902+tcp'},
  {name: 'errors', search: '?q=70000+902-443&encryption=rot13&row=nothing&to=esxi-host'},
  {
    name: 'facets open',
    search: '?to=esxi-host',
    prepare: async (page) => {
      await page.locator('details:has(fieldset) > summary').click();
      await expect(
        page
          .getByRole('group')
          .filter({has: page.getByRole('checkbox')})
          .first(),
      ).toBeVisible();
    },
  },
  {
    name: 'an answer open',
    search: `?q=902&row=${openRow}`,
    prepare: async (page) => {
      await expect(page.locator(`tr[data-connection="${openRow}"] [aria-expanded="true"]`)).toBeVisible();
      await page.locator(`tr[data-connection="${openRow}"]`).hover();
    },
  },
  {
    name: 'rows picked',
    search: '?q=902',
    prepare: async (page) => {
      for (const box of (await page.locator('tr[data-connection] input').all()).slice(0, 2))
        await box.check();
      await expect(page.locator('main section select').first()).toBeVisible();
    },
  },
];

for (const locale of locales) {
  const path = routeOf(locale, '/connections');
  for (const state of states) {
    test(`${path}: "${state.name}" has no violation, fits 320 px and has targets to hit`, async ({page}) => {
      const findings: string[] = [];
      await quickenTimers(page);
      await page.emulateMedia({colorScheme: 'light'});
      await showState(page, path, state);
      for (const look of looksIn(locale)) {
        const {theme, width} = look;
        await showIn(page, look);
        findings.push(...(await findViolations(page, look)).map((found) => `${theme} ${width}: ${found}`));
        if (theme === 'dark') continue;
        findings.push(...(await findOverflow(page)).map((found) => `${width}: ${found}`));
        findings.push(...(await findSmallTargets(page)).map((found) => `${width}: ${found}`));
      }
      expect(findings).toEqual([]);
    });
  }
}

// Independent of the language, so tested in one only.
for (const locale of oneLocale) {
  const path = routeOf(locale, '/connections');

  test(`${path}: everything is done with the keyboard alone`, async ({page, context}) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openPage(page, path);
    const rows = page.locator('tr[data-connection]');
    const focused = page.locator('*:focus');

    await tabTo(page, '#connection-search');
    await page.keyboard.type('44');
    await expect(page).toHaveURL(/\?q=44$/u);
    // Writing the URL must not take the focus from the box during typing.
    await page.keyboard.type('3');
    await expect(rows).toHaveCount(of443.length);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?q=443$/u);
    await expect(page.locator('#connection-search')).toBeFocused();

    await tabTo(page, 'button[aria-describedby="protocol-tls"]');
    await page.keyboard.press('Space');
    await expect(focused).toHaveAttribute('aria-pressed', 'true');
    await expect(page).toHaveURL(/\?q=443&encryption=tls$/u);
    await expect(rows).toHaveCount(of443.filter(({encryption}) => encryption === 'tls').length);

    await tabTo(page, 'details:has(fieldset) > summary');
    await page.keyboard.press('Enter');
    await tabTo(page, 'fieldset input[type=checkbox]');
    await tabTo(page, 'fieldset:nth-of-type(3) input[type=checkbox]');
    await page.keyboard.press('Space');
    await expect(focused).toBeChecked();
    await expect(page).toHaveURL(/&from=/u);
    await page.keyboard.press('Space');
    await expect(focused).not.toBeChecked();
    await expect(page).toHaveURL(/\?q=443&encryption=tls$/u);

    await tabTo(page, 'tr[data-connection] input');
    await page.keyboard.press('Space');
    await expect(focused).toBeChecked();
    await expect(page.locator('main section select').first()).toBeVisible();

    await tabTo(page, 'tr[data-connection] [aria-expanded]');
    await page.keyboard.press('Enter');
    await expect(focused).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const id = await rows.first().getAttribute('data-connection');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(new URL(routeOf(locale, `/connections/${id ?? ''}`), page.url()).href);
    await expect(focused).toHaveCount(1);

    await tabTo(page, 'main ul li:last-child > button', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(rows).toHaveCount(total);
    await expect(page).toHaveURL(new RegExp(`${path}$`, 'u'));
  });
}

async function showState(page: Page, path: string, {search, prepare}: State): Promise<void> {
  await openPage(page, path + search);
  // The status shows when the URL has been read; before that the whole table is shown.
  await expect(page.locator('#connection-search')).toHaveValue(new URLSearchParams(search).get('q') ?? '');
  await prepare?.(page);
  // The status follows when typing has paused, the table when the browser has time.
  await expect
    .poll(async () => {
      const rows = await page.locator('tr[data-connection]').count();
      const status = (await page.getByRole('status').textContent()) ?? '';
      return [`${total} 件中 ${rows} 件を表示`, `${rows} of ${total} connections`].includes(status);
    })
    .toBe(true);
}

/** Controls of the explorer that are smaller than 24 px; links within a sentence may have the height of its lines. */
async function findSmallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls = 'button, input, select, textarea, summary, td a, [role=button]';
    return [...document.querySelectorAll<HTMLElement>(`main :is(${controls})`)]
      .filter((control) => control.checkVisibility())
      .flatMap((control) => {
        // A label is part of its checkbox's target.
        const target = control.closest('label') ?? control;
        const {width, height} = target.getBoundingClientRect();
        return width >= 24 && height >= 24
          ? []
          : [`<${control.tagName.toLowerCase()}> "${control.innerText}" is ${width} × ${height}`];
      });
  });
}

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < 200; pressed += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`${key} does not lead to ${selector}.`);
}
