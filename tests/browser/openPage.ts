import type {Page} from '@playwright/test';

/** Opens a page and waits until it answers to the reader. */
export async function openPage(page: Page, route: string): Promise<void> {
  await page.goto(route);
  await startScripts(page);
}

/** Waits until the scripts of the page answer. One that is only read fetches them at the first act of the reader. */
export async function startScripts(page: Page): Promise<void> {
  await page.keyboard.press('Shift');
  await page.locator('html[data-has-hydrated="true"]').waitFor({state: 'attached'});
}

/** Goes to an address of the page that is open as the buttons of the browser do: nothing is loaded anew. */
export async function goWithin(page: Page, address: string): Promise<void> {
  await page.evaluate((next) => {
    history.pushState(null, '', next);
    dispatchEvent(new PopStateEvent('popstate', {state: null}));
  }, address);
}
