import {expect, test, type Page} from '@playwright/test';
import {listBuiltPages, locales, type BuiltPage} from '../builtPages';
import {findOverflow} from './findOverflow';
import {observePage} from './observePage';
import {goWithin, openPage} from './openPage';

// One test per locale and section: one per page would spend most of its time opening windows.
for (const locale of locales) {
  for (const [section, pages] of groupBySection(listBuiltPages().filter((page) => page.locale === locale))) {
    test(`${locale} ${section}: loads without an error and fits a phone`, async ({page, baseURL}) => {
      const trouble = observePage(page, baseURL ?? '');
      const overflow: string[] = [];
      let widths = [375, 320];
      // Nobody looks at the pages, and a small window is painted sooner.
      await page.setViewportSize({width: 375, height: 300});
      for (const {route} of pages) {
        // Every page of one language is loaded; in the other one it is reached by a link.
        if (locale === 'ja' || route === pages[0]?.route) await openPage(page, route);
        else await goTo(page, route);
        for (const width of widths) {
          await page.setViewportSize({width, height: 300});
          overflow.push(...(await findOverflow(page)).map((finding) => `${route}: ${finding}`));
        }
        // The next page starts at the present width, which saves a layout.
        widths = widths.toReversed();
      }
      expect.soft(trouble, 'errors, warnings and forbidden requests').toEqual([]);
      expect.soft(overflow, 'pages that scroll sideways').toEqual([]);
    });
  }
}

async function goTo(page: Page, route: string): Promise<void> {
  await goWithin(page, route);
  await page.waitForFunction((wanted) => {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
    return canonical !== null && new URL(canonical.href).pathname === wanted;
  }, route);
}

function groupBySection(pages: readonly BuiltPage[]): ReadonlyMap<string, readonly BuiltPage[]> {
  const sections = new Map<string, BuiltPage[]>();
  for (const page of pages) {
    const section = `/${page.path.split('/')[1] ?? ''}`;
    sections.set(section, [...(sections.get(section) ?? []), page]);
  }
  return sections;
}
