import {chromium, type Browser, type CDPSession, type Page} from '@playwright/test';
import {catalogues} from '../../src/i18n/catalogues';
import {createWords} from '../../src/i18n/createWords';
import {collectBilingualConnections} from '../../src/views/bilingual';
import {bundlePage, type PageBundle} from './bundlePage';
import {percentile} from './percentile';
import type {SyntheticMatrix} from './syntheticMatrix';
import type {Bilingual} from './vocabulary';

/** Ten keys a second is fast typing. */
const keyDelay = 100;
const rounds = 3;
const origin = 'http://bench.invalid';

/** What is typed and taken out again: a port, a range, words that few and many rows have, and nothing at all. */
const texts = ['902', '443 proxy', '3540-3550', 'osaka media', 'transaction logs', 'zzz'];

/** One page of the comparison at one speed of the processor; times in milliseconds. */
interface TypingFigures {
  readonly page: string;
  readonly processor: string;
  readonly keystrokes: number;
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
  /** From the last key of a text until the table has stopped changing, the slowest. */
  readonly rowsAfter: number;
}

interface Sample {
  readonly paints: readonly number[];
  readonly rowsAfter: readonly number[];
}

/** How long the reader waits for the paint after a key, in the explorer and in a table made with TanStack. */
export async function measureTyping(
  {matrix, texts: matrixTexts}: SyntheticMatrix,
  locale: keyof Bilingual,
  executablePath: string,
): Promise<readonly TypingFigures[]> {
  const other = locale === 'ja' ? 'en' : 'ja';
  const bilingual = JSON.stringify(
    collectBilingualConnections(matrix, {
      [other]: createWords(other, {matrix: matrixTexts[other], ui: catalogues[other].ui}),
    }),
  );
  const pages = [
    {name: 'explorer', bundle: await bundlePage('explorer', locale, matrix.connections.length)},
    {name: 'tanstack', bundle: await bundlePage('tanstack', locale, matrix.connections.length)},
  ];
  const browser = await chromium.launch({
    executablePath,
    // The same as in the browser tests: as root there is no sandbox, and containers have no graphics.
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const samples = new Map<string, Sample[]>();
  try {
    // In turns, so that what else the machine does meets both.
    for (let round = 0; round < rounds; round += 1) {
      for (const rate of [1, 4]) {
        for (const {name, bundle} of pages) {
          const key = `${name} ${String(rate)}`;
          const sample = await typeInto(browser, bundle, bilingual, rate);
          samples.set(key, [...(samples.get(key) ?? []), sample]);
        }
      }
    }
  } finally {
    await browser.close();
  }
  return [...samples].map(([key, runs]): TypingFigures => {
    const [page = '', rate = ''] = key.split(' ');
    const paints = runs.flatMap((run) => run.paints);
    return {
      page,
      processor: rate === '1' ? 'full speed' : `1/${rate}`,
      keystrokes: paints.length,
      p50: percentile(paints, 0.5),
      p99: percentile(paints, 0.99),
      slowest: percentile(paints, 1),
      // Of the rounds the middle one, because the slowest of a single round may be the machine's.
      slowestOfMiddleRound: percentile(
        runs.map((run) => percentile(run.paints, 1)),
        0.5,
      ),
      rowsAfter: percentile(
        runs.flatMap((run) => run.rowsAfter),
        1,
      ),
    };
  });
}

async function typeInto(
  browser: Browser,
  bundle: PageBundle,
  bilingual: string,
  rate: number,
): Promise<Sample> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  await page.route(`${origin}/**`, (route) => {
    const {pathname} = new URL(route.request().url());
    if (pathname === '/page.js')
      return route.fulfill({contentType: 'text/javascript; charset=utf-8', body: bundle.script});
    if (pathname === '/page.css') return route.fulfill({contentType: 'text/css', body: bundle.style});
    if (pathname === '/bilingual.json')
      return route.fulfill({contentType: 'application/json', body: bilingual});
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><link rel="stylesheet" href="/page.css"><body><script src="/page.js"></script>',
    });
  });
  await page.goto(`${origin}/`);
  const box = page.locator('#connection-search');
  await box.waitFor();
  await page.waitForFunction(() => document.querySelector('tr[data-connection]') !== null);
  const client = await context.newCDPSession(page);
  await box.focus();
  await warmUp(page, client);
  await client.send('Emulation.setCPUThrottlingRate', {rate});
  await page.evaluate(observe);
  const rowsAfter: number[] = [];
  for (const text of texts) {
    await press(client, Array.from(text));
    await settle(page);
    rowsAfter.push(await page.evaluate(() => bench.lastChange - bench.lastKey));
    await press(client, Array.from(text, () => 'Backspace'));
    await settle(page);
  }
  const paints = await page.evaluate(() => [...bench.paints.values()]);
  await context.close();
  return {paints, rowsAfter};
}

/** A text of its own, so that the code is compiled and the other language has come. */
async function warmUp(page: Page, client: CDPSession): Promise<void> {
  await press(client, Array.from('tokyo 8'));
  await page.waitForTimeout(3_000);
  await press(client, Array.from('tokyo 8', () => 'Backspace'));
  await page.waitForTimeout(3_000);
}

/** Presses keys at a steady pace, whether or not the page has answered: nobody who types waits for it. */
async function press(client: CDPSession, keys: readonly string[]): Promise<void> {
  const sent: Promise<unknown>[] = [];
  const begin = performance.now();
  for (const [index, key] of keys.entries()) {
    const pause = begin + index * keyDelay - performance.now();
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    const event =
      key === 'Backspace'
        ? {key, code: key, windowsVirtualKeyCode: 8}
        : {key, text: key, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0)};
    sent.push(client.send('Input.dispatchKeyEvent', {type: 'keyDown', ...event}));
    sent.push(client.send('Input.dispatchKeyEvent', {...event, text: '', type: 'keyUp'}));
  }
  await Promise.all(sent);
}

/** Longer than everything that follows a key: the address and the status come half a second later. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(1_200);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

declare const bench: {
  /** By interaction: a key is several events, and the slowest is what the reader waits for. */
  readonly paints: Map<number, number>;
  readonly lastKey: number;
  readonly lastChange: number;
};

/** Runs inside the page. */
function observe(): void {
  const installed = {paints: new Map<number, number>(), lastKey: 0, lastChange: 0};
  Object.assign(globalThis, {bench: installed});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      const {interactionId, duration} = entry as PerformanceEventTiming & {interactionId: number};
      if (interactionId > 0)
        installed.paints.set(interactionId, Math.max(duration, installed.paints.get(interactionId) ?? 0));
    }
  }).observe({type: 'event', durationThreshold: 16} as PerformanceObserverInit);
  addEventListener('keydown', ({timeStamp}) => (installed.lastKey = timeStamp), {capture: true});
  new MutationObserver(() => (installed.lastChange = performance.now())).observe(
    document.querySelector('tbody')?.parentElement?.parentElement ?? document.body,
    {childList: true, subtree: true},
  );
}
