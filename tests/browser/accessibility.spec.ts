import AxeBuilder from '@axe-core/playwright';
import {expect, test} from '@playwright/test';
import {listBuiltPages, locales, routeOf} from '../builtPages';
import {samplePaths} from '../pageKinds';
import {openPage} from './openPage';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [1280, 375, 320];

const guides = listBuiltPages()
  .map(({path}) => path)
  .filter((path) => path.startsWith('/guide/'));

for (const locale of locales) {
  for (const path of [...samplePaths, ...guides.slice(0, 1)]) {
    test(`${routeOf(locale, path)} has no violation in light and dark, wide and narrow`, async ({page}) => {
      const findings: string[] = [];
      for (const theme of ['light', 'dark']) {
        await page.setViewportSize({width: 1280, height: 900});
        await openPage(page, `${routeOf(locale, path)}?docusaurus-theme=${theme}`);
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        for (const width of widths) {
          await page.setViewportSize({width, height: 900});
          const {violations} = await new AxeBuilder({page}).withTags(tags).analyze();
          findings.push(
            ...violations.flatMap(({id, help, nodes}) =>
              nodes.map(({target}) => `${theme} ${width}: ${id}: ${help}: ${target.join(' ')}`),
            ),
          );
        }
      }
      expect(findings).toEqual([]);
    });
  }
}
