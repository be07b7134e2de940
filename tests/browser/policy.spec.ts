import {expect, test, type Page} from '@playwright/test';
import {exporters} from '../../src/planner/formats/kit';
import {catalogues} from '../../src/words/catalogues';
import {createWords} from '../../src/words/createWords';
import {locales, oneLocale, routeOf} from '../builtPages';
import {samplePaths} from '../pageKinds';
import {observePage} from './observePage';
import {openPage, startScripts} from './openPage';

const wordsOf = {ja: createWords('ja', catalogues.ja), en: createWords('en', catalogues.en)};

declare global {
  var reportViolation: ((what: string) => void) | undefined;
}

/** Collects CSP violations of the page from now on. */
async function watchViolations(page: Page): Promise<readonly string[]> {
  const violations: string[] = [];
  await page.exposeFunction('reportViolation', (what: string) => violations.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      globalThis.reportViolation?.(
        `${location.pathname}: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`,
      );
    });
  });
  return violations;
}

for (const locale of locales) {
  const words = wordsOf[locale];

  // The policy does not depend on theme or language: each is tested once.
  for (const colorScheme of [locale === 'ja' ? 'light' : 'dark'] as const) {
    test(`${locale} ${colorScheme}: a reader goes through every kind of page, and the policy stops nothing`, async ({
      page,
      baseURL,
    }) => {
      const violations = await watchViolations(page);
      const trouble = observePage(page, baseURL ?? '');
      await page.emulateMedia({colorScheme});
      for (const path of samplePaths.filter(
        (_, position) => position % locales.length === locales.indexOf(locale),
      )) {
        const response = await page.goto(routeOf(locale, path));
        expect(response?.headers()['content-security-policy'], path).toMatch(/^default-src 'none'; /);
        await startScripts(page);
      }
      // By client-side navigation: the policy of the page that was loaded first stays in force.
      for (const key of ['guide', 'connections', 'ports', 'scenarios', 'endpoints', 'plan'] as const) {
        await page
          .locator('.navbar')
          .getByRole('link', {name: words(`ui:navigation.${key}`), exact: true})
          .first()
          .click();
        await expect(page.locator('h1').first()).toBeVisible();
      }
      await openPage(page, `${routeOf(locale, '/search')}?q=vcenter`);
      await expect(page.locator('main [data-route]').first()).toBeVisible();
      expect(violations).toEqual([]);
      expect(trouble).toEqual([]);
    });
  }

  test(`${locale}: an address written in another way leads to the page with its query`, async ({page}) => {
    const shown = (): string =>
      new URL(page.url()).pathname + new URL(page.url()).search + new URL(page.url()).hash;
    await page.goto(`${routeOf(locale, '/Connections')}/?q=902#kept`);
    expect(shown()).toMatch(new RegExp(`^${routeOf(locale, '/connections')}\\?q=902`));
    await page.goto(`${routeOf(locale, '/guide/Overview')}/`);
    expect(shown()).toBe(routeOf(locale, '/guide/overview'));
  });
}

// What does not depend on the language is tested in one.
for (const locale of oneLocale) {
  const words = wordsOf[locale];

  test(`${locale}: every output is saved and the plan is drawn under the policy`, async ({page, baseURL}) => {
    const violations = await watchViolations(page);
    const trouble = observePage(page, baseURL ?? '');
    await openPage(page, routeOf(locale, '/plan'));
    for (const {id} of exporters) {
      await page.locator(`input[type="radio"][value="${id}"]`).check();
      const downloaded = page.waitForEvent('download');
      await page.getByRole('button', {name: words('ui:plan.outputs.save'), exact: true}).click();
      expect(await (await downloaded).failure(), id).toBeNull();
    }
    expect(violations).toEqual([]);
    // The library has been loaded by now, which the observer of every other page forbids.
    const before = trouble.length;
    await page.getByRole('button', {name: words('ui:plan.diagram.draw')}).click();
    await expect(page.getByRole('img', {name: words('ui:plan.diagram.alt')})).toBeVisible({timeout: 90_000});
    expect(violations).toEqual([]);
    expect(trouble.slice(0, before)).toEqual([]);
  });
}
