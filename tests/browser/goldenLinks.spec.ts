import type {Page} from '@playwright/test';
import {locales} from '../builtPages';
import {goldenGroups, type GoldenLink} from '../goldenLinks';
import {observePage} from './observePage';
import {openPage} from './openPage';
import {quickenTimers} from './quickenTimers';
import {expect, test} from './test';

/** What a golden link speaks of, as the page shows it. */
async function readPage(page: Page): Promise<GoldenLink['rows']> {
  const ids = await page
    .locator('[data-connection]:not(svg *):visible')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-connection') ?? ''));
  return [...new Set(ids)];
}

async function checkLink(page: Page, prefix: string, golden: GoldenLink): Promise<void> {
  const {link, rows, open, messages = 0, section} = golden;
  await openPage(page, prefix + link);
  if (section !== undefined) {
    await expect(page.locator(`[id="${section}"]`), link).toBeInViewport();
    return;
  }
  const isExplorer = /^\/connections(?:\?|$)/.test(link);
  const read = async () => {
    const shown = (await readPage(page)) ?? [];
    return isExplorer ? shown : [...shown].sort();
  };
  const expected = isExplorer ? rows : [...(rows ?? [])].sort();
  await expect.poll(read, link).toEqual(expected);
  if (!isExplorer) return;
  // The status is told after the address was read, so what it counts is no longer the first paint.
  await expect(page.getByRole('status'), link).toContainText(String(rows?.length ?? 0));
  expect(await read(), link).toEqual(expected);
  await expect(page.getByRole('main').getByRole('alert'), link).toHaveCount(messages);
  const opened = page.locator('[data-connection]:has([aria-expanded="true"]):not(svg *)');
  await expect(opened, link).toHaveCount(open === undefined ? 0 : 1);
  if (open !== undefined) await expect(opened, link).toHaveAttribute('data-connection', open);
}

for (const locale of locales) {
  for (const {about, links} of goldenGroups) {
    test(`${locale}: ${about}`, async ({page, baseURL}) => {
      const trouble = observePage(page, baseURL ?? '');
      await quickenTimers(page);
      // Nobody looks at the page, and a low one is painted sooner.
      await page.setViewportSize({width: 1280, height: 300});
      for (const golden of links) await checkLink(page, locale === 'en' ? '/en' : '', golden);
      expect(trouble).toEqual([]);
    });
  }
}
