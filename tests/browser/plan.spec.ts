import {readFileSync} from 'node:fs';
import readExcelFile from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import {expect, test, type Locator, type Page} from '@playwright/test';
import {exporters} from '../../src/planner/formats/kit';
import {catalogues} from '../../src/words/catalogues';
import {createWords} from '../../src/words/createWords';
import {matrix} from '../../src/matrix/matrix';
import {isOfWorkloads, selectWorkloads} from '../../src/matrix/select';
import {locales, oneLocale, routeOf, type Locale} from '../builtPages';
import {findOverflow} from './findOverflow';
import {findViolations, looksIn, showIn} from './findViolations';
import {observePage} from './observePage';
import {openPage} from './openPage';

const wordsOf = {ja: createWords('ja', catalogues.ja), en: createWords('en', catalogues.en)};
const workloads = selectWorkloads(matrix, {});
const planned = matrix.connections.filter((connection) => isOfWorkloads(connection, workloads));
const total = planned.length;

/** Texts that must not reach an output; each is a single entry, because none contains a separator. */
const hostile = [
  '`touch$IFS"canary"`',
  '"canary',
  "=cmd|'/ccanary'!A1",
  '$(canary)',
  '<img/src=x/onerror=canary>',
  '\u202Ecanary',
  `canary_${'x'.repeat(20_000)}`,
];

function field(page: Page, locale: Locale, endpoint: string): Locator {
  const name = wordsOf[locale](`matrix:endpoints.${endpoint}.name`);
  return page.getByRole('textbox', {name, exact: true});
}

function format(page: Page, locale: Locale, id: string): Locator {
  return page.locator(`input[type="radio"][value="${id}"]`);
}

/** Presses Tab until the element has the focus, as a reader without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 200; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target.toString()}.`);
}

/** What outlives the tab. */
function readDeviceStorage(): string {
  return JSON.stringify(Object.entries(localStorage));
}

/** Everything that the browser has stored for the site. */
function readStorage(): string {
  return JSON.stringify([localStorage, sessionStorage].map((storage) => Object.entries(storage)));
}

const headingsOf: Readonly<Record<Locale, readonly string[]>> = {
  ja: ['項番', '申請者', '送信元 IP', '宛先 IP', 'プロトコル', 'ポート', '理由'],
  en: ['No.', 'Requested by', 'Source IP', 'Destination IP', 'Protocol', 'Port', 'Business justification'],
};

const asHeading = (value: string) => ({type: String, value, fontWeight: 'bold'}) as const;

for (const locale of locales) {
  const words = wordsOf[locale];
  const route = routeOf(locale, '/plan');

  test.describe(locale, () => {
    test('nothing answered shows everything, an answer removes what it rules out and says why', async ({
      page,
    }) => {
      await openPage(page, route);
      const status = page.getByRole('status');
      await expect(status).toHaveText(words('ui:plan.answers.status', {applying: total, count: total}));
      await expect(page.locator('tr[data-applies="true"]')).toHaveCount(total);

      const question = page.getByRole('group', {
        name: words('matrix:deploymentFacts.cloudcache.name'),
        exact: true,
      });
      await question.getByLabel(words('ui:plan.answers.noneSingle')).check();
      const ruledOut = planned.filter(({condition}) => condition.cloudcache !== undefined);
      await expect(status).toHaveText(
        words('ui:plan.answers.status', {applying: total - ruledOut.length, count: total}),
      );
      for (const {id} of ruledOut) {
        const row = page.locator(`tr[data-connection="${id}"]`);
        await expect(row).toHaveAttribute('data-applies', 'false');
        await expect(row).toContainText(words('ui:plan.why.notNeeded'));
      }
      expect(new URL(page.url()).search).toBe('?cloudcache=none');
    });

    test('a prepared link brings its answers, and what it does not know is named', async ({page}) => {
      await openPage(page, `${route}?esxi-registration=standalone&guest-system=beos`);
      await expect(page.locator('tr[data-connection="vmw-proxy-vcenter-443"]')).toHaveAttribute(
        'data-applies',
        'false',
      );
      await expect(page.locator('main')).toContainText(
        words('ui:plan.answers.problemUnknown', {fact: words('matrix:deploymentFacts.guest-system.name')}),
      );
    });

    test('what is missing is named and counted where the file is saved', async ({page}) => {
      await openPage(page, route);
      await field(page, locale, 'esxi-host').fill('bad_host good.example.com');
      const empty = page.locator('[data-empty-hosts]');
      await expect(empty).toContainText(words('matrix:endpoints.backup-proxy.name'));
      await expect(empty).not.toContainText(words('matrix:endpoints.esxi-host.name'));
      await expect(page.locator('[data-unread-hosts="1"]')).toContainText('bad_host');
    });

    test('an output comes in the other language as well', async ({page}) => {
      const other: Locale = locale === 'ja' ? 'en' : 'ja';
      await openPage(page, route);
      const output = page.locator('[data-output="csv"]');
      await expect(output).toContainText(words('ui:export.column.fromHosts'));
      await page.getByLabel(other === 'ja' ? '日本語' : 'English').check();
      await expect(output).toContainText(wordsOf[other]('ui:export.column.fromHosts'));
      await expect(output).toHaveAttribute('lang', other);
    });

    test('a CSV of the page fills the fields again', async ({page}) => {
      await openPage(page, route);
      await field(page, locale, 'backup-proxy').fill('proxy-1 proxy-2');
      await field(page, locale, 'esxi-host').fill('10.0.1.0/24');
      const output = page.locator('[data-output="csv"]');
      await expect(output).toContainText('10.0.1.0/24');
      const csv = (await output.textContent()) ?? '';
      await page.getByRole('button', {name: words('ui:plan.hosts.clear')}).click();
      await page.getByText(words('ui:plan.hosts.sheet.open')).click();
      await page.getByLabel(words('ui:plan.hosts.sheet.text')).fill(csv);
      await page.getByRole('button', {name: words('ui:plan.hosts.sheet.apply')}).click();
      await expect(field(page, locale, 'backup-proxy')).toHaveValue('proxy-1\nproxy-2');
      await expect(field(page, locale, 'esxi-host')).toHaveValue('10.0.1.0/24');
      await expect(field(page, locale, 'phoenix-cloud')).toHaveValue('');
      await expect(page.getByText(words('ui:plan.hosts.sheet.done', {count: 2}))).toBeVisible();
    });

    test('has no violation in light and dark, in any state, and fits 320 px', async ({page}) => {
      const findings: string[] = [];
      const lookAt = async (state: string): Promise<void> => {
        for (const look of looksIn(locale)) {
          await showIn(page, look);
          const found = [...(await findViolations(page, look)), ...(await findOverflow(page))];
          findings.push(...found.map((finding) => `${state} ${look.theme} ${look.width}: ${finding}`));
        }
      };
      await openPage(page, route);
      await lookAt('untouched');

      const input = field(page, locale, 'backup-proxy');
      await input.fill(['10.0.0.5/24', ...hostile].join('\n'));
      await input.blur();
      await page.getByText(words('ui:plan.hosts.sheet.open')).click();
      await page.getByLabel(words('ui:plan.hosts.sheet.text')).fill('esxi-host\tbad_one\nnobody\tx');
      await page.getByRole('button', {name: words('ui:plan.hosts.sheet.apply')}).click();
      await page
        .getByLabel(words('ui:plan.review.text'))
        .fill(`any,any,any,any\nfoo,bar,1,tcp\n${'x'.repeat(3_000)}`);
      await page
        .getByLabel(words('ui:plan.check.text'))
        .fill(
          '"source","destination","host","port","transport","result","detail","connections"\n' +
            '"backup-proxy","esxi-host","a","1","tcp","refused","",""\n"backup-proxy","esxi-host","b","1","tcp","open","CN=x",""\nbad',
        );
      await format(page, locale, 'nftables').check();
      await expect(page.locator('[data-output="nftables"]')).toBeVisible();
      await expect(page.locator('li[data-light="red"]')).toBeVisible();
      await lookAt('with errors');

      await openPage(page, `${route}?${matrix.deploymentFacts.map(({id}) => `${id}=none`).join('&')}`);
      await lookAt('nothing but the rest');
      expect(findings).toEqual([]);
    });

    test.describe('without JavaScript', () => {
      test.use({javaScriptEnabled: false});

      test('shows the whole list and says what is missing', async ({page}) => {
        await page.goto(route);
        const notice = page.locator('noscript p');
        await expect(notice).toHaveText(words('ui:plan.noScript'));
        await expect(notice).toBeVisible();
        const rows = page.locator('tr[data-connection]');
        await expect(rows).toHaveCount(total);
        await expect(rows.first()).toBeVisible();
      });
    });

    test('prints the list and not the fields', async ({page}) => {
      await page.setViewportSize({width: 718, height: 1046});
      await openPage(page, `${route}?docusaurus-theme=dark`);
      await page.emulateMedia({media: 'print'});
      await expect(page.locator('tr[data-connection]').first()).toBeVisible();
      await expect(field(page, locale, 'backup-proxy')).toBeHidden();
      // Polled: a part that is still loading may be laid out anew.
      await expect.poll(() => findOverflow(page)).toEqual([]);
    });
  });
}

// What does not depend on the language is tested in one.
for (const locale of oneLocale) {
  const words = wordsOf[locale];
  const route = routeOf(locale, '/plan');

  test.describe(`${locale}, as in any language`, () => {
    test('a form of one’s own is filled in as it is, and nothing of it is sent', async ({page}) => {
      const requests: string[] = [];
      await openPage(page, `${route}#outputs`);
      page.on('request', (request) => requests.push(`${request.method()} ${request.postData() ?? ''}`));
      const form = page.locator('[data-fold="own-form"]');
      await form.locator('summary').click();
      const workbook = await writeExcelFile([
        {sheet: '1', data: [[{type: String, value: '通信許可申請書'}], headingsOf[locale].map(asHeading)]},
      ]).toBuffer();
      const file = form.locator('input[type=file]');
      await file.setInputFiles({
        name: 'form.xls',
        mimeType: '',
        buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
      });
      await expect(form.getByRole('alert')).toContainText(words('ui:plan.ownForm.unreadable'));
      await file.setInputFiles({name: 'form.xlsx', mimeType: '', buffer: workbook});
      await expect(form.locator('select').first()).toBeVisible();
      await expect(form.getByRole('alert')).toBeEmpty();
      const downloaded = page.waitForEvent('download');
      await form.getByRole('button', {name: words('ui:plan.ownForm.xlsx')}).click();
      const [sheet] = await readExcelFile(await (await downloaded).path());
      const rows = (sheet?.data ?? []).map((row) => row.map((cell) => String(cell ?? '')));
      expect(rows.slice(0, 2)).toEqual([
        ['通信許可申請書', ...headingsOf[locale].slice(1).map(() => '')],
        [...headingsOf[locale]],
      ]);
      expect(rows[2]).toEqual(expect.arrayContaining(['1', 'TCP']));
      expect(requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
    });

    test('the whole page can be used with the keyboard alone', async ({page}) => {
      await openPage(page, route);
      const vcenter = page.getByLabel(words('matrix:deploymentFacts.esxi-registration.values.vcenter.label'));
      await tabTo(page, vcenter);
      await page.keyboard.press('Space');
      await expect(vcenter).toBeChecked();

      const proxy = field(page, locale, 'backup-proxy');
      await tabTo(page, proxy);
      await page.keyboard.type('10.20.30.40');
      await tabTo(page, page.getByRole('button', {name: words('ui:plan.diagram.draw')}));

      await tabTo(page, format(page, locale, 'csv'));
      const output = page.locator('[data-output]');
      await expect(output).toHaveAttribute('data-output', 'csv');
      await expect(output).toContainText('10.20.30.40');
      // Past the formats without a preview to one that has it.
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect(output).toHaveAttribute('data-output', 'markdown');
      await tabTo(page, output);
      await tabTo(page, page.getByLabel(words('ui:plan.check.text')));
      const rules = page.getByLabel(words('ui:plan.review.text'));
      await tabTo(page, rules);
      await page.keyboard.insertText('any,any,any,any');
      await expect(page.locator('li[data-state="open"]').first()).toBeVisible();
    });

    test('what is typed stays in the page: no URL, no request, nothing kept beyond the tab', async ({
      page,
      baseURL,
    }) => {
      const trouble = observePage(page, baseURL ?? '');
      const requests: string[] = [];
      page.on('request', (request) => {
        requests.push(request.url() + (request.postData() ?? ''));
      });
      await openPage(page, route);
      const before = await page.evaluate(readDeviceStorage);
      await field(page, locale, 'esxi-host').fill('secret-host.example.com');
      await page.getByLabel(words('ui:plan.review.text')).fill('secret-host.example.com,any,1,tcp');
      await page.getByLabel(words('ui:plan.check.text')).fill('secret-host');
      await page
        .getByLabel(words('matrix:deploymentFacts.guest-system.values.linux.label'), {exact: true})
        .check();
      await expect(page.locator('[data-output]')).toContainText('secret-host.example.com');
      expect(page.url()).not.toContain('secret');
      expect(requests.filter((request) => request.includes('secret'))).toEqual([]);
      expect(await page.evaluate(readDeviceStorage)).toBe(before);
      expect(await page.evaluate(() => document.cookie)).toBe('');
      expect(trouble).toEqual([]);

      const other = await page.context().newPage();
      await openPage(other, route);
      await expect(field(other, locale, 'esxi-host')).toHaveValue('');
    });

    test('hosts outlive a reload, a link with Back, and the other language', async ({page}) => {
      await openPage(page, route);
      await field(page, locale, 'esxi-host').fill('esx-1.example.com');
      await page.reload();
      await expect(field(page, locale, 'esxi-host')).toHaveValue('esx-1.example.com');
      await page.locator('tr[data-opening] a').first().click();
      await page.waitForURL('**/connections/**');
      await page.goBack();
      await expect(field(page, locale, 'esxi-host')).toHaveValue('esx-1.example.com');
      const other: Locale = locale === 'ja' ? 'en' : 'ja';
      await openPage(page, routeOf(other, '/plan'));
      await expect(field(page, other, 'esxi-host')).toHaveValue('esx-1.example.com');
    });

    test('works where the browser keeps nothing', async ({page}) => {
      await page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(globalThis, name, {
            get: () => {
              throw new DOMException('denied', 'SecurityError');
            },
          });
        }
      });
      await openPage(page, route);
      await field(page, locale, 'esxi-host').fill('esx-1.example.com');
      await expect(page.locator('[data-output]')).toContainText('esx-1.example.com');
      await page.getByRole('button', {name: words('ui:plan.hosts.clear')}).click();
      await expect(field(page, locale, 'esxi-host')).toHaveValue('');
      await page.getByRole('button', {name: words('ui:plan.hosts.undo')}).click();
      await expect(field(page, locale, 'esxi-host')).toHaveValue('esx-1.example.com');
    });

    test('each step has a link, and the way and the summary stay in view', async ({page}) => {
      for (const size of [
        {width: 1280, height: 900},
        {width: 375, height: 812},
      ]) {
        await page.setViewportSize(size);
        await openPage(page, `${route}?cloudcache=none#outputs`);
        const nav = page.getByRole('navigation', {name: words('ui:plan.steps.label')});
        for (const step of ['outputs', 'hosts', 'review', 'openings']) {
          await nav.locator(`a[href="#${step}"]`).focus();
          await page.keyboard.press('Enter');
          const heading = page.locator(`#${step}`);
          await expect(heading).toBeInViewport();
          // How many rules there are; the first link of the same address is the step.
          await expect(nav.locator('..').locator('a[href="#openings"]').last()).toBeInViewport();
          // The heading is not hidden by the sticky bar.
          const [bar, box] = await Promise.all([nav.locator('..').boundingBox(), heading.boundingBox()]);
          expect(box?.y ?? 0).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0) - 1);
        }
      }
    });

    test('the map stands beside the rules where there is room, and no window is too narrow', async ({
      page,
    }) => {
      for (const width of [375, 800, 1000, 1280]) {
        await page.setViewportSize({width, height: 900});
        await openPage(page, route);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const [rule, map] = await Promise.all([
          page.locator('[data-opening]').last().boundingBox(),
          page.locator('#diagram').boundingBox(),
        ]);
        if (width < 1200) expect(map?.y).toBeGreaterThan(rule?.y ?? 0);
        else expect(map?.x).toBeGreaterThan((rule?.x ?? 0) + (rule?.width ?? 0));
      }
    });

    test('hosts are kept only on request, and cleared for good', async ({page}) => {
      await openPage(page, route);
      await field(page, locale, 'esxi-host').fill('kept.example.com');
      await page.getByLabel(words('ui:plan.hosts.store')).check();
      await page.reload();
      await expect(field(page, locale, 'esxi-host')).toHaveValue('kept.example.com');
      await expect(page.getByLabel(words('ui:plan.hosts.store'))).toBeChecked();
      await page.getByRole('button', {name: words('ui:plan.hosts.clear')}).click();
      await expect(field(page, locale, 'esxi-host')).toHaveValue('');
      expect(await page.evaluate(readStorage)).not.toContain('kept.example');
      await page.reload();
      await expect(field(page, locale, 'esxi-host')).toHaveValue('');
      await expect(page.getByLabel(words('ui:plan.hosts.store'))).not.toBeChecked();
    });

    test('hostile hosts are named beside their field and reach no output', async ({page, baseURL}) => {
      const trouble = observePage(page, baseURL ?? '');
      await openPage(page, route);
      const input = field(page, locale, 'backup-proxy');
      await input.fill(['good.example.com', ...hostile].join('\n'));
      await input.blur();
      await expect(input).toHaveAttribute('aria-invalid', 'true');
      const described = ((await input.getAttribute('aria-describedby')) ?? '').split(' ');
      const errors = page.locator(described.map((id) => `[id="${id}"]`).join(', '));
      // Quotation marks within one of them separate it into two.
      await expect(errors.locator('li')).toHaveCount(hostile.length + 1);
      await expect(errors.locator('img')).toHaveCount(0);

      for (const {id, kind} of exporters) {
        await format(page, locale, id).check();
        if (kind === 'text') {
          const output = page.locator(`[data-output="${id}"]`);
          await expect(output).toBeVisible();
          expect(await output.textContent(), id).not.toContain('canary');
        }
        const downloaded = page.waitForEvent('download');
        await page.getByRole('button', {name: words('ui:plan.outputs.save'), exact: true}).click();
        const download = await downloaded;
        expect(readFileSync(await download.path(), 'latin1'), id).not.toContain('canary');
      }
      expect(trouble).toEqual([]);
    });

    test('a part that fails to load is reported, and loads on retry', async ({page}) => {
      await openPage(page, route);
      await page.route('**/rule-review.*', (request) => request.abort());
      const text = page.getByLabel(words('ui:plan.review.text'));
      await text.fill('backup-proxy,esxi-host,902,tcp');
      await expect(page.getByText(words('ui:plan.part.failed'))).toBeVisible();
      await page.unroute('**/rule-review.*');
      await page.getByRole('button', {name: words('ui:plan.part.retry')}).click();
      await expect(page.getByText(words('ui:plan.review.machine.legend'))).toBeVisible();
      await expect(text).toHaveValue('backup-proxy,esxi-host,902,tcp');
    });

    test('the drawing library is fetched when a drawing is asked for, and not before', async ({page}) => {
      const scripts: string[] = [];
      page.on('request', (request) => {
        if (request.url().endsWith('.js')) scripts.push(request.url());
      });
      await openPage(page, route);
      await field(page, locale, 'esxi-host').fill('esx-1.example.com');
      expect(scripts.filter((url) => url.includes('plan-diagram'))).toEqual([]);
      const drawButton = new RegExp(
        `^(?:${words('ui:plan.diagram.draw')}|${words('ui:plan.diagram.redraw')})$`,
      );
      const drawing = page.getByRole('img', {name: words('ui:plan.diagram.alt')});
      // Typed text reaches the plan when the browser has time, so the first drawing may lack it.
      await expect(async () => {
        await page.getByRole('button', {name: drawButton}).click();
        await expect(drawing).toBeVisible({timeout: 60_000});
        await expect(drawing).toHaveAttribute('src', /esx-1\.example\.com/, {timeout: 2_000});
      }).toPass();
      expect(scripts.filter((url) => url.includes('plan-diagram'))).not.toEqual([]);
      const lines = await page
        .locator('[data-legend] path')
        .evaluateAll((paths) => paths.map((path) => path.getAttribute('stroke') ?? ''));
      expect(lines).not.toEqual([]);
      const drawn = decodeURIComponent((await drawing.getAttribute('src')) ?? '');
      expect(lines.filter((color) => !drawn.includes(color))).toEqual([]);
    });
  });
}
