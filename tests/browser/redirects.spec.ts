import {expect, test} from '@playwright/test';
import {locales, redirects, routeOf} from '../builtPages';
import {observePage} from './observePage';
import {startScripts} from './openPage';

const query = '?q=tcp/902&utm_source=%E3%83%A1%E3%83%BC%E3%83%AB';

/** A URL as the browser shows it, in one language. */
function inLocale(locale: 'ja' | 'en', address: string): string {
  const [route = '', anchor] = address.split('#');
  return routeOf(locale, route) + (anchor === undefined ? '' : `#${anchor}`);
}

function shownAddress(url: string): string {
  const {pathname, search, hash} = new URL(url);
  return pathname + search + hash;
}

// The page and the server response of every redirect are checked without a browser. Here: what has moved, and one port,
// each in one of the two languages.
const ports = Object.keys(redirects).filter((from) => /^\/\d+$/.test(from));
const followed = Object.entries(redirects).filter(([from]) => !ports.slice(1).includes(from));

for (const locale of locales) {
  for (const [from, to] of followed.filter(
    (_, position) => position % locales.length === locales.indexOf(locale),
  )) {
    test(`${locale}: ${from} leads to ${to} in one step and keeps the query and the fragment`, async ({
      page,
      baseURL,
    }) => {
      const trouble = observePage(page, baseURL ?? '');
      const [route = '', anchor] = from.split('#');
      const fragment = anchor ?? 'kept-fragment';
      const [targetRoute = '', targetAnchor] = to.split('#');
      const documents: string[] = [];
      page.on('request', (request) => {
        if (request.isNavigationRequest()) documents.push(new URL(request.url()).pathname);
      });

      await page.goto(`${routeOf(locale, route)}${query}#${fragment}`);
      const kept = targetAnchor ?? (anchor === undefined ? fragment : undefined);
      const expected = `${routeOf(locale, targetRoute)}${query}${kept === undefined ? '' : `#${kept}`}`;
      await expect.poll(() => shownAddress(page.url())).toBe(expected);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.locator('h1')).toBeVisible();
      if (targetAnchor !== undefined) await expect(page.locator(`[id="${targetAnchor}"]`)).toBeInViewport();
      // The old page is replaced in the history: going back must not return to it.
      const steps = [...new Set([routeOf(locale, route), routeOf(locale, targetRoute)])];
      expect(documents).toEqual(steps);
      expect(trouble).toEqual([]);
    });
  }

  test(`${locale}: an address without query and fragment gets none`, async ({page}) => {
    const [from = '', to = ''] =
      Object.entries(redirects).find(([source, target]) => !`${source}${target}`.includes('#')) ?? [];
    await page.goto(routeOf(locale, from));
    await expect.poll(() => shownAddress(page.url())).toBe(inLocale(locale, to));
  });

  test(`${locale}: a section that has moved is followed within the site, too`, async ({page}) => {
    const [from = '', to = ''] = Object.entries(redirects).find(([source]) => source.includes('#')) ?? [];
    const [route = ''] = from.split('#');
    await page.goto(routeOf(locale, route));
    await startScripts(page);
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      from.split('#')[1] ?? '',
    );
    await expect.poll(() => shownAddress(page.url())).toBe(inLocale(locale, to));
  });
}

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('a page that has moved still leads to where it is', async ({page}) => {
    await page.goto('/en/guide');
    await expect.poll(() => shownAddress(page.url())).toBe('/en/guide/overview');
  });
});
