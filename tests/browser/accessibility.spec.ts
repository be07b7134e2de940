import {expect, test} from '@playwright/test';
import {listBuiltPages, locales, routeOf} from '../builtPages';
import {samplePaths} from '../pageKinds';
import {findViolations} from './findViolations';
import {openPage} from './openPage';

const guides = listBuiltPages()
  .map(({path}) => path)
  .filter((path) => path.startsWith('/guide/'));

/** One page of each kind that shows no connections, or none by its URL: the last one does not exist. */
const others = ['/changes', '/search?q=902', '/plan', '/embed/connections', '/missing'];

for (const locale of locales) {
  for (const path of [...samplePaths, ...guides.slice(0, 1), ...others]) {
    test(`${routeOf(locale, path)} has no violation in light and dark, wide and narrow`, async ({page}) => {
      const findings: string[] = [];
      await page.emulateMedia({colorScheme: 'light'});
      await openPage(page, routeOf(locale, path));
      // Colors and markup do not depend on the language: the second one is checked where its texts have the least room.
      const isFirst = locale === locales[0];
      for (const theme of isFirst ? (['light', 'dark'] as const) : (['light'] as const)) {
        await page.setViewportSize({width: 1280, height: 900});
        // Open pages follow the system theme; the embedded one reads it on load.
        await page.emulateMedia({colorScheme: theme});
        if (theme === 'dark' && path.startsWith('/embed')) await openPage(page, routeOf(locale, path));
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        for (const width of theme === 'dark' ? [1280] : isFirst ? [1280, 375, 320] : [320]) {
          await page.setViewportSize({width, height: 900});
          findings.push(
            ...(await findViolations(page, {theme, width})).map((found) => `${theme} ${width}: ${found}`),
          );
        }
      }
      expect(findings).toEqual([]);
    });
  }
}
