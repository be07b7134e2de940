import type {Page} from '@playwright/test';

/** Opens a page and waits until it is interactive. */
export async function openPage(page: Page, route: string): Promise<void> {
  await page.goto(route);
  await startScripts(page);
}

/** Waits until the scripts of the page respond. Text pages load them on the reader's first action. */
export async function startScripts(page: Page): Promise<void> {
  await page.keyboard.press('Shift');
  await page.locator('html[data-has-hydrated="true"]').waitFor({state: 'attached'});
}

/** Navigates the open page to a URL like the browser's buttons, without a reload. */
export async function goWithin(page: Page, address: string): Promise<void> {
  await page.evaluate((next) => {
    history.pushState(null, '', next);
    dispatchEvent(new PopStateEvent('popstate', {state: null}));
  }, address);
}
