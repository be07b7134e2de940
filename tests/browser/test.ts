import {test as base, type BrowserContext} from '@playwright/test';

export {expect} from '@playwright/test';

/**
 * A test with a page of its own in a window that all tests of the worker share. The scripts of the site are loaded and
 * compiled once then, and not for each test; what a page can leave behind for the next is taken away after each.
 * Tests without JavaScript need a window of their own: `isolatedTest`.
 */
export const test = base.extend<object, {sharedContext: BrowserContext}>({
  sharedContext: [
    async ({browser}, use, {project}) => {
      const {baseURL, viewport, contextOptions} = project.use;
      const context = await browser.newContext({
        ...contextOptions,
        ...(baseURL === undefined ? {} : {baseURL}),
        ...(viewport === undefined ? {} : {viewport}),
      });
      await use(context);
      await context.close();
    },
    {scope: 'worker'},
  ],
  context: async ({sharedContext}, use) => {
    await use(sharedContext);
    await sharedContext.clearPermissions();
  },
  page: async ({context, baseURL}, use) => {
    const page = await context.newPage();
    await use(page);
    const client = await context.newCDPSession(page);
    await client.send('Storage.clearDataForOrigin', {
      origin: baseURL ?? '',
      storageTypes: 'cookies,local_storage,session_storage,indexeddb,cache_storage,service_workers',
    });
    await page.close();
  },
});

export const isolatedTest = base;
