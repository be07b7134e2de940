import {expect, test, type Page} from '@playwright/test';
import {locales, routeOf} from '../builtPages';
import {goldenGroups, promisedAmong, type GoldenLink} from '../goldenLinks';
import {observePage} from './observePage';
import {goWithin, openPage} from './openPage';
import {quickenTimers} from './quickenTimers';

/** What a golden link refers to, as shown on the page. */
interface Shown {
  readonly rows: readonly string[];
  readonly status: string;
  readonly messages: number;
  readonly open: string | undefined;
}

/** All in one check: a link is checked repeatedly until it shows what it must. */
async function readPage(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const visible = (selector: string) =>
      [...document.querySelectorAll(selector)].filter(
        (element) => element.closest('svg') === null && element.checkVisibility(),
      );
    const idsOf = (elements: readonly Element[]) => [
      ...new Set(elements.map((element) => element.getAttribute('data-connection') ?? '')),
    ];
    return {
      rows: idsOf(visible('[data-connection]')),
      status: document.querySelector('main [role="status"]')?.textContent ?? '',
      messages: visible('main [role="alert"]').length,
      open: idsOf(visible('[data-connection]:has([aria-expanded="true"])')).join(' ') || undefined,
    };
  });
}

async function checkLink(
  page: Page,
  golden: GoldenLink,
  goTo: (link: string) => Promise<void>,
): Promise<void> {
  const {link, rows = [], open, messages = 0, section} = golden;
  await goTo(link);
  if (section !== undefined) {
    await expect(page.locator(`[id="${section}"]`), link).toBeInViewport();
    return;
  }
  if (!isExplorerLink(link)) {
    await expect
      .poll(async () => (await readPage(page)).rows, link)
      .toEqual(expect.arrayContaining([...rows]));
    return;
  }
  // The status is checked last, so that it counts the link's rows rather than the first render, which shows everything.
  await expect
    .poll(
      async () => {
        const shown = await readPage(page);
        const counted = new RegExp(`\\b${shown.rows.length}\\b`, 'u').test(shown.status);
        return {...shown, rows: promisedAmong(shown.rows, golden), status: counted};
      },
      {message: link, intervals: [20, 50, 100]},
    )
    .toEqual({rows, status: true, messages, open});
}

function isExplorerLink(link: string): boolean {
  return /^\/connections(?:\?|$)/.test(link);
}

for (const locale of locales) {
  // What a link to the explorer shows does not depend on the language: in the second one, one group of them.
  const groups = goldenGroups.filter(
    ({links}, position) =>
      locale === locales[0] || position === 0 || !links.every(({link}) => isExplorerLink(link)),
  );
  for (const {about, links} of groups) {
    test(`${locale}: ${about}`, async ({page, baseURL}) => {
      const trouble = observePage(page, baseURL ?? '');
      await quickenTimers(page);
      // Nobody looks at the page, and a small window is painted sooner.
      await page.setViewportSize({width: 1280, height: 300});
      // The meaning of each explorer link is tested without a browser in `tests/unit/goldenLinks.test.ts`. Here the first
      // of each kind is opened from outside, and some others are followed within the open page.
      const some = links.filter(({link}, position) => !isExplorerLink(link) || position < 4);
      const goTo = async (link: string): Promise<void> => {
        if (!isExplorerLink(link) || link === links[0]?.link) {
          await openPage(page, routeOf(locale, link));
          return;
        }
        // Rows of the previous link would be taken for those of this one.
        await goWithin(page, routeOf(locale, '/connections?q=nothing-has-this-name'));
        await expect(page.locator('tr[data-connection]')).toHaveCount(0);
        await goWithin(page, routeOf(locale, link));
      };
      for (const golden of some) await checkLink(page, golden, goTo);
      expect(trouble).toEqual([]);
    });
  }
}
