import {readFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {expect, test, type Page} from '@playwright/test';
import {buildDirectory, locales, routeOf} from '../builtPages';
import {budgetedPages, scriptBudgets} from '../budgets';
import {openPage} from './openPage';

/** The transfer size of a file in bytes: hosts compress files like `npm run compress`. */
const weights = new Map<string, number>();
function weightOf(file: string): number {
  const known = weights.get(file);
  if (known !== undefined) return known;
  const weight = gzipSync(readFileSync(path.join(buildDirectory, file)), {level: 9}).length;
  weights.set(file, weight);
  return weight;
}

/** The scripts and data that a page loads by itself, as files of the built site. */
async function fetchedBy(page: Page, route: string): Promise<readonly string[]> {
  const files = new Set<string>();
  page.on('request', (request) => {
    const {pathname} = new URL(request.url());
    if (/\.(?:js|json)$/u.test(pathname)) files.add(pathname.slice(1));
  });
  await openPage(page, route);
  await page.waitForLoadState('networkidle');
  page.removeAllListeners('request');
  return [...files];
}

for (const locale of locales) {
  test(`${locale}: no kind of page fetches more scripts and data than it may`, async ({page}) => {
    const tooHeavy: string[] = [];
    // The code is the same in both languages: in the second one, a page of each budget.
    const pages = budgetedPages.filter(
      ({kind}, position) =>
        locale === locales[0] || budgetedPages.findIndex((other) => other.kind === kind) === position,
    );
    for (const {kind, path: shared} of pages) {
      const route = routeOf(locale, shared);
      const files = await fetchedBy(page, route);
      expect(
        files.some((file) => path.basename(file).startsWith('main.')),
        route,
      ).toBe(true);
      const weight = files.reduce((sum, file) => sum + weightOf(file), 0);
      const allowed = scriptBudgets[kind];
      console.log(`${route}: ${String(weight)} of ${String(allowed)} bytes`);
      if (weight <= allowed) continue;
      const parts = files.map((file) => `${path.basename(file)} ${String(weightOf(file))}`).join(', ');
      tooHeavy.push(`${route}: ${String(weight)} bytes, allowed ${String(allowed)}: ${parts}`);
    }
    expect(tooHeavy).toEqual([]);
  });
}
