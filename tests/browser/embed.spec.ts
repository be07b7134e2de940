import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {expect, test} from '@playwright/test';
import {locales, routeOf} from '../builtPages';

let wiki: Server;

// A separate server: browsers do not let a public page frame a local address.
test.beforeAll(async () => {
  wiki = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://wiki').searchParams.get('embed') ?? '';
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><title>Wiki</title><iframe src="${address.replaceAll('&', '&amp;')}" width="800"></iframe>
<script>addEventListener('message', ({data}) => { document.title = JSON.stringify(data); });</script>`);
  });
  await new Promise<void>((resolve) => {
    wiki.listen(0, '127.0.0.1', resolve);
  });
});

test.afterAll(() => {
  wiki.close();
});

for (const locale of locales) {
  test(`${locale}: a page of another origin shows filtered rows and hears the height`, async ({
    page,
    baseURL,
  }) => {
    const embed = `${baseURL ?? ''}${routeOf(locale, '/embed/connections')}?transport=udp&q=123`;
    const {port} = wiki.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${String(port)}/?${new URLSearchParams({embed}).toString()}`);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('tr[data-connection]')).toHaveCount(1);
    await expect(frame.locator('tr[data-connection="vmw-proxy-ntp-123"]')).toBeVisible();
    await expect(frame.getByRole('navigation')).toHaveCount(0);
    await expect(frame.getByRole('status')).toContainText('1');
    await expect.poll(() => page.title()).toMatch(/^\{"type":"phoenix-port-guide:height","height":\d+\}$/u);
  });
}
