import {expect, test} from '@playwright/test';
import {locales, routeOf} from '../builtPages';

const outside = 'http://wiki.example';

for (const locale of locales) {
  test(`${locale}: a page of another origin shows filtered rows and hears the height`, async ({
    page,
    baseURL,
  }) => {
    const address = `${baseURL ?? ''}${routeOf(locale, '/embed/connections')}?transport=udp&q=123`;
    await page.route(`${outside}/**`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Wiki</title><iframe src="${address}" width="800" height="100"></iframe>
<script>addEventListener('message', ({data}) => { document.title = JSON.stringify(data); });</script>`,
      }),
    );
    await page.goto(`${outside}/page`);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('tr[data-connection]')).toHaveCount(1);
    await expect(frame.locator('tr[data-connection="vmw-proxy-ntp-123"]')).toBeVisible();
    await expect(frame.getByRole('navigation')).toHaveCount(0);
    await expect(frame.getByRole('status')).toContainText('1');
    await expect.poll(() => page.title()).toMatch(/^\{"type":"phoenix-port-guide:height","height":\d+\}$/u);
  });
}
