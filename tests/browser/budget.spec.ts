import {readFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {expect, test, type Page} from '@playwright/test';
import {buildDirectory, locales, routeOf} from '../builtPages';
import {budgetedPages, budgets} from '../budgets';
import {startScripts} from './openPage';

/** What a file weighs on its way, in bytes: hosts compress it as `npm run compress` does. */
const weights = new Map<string, number>();
function weightOf(file: string): number {
  const known = weights.get(file);
  if (known !== undefined) return known;
  const weight = gzipSync(readFileSync(path.join(buildDirectory, file)), {level: 9}).length;
  weights.set(file, weight);
  return weight;
}

interface Fetched {
  /** Until the page is at rest, before anybody acts. */
  readonly atRest: readonly string[];
  /** With what the first act of the reader adds. */
  readonly afterAct: readonly string[];
}

/** The scripts and data that a page fetches, as files of the built site. */
async function fetchedBy(page: Page, route: string): Promise<Fetched> {
  const files = new Set<string>();
  page.on('request', (request) => {
    const {pathname} = new URL(request.url());
    if (/\.(?:js|json)$/u.test(pathname)) files.add(pathname.slice(1));
  });
  await page.goto(route);
  await page.waitForLoadState('networkidle');
  const atRest = [...files];
  await startScripts(page);
  await page.waitForLoadState('networkidle');
  page.removeAllListeners('request');
  return {atRest, afterAct: [...files]};
}

for (const locale of locales) {
  test(`${locale}: no kind of page fetches more scripts and data than it may`, async ({page}) => {
    const tooHeavy: string[] = [];
    for (const {kind, path: shared} of budgetedPages) {
      const route = routeOf(locale, shared);
      const fetched = await fetchedBy(page, route);
      expect(
        fetched.afterAct.some((file) => path.basename(file).startsWith('main.')),
        route,
      ).toBe(true);
      for (const moment of ['atRest', 'afterAct'] as const) {
        const files = fetched[moment];
        const weight = files.reduce((sum, file) => sum + weightOf(file), 0);
        const allowed = budgets[kind][moment];
        console.log(`${route} ${moment}: ${String(weight)} of ${String(allowed)} bytes`);
        if (weight <= allowed) continue;
        const parts = files.map((file) => `${path.basename(file)} ${String(weightOf(file))}`).join(', ');
        tooHeavy.push(`${route} ${moment}: ${String(weight)} bytes, allowed ${String(allowed)}: ${parts}`);
      }
    }
    expect(tooHeavy).toEqual([]);
  });
}
