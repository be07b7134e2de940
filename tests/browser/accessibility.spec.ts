import AxeBuilder from '@axe-core/playwright';
import {expect, test} from '@playwright/test';
import {listBuiltPages, locales, routeOf} from '../builtPages';
import {samplePaths} from '../pageKinds';
import {openPage} from './openPage';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [1280, 375, 320];

// The theme changes nothing but colours, and the rules about them are a third of the time of all.
const colourRules = ['color-contrast', 'link-in-text-block'];

const guides = listBuiltPages()
  .map(({path}) => path)
  .filter((path) => path.startsWith('/guide/'));

for (const locale of locales) {
  for (const path of [...samplePaths, ...guides.slice(0, 1)]) {
    test(`${routeOf(locale, path)} has no violation in light and dark, wide and narrow`, async ({page}) => {
      const findings: string[] = [];
      for (const theme of ['light', 'dark'] as const) {
        await page.setViewportSize({width: 1280, height: 900});
        await page.emulateMedia({colorScheme: theme});
        await openPage(page, routeOf(locale, path));
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        for (const width of widths) {
          await page.setViewportSize({width, height: 900});
          // The mode that opens no window of its own, which only pages with frames would need.
          const axe = new AxeBuilder({page}).setLegacyMode();
          const {violations} = await (
            theme === 'light' ? axe.withTags(tags) : axe.withRules(colourRules)
          ).analyze();
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
