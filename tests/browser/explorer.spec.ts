import {expect, test, type Locator, type Page} from '@playwright/test';
import {matrix} from '../../src/matrix/matrix';
import type {Connection} from '../../src/matrix/model';
import {describeConnection} from '../../src/connection/describeConnection';
import {portRangesOf, selectConnection, transportsOf} from '../../src/matrix/select';
import {unusedPort} from '../../src/matrix/unusedPort.fixture';
import {catalogues} from '../../src/words/catalogues';
import {createWords} from '../../src/words/createWords';
import {locales, oneLocale} from '../builtPages';
import {observePage} from './observePage';
import {goWithin, openPage} from './openPage';
import {quickenTimers} from './quickenTimers';

const words = {ja: createWords('ja', catalogues.ja), en: createWords('en', catalogues.en)};
const total = matrix.connections.length;
const sites = [
  {locale: 'ja', path: '/connections', status: (shown: number) => `${total} 件中 ${shown} 件を表示`},
  {locale: 'en', path: '/en/connections', status: (shown: number) => `${shown} of ${total} connections`},
] as const;

/** The ids of the matching connections, in matrix order. */
const idsWhere = (holds: (connection: Connection) => boolean): readonly string[] =>
  matrix.connections.filter(holds).map(({id}) => id);

/** The map is beside the rows, or below them if there is no space. */
async function expectMapAfter(page: Page, row: Locator, beside: boolean): Promise<void> {
  const [rowBox, mapBox] = await Promise.all([
    row.boundingBox(),
    page.locator('.port-diagram:visible').first().boundingBox(),
  ]);
  if (rowBox === null || mapBox === null) throw new Error('Row or map is not there.');
  if (beside) expect(mapBox.x).toBeGreaterThanOrEqual(rowBox.x + rowBox.width);
  else expect(mapBox.y).toBeGreaterThanOrEqual(rowBox.y + rowBox.height);
}

/** The rows that have a port in a range, and the transport if one is given. */
const withPort = (
  from: number,
  {to = from, transport}: {readonly to?: number; readonly transport?: 'tcp' | 'udp'} = {},
): readonly string[] =>
  idsWhere(
    ({service}) =>
      (transport === undefined || transportsOf(service).includes(transport)) &&
      portRangesOf(service).some((range) => range.from <= to && from <= range.to),
  );

const disk = 'vmw-proxy-esxi-vcenter-902';
const guest = ['vmw-proxy-guest-3542', 'vmw-guest-3545'];
const time = 'vmw-proxy-ntp-123';
const unused = String(unusedPort(matrix));
const udp = idsWhere(({service}) => transportsOf(service).includes('udp'));

/** What people type or paste about ports, with exactly the rows that either site must show. */
const portQueries: readonly (readonly [string, readonly string[]])[] = [
  ['902', withPort(902)],
  ['tcp/902', withPort(902, {transport: 'tcp'})],
  ['902/udp', withPort(902, {transport: 'udp'})],
  ['TCP 902', withPort(902, {transport: 'tcp'})],
  ['ポート902', withPort(902)],
  ['902番', withPort(902)],
  ['９０２', withPort(902)],
  ['3389/22', [...withPort(3389), ...withPort(22)]],
  ['443/udp', withPort(443, {transport: 'udp'})],
  ['3540-3550', withPort(3540, {to: 3550})],
  ['3540～3550', withPort(3540, {to: 3550})],
  ['3540〜3550', withPort(3540, {to: 3550})],
  ['443, 902', [...withPort(443), ...withPort(902)]],
  ['44', withPort(44)],
  [unused, []],
  ['udp', udp],
  [
    '902 esxi',
    withPort(902).filter((id) =>
      idsWhere(({from, to}) => [from, to].some((end) => end.includes('esxi'))).includes(id),
    ),
  ],
  [
    'IN=eth0 OUT= SRC=10.0.0.5 DST=10.0.0.6 LEN=60 PROTO=TCP SPT=51515 DPT=902 SYN',
    withPort(902, {transport: 'tcp'}),
  ],
  [
    '2026-01-01 12:00:00 DROP TCP 10.0.0.5 10.0.0.6 51515 902 52 S 1 0 64240 - - - SEND',
    withPort(902, {transport: 'tcp'}),
  ],
  [
    '%ASA-4-106023: Deny tcp src inside:10.0.0.5/51515 dst dmz:10.0.0.6/3542 by access-group "in"',
    withPort(3542, {transport: 'tcp'}),
  ],
  ['10.0.0.5:51515 -> 10.0.0.6:902 tcp', withPort(902, {transport: 'tcp'})],
  ['udp ESTAB 0 0 10.0.0.5:51515 10.0.0.9:123', withPort(123, {transport: 'udp'})],
];

/** What people type in words, with rows that must appear; others may contain the word as well. */
const wordQueries: readonly (readonly [string, readonly string[]])[] = [
  ['esxi 443', ['vmw-proxy-esxi-standalone-443']],
  ['guestossvc', guest],
  ['ｇｕｅｓｔｏｓｓｖｃ', guest],
  ['RDP', ['vmw-proxy-winvm-3389']],
  ['時刻同期', [time]],
  ['time synchronization', [time]],
  ['ntp', [time]],
  ['cloudcache', ['vmw-proxy-cloudcache-443', 'vmw-cloudcache-cloud-443']],
  ['vixdisklib', [disk]],
];

test.describe.configure({mode: 'parallel'});

for (const {locale, path, status} of sites) {
  test(`${locale}: each query shows its rows, and the address brings them back`, async ({page, baseURL}) => {
    const findings = observePage(page, baseURL ?? '');
    await quickenTimers(page);
    await openPage(page, path);
    const box = page.locator('#connection-search');
    await box.fill('vcenter');
    await othersAreLoaded(page);
    const check = async ([query, ids]: readonly [string, readonly string[]], exactly: boolean) => {
      // All in one check: the rows of the previous query may still be there for a moment.
      await expect(async () => {
        const shown = await shownRows(page);
        expect(exactly ? shown : shown.filter((id) => ids.includes(id)), query).toEqual(inMatrixOrder(ids));
        expect(await page.getByRole('status').textContent(), query).toBe(status(shown.length));
        expect(await box.inputValue(), query).toBe(query);
      }).toPass({timeout: 15_000});
    };
    const queries = [
      ...portQueries.map((query) => ({query, exactly: true})),
      ...wordQueries.map((query) => ({query, exactly: false})),
    ];
    // Both languages find the same: in the second one, some.
    const some = queries.filter((_, position) => position % 4 === 0);
    for (const {query, exactly} of locale === locales[0] ? queries : some) {
      await box.fill(query[0]);
      await check(query, exactly);
    }
    // What an address means is shown without a browser: src/explorer/filter/filterUrl.test.ts.
    for (const {query, exactly} of some) {
      await goWithin(page, `${path}?q=${encodeURIComponent(query[0])}`);
      await check(query, exactly);
    }
    expect(findings).toEqual([]);
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
        await expectMapAfter(page, row, size.width > 1000);
      }
    }
    await page.setViewportSize({width: 1280, height: 900});
    await openPage(page, path);
    const row = page.locator('tr[data-connection]').first();
    await expect(row).toBeInViewport({ratio: 1});
    await expect(page.locator('.port-diagram:visible [role=region]').first()).toBeInViewport({ratio: 0.6});
    await expectMapAfter(page, row, true);
  });

  test(`${locale}: each map can be read without being pushed sideways`, async ({page}) => {
    for (const width of [1200, 1280, 1440, 768]) {
      await page.setViewportSize({width, height: 900});
      await openPage(page, path);
      for (const workload of matrix.workloads) {
        await page.locator('#map select').selectOption(workload);
        const map = page.locator('.port-diagram:visible');
        if ((await map.count()) === 0) continue;
        const {smallest, over} = await map.evaluate((figure) => ({
          smallest: Math.min(
            ...[...figure.querySelectorAll<SVGTextElement>('svg[viewBox]:not(ul svg) text')].map(
              (text) => parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
            ),
          ),
          over: [...figure.querySelectorAll('[role=region]')].filter(
            ({scrollWidth, clientWidth}) => scrollWidth > clientWidth,
          ).length,
        }));
        expect(smallest, `${workload} ${String(width)}`).toBeGreaterThan(10.9);
        expect(over, `${workload} ${String(width)}`).toBe(0);
      }
    }
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
}

// What does not depend on the language is tested in one.
for (const {locale, path, status} of sites.filter((site) => oneLocale.includes(site.locale))) {
  test(`${locale}: protocol chips and facets narrow, and the map dims what is left out`, async ({page}) => {
    await openPage(page, path);
    await page.getByRole('button', {name: /^UDP/u}).click();
    await expect(page.getByRole('status')).toHaveText(status(udp.length));
    await expect(page.getByRole('button', {name: /^UDP/u})).toBeFocused();
    await expect(page).toHaveURL(/\?transport=udp$/u);
    const edges = await page.locator('.port-diagram svg path[data-connection]').evaluateAll((paths) =>
      paths.map((edge) => ({
        id: edge.getAttribute('data-connection') ?? '',
        isDimmed: edge.hasAttribute('data-dimmed'),
      })),
    );
    expect(edges).not.toEqual([]);
    for (const {id, isDimmed} of edges) expect(isDimmed, id).toBe(!udp.includes(id));
    await page.locator('details:has(fieldset) > summary').click();
    await page.locator('fieldset').first().locator('label', {hasText: 'SSL'}).click();
    await expect(page.getByRole('status')).toHaveText(status(0));
    await page.goBack();
    await expect(page.getByRole('status')).toHaveText(status(udp.length));
    await page.goBack();
    await expect(page.getByRole('status')).toHaveText(status(total));
    await page.goForward();
    await expect(page.getByRole('status')).toHaveText(status(udp.length));
  });

  test(`${locale}: what the address gets wrong is named, can be dismissed, and the rest holds`, async ({
    page,
  }) => {
    await openPage(page, `${path}?encryption=rot13&transport=udp&q=70000&utm_source=mail`);
    await expect(page.getByRole('status')).toHaveText(status(udp.length));
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
    await openPage(page, `${path}?q=${unused}`);
    await expect(page.locator('#connection-search-notices')).toContainText(unused);
    await expect(page.locator('#connection-search-notices a[href*="/connections/"]')).not.toHaveCount(0);
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

  test(`${locale}: a row and its edge light each other, and an edge leads to its row`, async ({page}) => {
    await openPage(page, path);
    const edge = page.locator(`.port-diagram svg path[data-connection="${disk}"]`);
    await page.locator(`tr[data-connection="${disk}"]`).hover();
    await expect(edge).toHaveAttribute('data-highlighted', '');
    await page.locator(`.port-diagram svg .edgeLabel[data-connection="${disk}"]`).click();
    await expect(page).toHaveURL(new RegExp(`row=${disk}$`, 'u'));
    await expect(page.locator(`tr[data-connection="${disk}"] input`)).toBeFocused();
  });
}

test('switching the language keeps filter, open row and place', async ({page}) => {
  await openPage(page, '/connections?q=443&row=vmw-proxy-esxi-standalone-443');
  await expect(page.getByRole('status')).toHaveText(`${total} 件中 ${withPort(443).length} 件を表示`);
  const row = page.locator('tr[data-connection="vmw-proxy-esxi-standalone-443"]');
  await row.evaluate((element) => {
    element.scrollIntoView({block: 'center'});
  });
  await page.locator('.navbar .dropdown').hover();
  await page.locator('.navbar .dropdown__menu a[lang="en"]').click();
  await page.waitForURL('**/en/connections?q=443&row=vmw-proxy-esxi-standalone-443');
  await expect(page.getByRole('status')).toHaveText(`${withPort(443).length} of ${total} connections`);
  // Longer than anything that moves the page after it has loaded.
  await page.waitForTimeout(1_500);
  await expect(row).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test('nothing is filtered, announced or submitted in the middle of a composition', async ({page}) => {
  await openPage(page, '/connections');
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
  // A slow machine renders one letter when the next one has already been typed.
  await client.send('Emulation.setCPUThrottlingRate', {rate: 4});
  for (const text of ['ｊ', 'じ', 'じこ', 'じこく']) {
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await page.waitForTimeout(700);
  expect(await shownRows(page)).toHaveLength(total);
  expect(new URL(page.url()).search).toBe('');
  await client.send('Input.insertText', {text: '時刻同期'});
  await expect(page.locator(`tr[data-connection="${time}"]`)).toBeVisible();
  await expect.poll(async () => (await shownRows(page)).length).toBeLessThan(total);
  const found = `${total} 件中 ${(await shownRows(page)).length} 件を表示`;
  await expect(page.getByRole('status')).toHaveText(found);
  expect(
    await page.evaluate(() => (globalThis as unknown as {statusChanges: string[]}).statusChanges),
  ).toEqual([found]);
  await client.detach();
});

test('typing writes one entry of the history', async ({page}) => {
  await openPage(page, '/connections');
  // Slow enough that the URL is written between two letters.
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', {rate: 6});
  await page.locator('#connection-search').pressSequentially('backup proxy esxi 902', {delay: 60});
  await expect(page).toHaveURL(/902$/u);
  await expect(page.locator('#connection-search')).toBeFocused();
  await client.detach();
  // A URL written between two letters would be an extra history entry.
  await page.goBack();
  await expect(page).toHaveURL('/connections');
  await expect(page.locator('#connection-search')).toHaveValue('');
});

test('back and forward go through what was typed and chosen, on a slow machine as well', async ({page}) => {
  await openPage(page, '/connections');
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', {rate: 4});
  const box = page.locator('#connection-search');
  const ofProxy = idsWhere(
    ({from, to, service}) => [from, to].includes('backup-proxy') && transportsOf(service).includes('udp'),
  ).length;
  const shows = async (text: string, search: string, count: number): Promise<void> => {
    await expect(page).toHaveURL(`/connections${search}`);
    await expect(box).toHaveValue(text);
    await expect(page.locator('tr[data-connection]')).toHaveCount(count);
    await expect(page.getByRole('status')).toHaveText(`${total} 件中 ${count} 件を表示`);
  };
  await box.pressSequentially('backup proxy', {delay: 30});
  // Selected before the letters have been written into the URL: none of them is lost.
  await page.getByRole('button', {name: /^UDP/u}).click();
  await shows('backup proxy', '?q=backup+proxy&transport=udp', ofProxy);
  await box.fill('902');
  await box.press('Enter');
  await shows('902', '?q=902&transport=udp', withPort(902, {transport: 'udp'}).length);
  await page.goBack();
  await shows('backup proxy', '?q=backup+proxy&transport=udp', ofProxy);
  await page.goBack();
  await expect(box).toHaveValue('backup proxy');
  await page.goBack();
  await shows('', '', total);
  await page.goForward();
  await page.goForward();
  await shows('backup proxy', '?q=backup+proxy&transport=udp', ofProxy);
  await client.detach();
});

test('answers are copied as rich text, Markdown and plain text, in either language', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page, '/connections');
  for (const id of [time, disk]) await page.locator(`tr[data-connection="${id}"] input`).check();
  const panel = page.getByRole('region', {name: '説明文をコピー'});
  const copy = async () => {
    await panel.getByRole('button', {name: '説明文をコピー'}).click();
    await expect(panel.getByRole('button', {name: 'コピー済み'})).toBeVisible();
    await expect(panel.getByRole('button', {name: '説明文をコピー'})).toBeVisible();
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
  for (const locale of ['ja', 'en'] as const)
    expect(markdown).toContain(
      describeConnection(matrix, selectConnection(matrix, time), words[locale]).sentence,
    );
});

/** Names in the other language are loaded on the first search. */
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

function inMatrixOrder(ids: readonly string[]): readonly string[] {
  return idsWhere(({id}) => ids.includes(id));
}
