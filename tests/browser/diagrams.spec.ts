import {expect, test} from '@playwright/test';
import {measureDiagram} from '../diagramTruth';
import {locales, routeOf} from '../builtPages';
import {referencePages} from '../pageKinds';

// They are part of the served HTML.
test.use({javaScriptEnabled: false});

const kinds = [...new Set(referencePages.map(({kind}) => kind))];

// The diagrams are laid out without a browser, using a table of letter widths: only a real browser shows whether the
// text fits.
for (const locale of locales) {
  for (const kind of kinds) {
    test(`${locale} ${kind}: diagrams overlap nowhere and their arrows touch`, async ({page}) => {
      const findings: string[] = [];
      const pages = referencePages.filter((reference) => reference.kind === kind);
      const [first] = pages;
      if (first === undefined) return;
      await page.goto(routeOf(locale, first.path));
      await page.evaluate(async () => {
        await document.fonts.ready;
      });
      for (const {path, connections} of pages) {
        const route = routeOf(locale, path);
        // All pages of a kind have the same frame, and loading it for each takes most of the time.
        await page.evaluate(async (address) => {
          const html = await (await fetch(address)).text();
          const next = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
          if (next === null) throw new Error(`${address} has no <main>.`);
          document.querySelector('main')?.replaceWith(document.adoptNode(next));
        }, route);
        const diagrams = await page.locator('.port-diagram svg:not(ul svg):visible').all();
        if (diagrams.length === 0 && connections.length > 0) findings.push(`${route}: no diagram`);
        for (const diagram of diagrams) {
          const measured = await diagram.evaluate<string[], undefined, SVGSVGElement>(measureDiagram);
          findings.push(...measured.map((finding) => `${route}: ${finding}`));
        }
      }
      expect(findings).toEqual([]);
    });
  }
}
