import {expect, test, type Page} from '@playwright/test';

import {observePage} from './observePage';
import {openPage} from './openPage';

/** Fragments that `decodeURIComponent` rejects: stray percent signs, and incomplete UTF-8 characters. */
const malformed = ['#%^', '#%', '#100%', '#%E0%A4%A', '#%FF'];

// Independent of the language.
const paths = ['/', '/en/connections', '/search', '/en/guide/overview'];
const explorer = '/connections';

test.describe.configure({mode: 'parallel'});

for (const path of paths) {
  test(`${path}: a malformed fragment shows the page as without it`, async ({page, baseURL}) => {
    const findings = observePage(page, baseURL ?? '');
    await openPage(page, path);
    const heading = await page.locator('h1').first().innerText();
    const address = page.url();
    for (const hash of path.endsWith('/connections') ? malformed : malformed.slice(0, 1)) {
      // From another site, so that the page is loaded again.
      await page.goto('about:blank');
      await openPage(page, address + hash);
      await expectPage(page, address, heading);

      // The user edits the URL of the open page, so nothing is reloaded.
      await page.evaluate((next) => {
        location.hash = 'none';
        location.hash = next;
      }, hash);
      await expectPage(page, address, heading);
    }
    expect(findings).toEqual([]);
  });
}

test(`${explorer}: the query beside a malformed fragment holds, and the page goes on working`, async ({
  page,
}) => {
  await openPage(page, `${explorer}?q=902#%E0%A4%A`);
  await expect(page.locator('#connection-search')).toHaveValue('902');
  await expect(page.locator('tr[data-connection="vmw-proxy-esxi-vcenter-902"]')).toBeVisible();
  await expect(page.locator('tr[data-connection="vmw-proxy-ntp-123"]')).toHaveCount(0);
  await page.locator('#connection-search').fill('123');
  await expect(page.locator('tr[data-connection="vmw-proxy-ntp-123"]')).toBeVisible();
  await expect(page).toHaveURL(/\?q=123$/u);
  await page.goBack();
  await expect(page.locator('#connection-search')).toHaveValue('902');
});

for (const search of ['?q=%E0%A4%A', '?q=%', '?q=902%', '?%E0%A4%A=1&q=902']) {
  test(`${explorer}${search}: broken percent sequences of a query are read as text`, async ({
    page,
    baseURL,
  }) => {
    const findings = observePage(page, baseURL ?? '');
    await openPage(page, explorer + search);
    await expect(page.getByRole('status')).toBeVisible();
    await expect(page.locator('#connection-search')).toBeVisible();
    await openPage(page, `/search${search}`);
    await expect(page.locator('main h1')).toBeVisible();
    expect(findings).toEqual([]);
  });
}

/** The page is there and responds, and the URL has lost the unreadable fragment. */
async function expectPage(page: Page, address: string, heading: string): Promise<void> {
  await expect(page.locator('h1').first()).toHaveText(heading);
  await expect(page).toHaveURL(address);
}
