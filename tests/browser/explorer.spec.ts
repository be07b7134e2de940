import {expect, test, type Page} from '@playwright/test';
import {observePage} from './observePage';
import {goWithin, openPage} from './openPage';
import {quickenTimers} from './quickenTimers';

const sites = [
  {locale: 'ja', path: '/connections', status: (shown: number) => `11 件中 ${shown} 件を表示`},
  {locale: 'en', path: '/en/connections', status: (shown: number) => `${shown} of 11 connections`},
] as const;

const esxi = ['vmw-proxy-esxi-standalone-443', 'vmw-proxy-esxi-vcenter-902'];
const disk = ['vmw-proxy-esxi-vcenter-902'];
const guest = ['vmw-proxy-guest-3542', 'vmw-guest-3545'];
const checks = ['vmw-proxy-winvm-3389', 'vmw-proxy-linuxvm-22'];
const time = ['vmw-proxy-ntp-123'];
const https = [
  'vmw-proxy-cloud-443',
  'vmw-proxy-cloudcache-443',
  'vmw-cloudcache-cloud-443',
  'vmw-proxy-vcenter-443',
  'vmw-proxy-esxi-standalone-443',
];

/** What a person types or pastes, and the rows it must show: exactly these, on either site. */
const queries: readonly (readonly [string, readonly string[]])[] = [
  ['902', disk],
  ['tcp/902', disk],
  ['902/udp', disk],
  ['TCP 902', disk],
  ['ポート902', disk],
  ['902番', disk],
  ['９０２', disk],
  ['3389/22', checks],
  ['443/udp', []],
  ['3540-3550', guest],
  ['3540～3550', guest],
  ['3540〜3550', guest],
  ['443, 902', [...https, ...disk]],
  ['44', []],
  ['8443', []],
  ['udp', [...disk, 'vmw-proxy-winvm-3389', ...time]],
  ['902 esxi', disk],
  ['esxi 443', ['vmw-proxy-esxi-standalone-443']],
  ['guestossvc', guest],
  ['ｇｕｅｓｔｏｓｓｖｃ', guest],
  ['RDP', ['vmw-proxy-winvm-3389']],
  ['時刻同期', time],
  ['time synchronization', time],
  ['ntp', time],
  ['cloudcache', ['vmw-proxy-cloudcache-443', 'vmw-cloudcache-cloud-443']],
  ['vixdisklib', disk],
  ['IN=eth0 OUT= SRC=10.0.0.5 DST=10.0.0.6 LEN=60 PROTO=TCP SPT=51515 DPT=902 SYN', disk],
  ['2026-01-01 12:00:00 DROP TCP 10.0.0.5 10.0.0.6 51515 902 52 S 1 0 64240 - - - SEND', disk],
  [
    '%ASA-4-106023: Deny tcp src inside:10.0.0.5/51515 dst dmz:10.0.0.6/3542 by access-group "in"',
    ['vmw-proxy-guest-3542'],
  ],
  ['10.0.0.5:51515 -> 10.0.0.6:902 tcp', disk],
  ['udp ESTAB 0 0 10.0.0.5:51515 10.0.0.9:123', time],
];

test.describe.configure({mode: 'parallel'});

for (const {locale, path, status} of sites) {
  test(`${locale}: each query shows exactly its rows, and the address brings them back`, async ({
    page,
    baseURL,
  }) => {
    const findings = observePage(page, baseURL ?? '');
    await quickenTimers(page);
    await openPage(page, path);
    await othersAreLoaded(page);
    const box = page.locator('#connection-search');
    for (const [query, ids] of queries) {
      await box.fill(query);
      await expect(page.getByRole('status'), query).toHaveText(status(ids.length));
      await expect.poll(() => shownRows(page), query).toEqual(inMatrixOrder(ids));
      expect(await box.inputValue(), query).toBe(query);
    }
    for (const [query, ids] of queries) {
      await goWithin(page, `${path}?q=${encodeURIComponent(query)}`);
      await expect(box, query).toHaveValue(query);
      await expect(page.getByRole('status'), query).toHaveText(status(ids.length));
      await expect.poll(() => shownRows(page), query).toEqual(inMatrixOrder(ids));
    }
    expect(findings).toEqual([]);
  });

  test(`${locale}: protocol chips and facets narrow, and the map dims what is left out`, async ({page}) => {
    await openPage(page, path);
    await page.getByRole('button', {name: /^UDP/u}).click();
    await expect(page.getByRole('status')).toHaveText(status(3));
    await expect(page.getByRole('button', {name: /^UDP/u})).toBeFocused();
    await expect(page).toHaveURL(/\?transport=udp$/u);
    const dimmed = await page
      .locator('.port-diagram svg path[data-connection][data-dimmed]')
      .evaluateAll((edges) => edges.length);
    expect(dimmed).toBe(8);
    await page.locator('details:has(fieldset) > summary').click();
    await page.locator('fieldset').first().locator('label', {hasText: 'SSL'}).click();
    await expect(page.getByRole('status')).toHaveText(status(0));
    await page.goBack();
    await expect(page.getByRole('status')).toHaveText(status(3));
    await page.goBack();
    await expect(page.getByRole('status')).toHaveText(status(11));
    await page.goForward();
    await expect(page.getByRole('status')).toHaveText(status(3));
  });

  test(`${locale}: what the address gets wrong is named, can be dismissed, and the rest holds`, async ({
    page,
  }) => {
    await openPage(page, `${path}?encryption=rot13&transport=udp&q=70000&utm_source=mail`);
    await expect(page.getByRole('status')).toHaveText(status(3));
    const alerts = page.getByRole('alert');
    await expect(alerts).toHaveCount(2);
    await expect(alerts.filter({hasText: '70000'})).toHaveCount(1);
    await expect(alerts.filter({hasText: 'rot13'})).toHaveCount(1);
    await alerts.first().getByRole('button').click();
    await expect(alerts).toHaveCount(1);
    await page.getByRole('button', {name: /^TCP/u}).click();
    await expect(page).toHaveURL(/transport=tcp,udp&utm_source=mail$/u);
  });

  test(`${locale}: an unused port is answered with its nearest rows`, async ({page}) => {
    await openPage(page, `${path}?q=8443`);
    await expect(page.locator('#connection-search-notices')).toContainText('8443');
    await expect(page.locator('#connection-search-notices a[href*="/connections/vmw-"]')).toHaveCount(3);
  });

  test(`${locale}: the answer is in the first screen`, async ({page}) => {
    for (const size of [
      {width: 1280, height: 900},
      {width: 375, height: 812},
    ]) {
      await page.setViewportSize(size);
      for (const search of ['q=902', 'transport=udp', 'q=443&encryption=tls']) {
        await openPage(page, `${path}?${search}`);
        const row = page.locator('tr[data-connection]').first();
        await expect(page.locator('[data-connection][data-dimmed]').first()).toBeAttached();
        await expect(row).toBeInViewport({ratio: size.width > 1000 ? 1 : 0.5});
        const [rowBox, mapBox] = await Promise.all([
          row.boundingBox(),
          page.locator('.port-diagram:visible').first().boundingBox(),
        ]);
        expect(mapBox?.y ?? 0).toBeGreaterThan(rowBox?.y ?? 0);
      }
    }
    await page.setViewportSize({width: 1280, height: 900});
    await openPage(page, path);
    await expect(page.locator('.port-diagram:visible').first()).toBeInViewport();
    await expect(page.locator('tr[data-connection]').first()).toBeInViewport({ratio: 0.3});
  });

  test(`${locale}: a question about one port starts with a sentence`, async ({page}) => {
    await openPage(page, `${path}?q=902`);
    await expect(page.locator('[data-port-answer="902"]')).toContainText('TCP 902');
    await openPage(page, `${path}?q=443`);
    await expect(page.locator('[data-port-answer="443"]')).toContainText('TCP 443');
  });

  test(`${locale}: a link to a row leads to it`, async ({page}) => {
    await page.setViewportSize({width: 375, height: 812});
    await openPage(page, `${path}?row=vmw-proxy-ntp-123`);
    await expect(page.locator('tr[data-connection="vmw-proxy-ntp-123"]')).toBeInViewport();
  });

  test(`${locale}: no table runs off at any width`, async ({page}) => {
    for (const route of [path, path.replace('/connections', '/ports/902')]) {
      await openPage(page, route);
      for (const width of [768, 820, 960, 1024, 1068, 1100, 1180, 1280]) {
        await page.setViewportSize({width, height: 900});
        const off = await page.locator('tr[data-connection] td').evaluateAll(
          (cells) =>
            cells.filter((cell) => {
              const {right, width: own} = cell.getBoundingClientRect();
              return own > 0 && right > document.documentElement.clientWidth + 1;
            }).length,
        );
        expect(off, `${route} ${String(width)}`).toBe(0);
      }
    }
  });

  test(`${locale}: a row and its edge light each other, and an edge leads to its row`, async ({page}) => {
    await openPage(page, path);
    const [id] = disk;
    const edge = page.locator(`.port-diagram svg path[data-connection="${id ?? ''}"]`);
    await page.locator(`tr[data-connection="${id ?? ''}"]`).hover();
    await expect(edge).toHaveAttribute('data-highlighted', '');
    await page.locator(`.port-diagram svg .edgeLabel[data-connection="${id ?? ''}"]`).click();
    await expect(page).toHaveURL(new RegExp(`row=${id ?? ''}$`, 'u'));
    await expect(page.locator(`tr[data-connection="${id ?? ''}"] input`)).toBeFocused();
  });
}

test('switching the language keeps filter, open row and place', async ({page}) => {
  await openPage(page, '/connections?q=443&row=vmw-proxy-esxi-standalone-443');
  await expect(page.getByRole('status')).toHaveText('11 件中 5 件を表示');
  await page.evaluate(() => {
    scrollTo(0, 400);
  });
  await page.locator('.navbar .dropdown').hover();
  await page.locator('.navbar .dropdown__menu a[lang="en"]').click();
  await page.waitForURL('**/en/connections?q=443&row=vmw-proxy-esxi-standalone-443');
  await expect(page.getByRole('status')).toHaveText('5 of 11 connections');
  // The English page is a few lines higher or lower above that place, and the browser keeps what was in view.
  await expect.poll(() => page.evaluate(() => Math.abs(scrollY - 400))).toBeLessThan(100);
});

test('nothing is filtered, announced or submitted in the middle of a composition', async ({page}) => {
  await openPage(page, '/connections');
  await othersAreLoaded(page);
  await page.locator('#connection-search').focus();
  await page.evaluate(() => {
    const changes: string[] = [];
    Object.assign(globalThis, {statusChanges: changes});
    new MutationObserver(() =>
      changes.push(document.querySelector('[role=status]')?.textContent ?? ''),
    ).observe(document.querySelector('[role=status]') ?? document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  const client = await page.context().newCDPSession(page);
  // A slow machine renders a letter when the next one is there already.
  await client.send('Emulation.setCPUThrottlingRate', {rate: 4});
  for (const text of ['ｊ', 'じ', 'じこ', 'じこく']) {
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await page.waitForTimeout(700);
  expect(await shownRows(page)).toHaveLength(11);
  expect(new URL(page.url()).search).toBe('');
  await client.send('Input.insertText', {text: '時刻同期'});
  await expect(page.getByRole('status')).toHaveText('11 件中 1 件を表示');
  expect(await shownRows(page)).toEqual(time);
  expect(
    await page.evaluate(() => (globalThis as unknown as {statusChanges: string[]}).statusChanges),
  ).toEqual(['11 件中 1 件を表示']);
  await client.detach();
});

test('typing writes one entry of the history', async ({page}) => {
  await openPage(page, '/connections');
  // Slow enough that the address is written between two letters.
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', {rate: 6});
  await page.locator('#connection-search').pressSequentially('backup proxy esxi 902', {delay: 60});
  await expect(page).toHaveURL(/902$/u);
  await expect(page.locator('#connection-search')).toBeFocused();
  await client.detach();
  // Whatever was written between two letters would be on the way back.
  await page.goBack();
  await expect(page).toHaveURL('/connections');
  await expect(page.locator('#connection-search')).toHaveValue('');
});

test('back and forward go through what was typed and chosen, on a slow machine as well', async ({page}) => {
  await openPage(page, '/connections');
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', {rate: 4});
  const box = page.locator('#connection-search');
  const shows = async (text: string, search: string, count: number): Promise<void> => {
    await expect(page).toHaveURL(`/connections${search}`);
    await expect(box).toHaveValue(text);
    await expect(page.locator('tr[data-connection]')).toHaveCount(count);
    await expect(page.getByRole('status')).toHaveText(`11 件中 ${count} 件を表示`);
  };
  await box.pressSequentially('backup proxy', {delay: 30});
  // Chosen before the letters have been written into the address: none of them is lost.
  await page.getByRole('button', {name: /^UDP/u}).click();
  await shows('backup proxy', '?q=backup+proxy&transport=udp', 3);
  await box.fill('902');
  await box.press('Enter');
  await shows('902', '?q=902&transport=udp', 1);
  await page.goBack();
  await shows('backup proxy', '?q=backup+proxy&transport=udp', 3);
  await page.goBack();
  await expect(box).toHaveValue('backup proxy');
  await page.goBack();
  await shows('', '', 11);
  await page.goForward();
  await page.goForward();
  await shows('backup proxy', '?q=backup+proxy&transport=udp', 3);
  await client.detach();
});

test('answers are copied as rich text, Markdown and plain text, in either language', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page, '/connections');
  await othersAreLoaded(page);
  for (const id of [...time, ...disk]) await page.locator(`tr[data-connection="${id}"] input`).check();
  const panel = page.getByRole('region', {name: '回答をコピー'});
  const copy = async () => {
    await panel.getByRole('button', {name: '回答をコピー'}).click();
    await expect(panel.getByRole('button', {name: 'コピーした'})).toBeVisible();
    await expect(panel.getByRole('button', {name: '回答をコピー'})).toBeVisible();
  };
  await copy();
  const rich = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return item === undefined ? '' : (await item.getType('text/html')).text();
  });
  expect(rich).toContain('/connections/vmw-proxy-ntp-123">');
  await panel.getByLabel('言語').selectOption('both');
  await panel.getByLabel('形式').selectOption('markdown');
  await copy();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown.match(/^\*\*\[.*\]\(http.*\)\*\* {2}$/gmu)).toHaveLength(4);
  expect(markdown).toContain('The backup proxy connects to the NTP server on UDP 123');
  expect(markdown).toContain('バックアッププロキシが NTP サーバーの UDP 123 へ接続する');
});

/** Names of the other language are loaded after the page stands; the language choice tells when. */
async function othersAreLoaded(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({name}) => name.includes('bilingual')),
  );
}

function shownRows(page: Page): Promise<string[]> {
  return page
    .locator('tr[data-connection]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-connection') ?? ''));
}

function inMatrixOrder(ids: readonly string[]): string[] {
  const order = [...https.slice(0, 4), ...esxi, ...guest, ...checks, ...time];
  return order.filter((id) => ids.includes(id));
}
