import {expect, test} from '@playwright/test';
import {listBuiltPages, locales, routeOf} from '../builtPages';
import {samplePaths} from '../pageKinds';
import {findViolations, looksIn, showIn} from './findViolations';
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
      for (const look of looksIn(locale)) {
        // Open pages follow the system theme; the embedded one reads it on load.
        if (path.startsWith('/embed') && look.theme === 'dark') {
          await page.emulateMedia({colorScheme: look.theme});
          await openPage(page, routeOf(locale, path));
        }
        await showIn(page, look);
        findings.push(
          ...(await findViolations(page, look)).map((found) => `${look.theme} ${look.width}: ${found}`),
        );
      }
      expect(findings).toEqual([]);
    });
  }
}
