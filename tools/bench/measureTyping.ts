import {chromium, type Browser, type CDPSession, type Page} from '@playwright/test';
import {catalogues} from '../../src/words/catalogues';
import {createWords} from '../../src/words/createWords';
import {collectBilingualConnections} from '../../src/connection/bilingual';
import {bundlePage, type PageBundle} from './bundlePage';
import {percentile} from './percentile';
import type {SyntheticMatrix} from './syntheticMatrix';
import type {Bilingual} from './vocabulary';

/** Ten keys a second is fast typing. */
const keyDelay = 100;
const rounds = 3;
const origin = 'http://bench.invalid';

/** What is typed and deleted again: a port, a range, words in few rows and in many, and a text without matches. */
const texts = ['902', '443 proxy', '3540-3550', 'osaka media', 'zzz'];

/** The explorer at one CPU speed; times in milliseconds. */
interface TypingFigures {
  readonly processor: string;
  readonly keystrokes: number;
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
  /** The median over rounds of the slowest key: a single round may be due to the machine. */
  readonly slowestOfMiddleRound: number;
  /** The CPU time of the page's thread until the paint: the wait on an otherwise idle machine. */
  readonly p50OfWork: number;
  readonly mostWork: number;
  /** From the last key of a text until the first row is correct; the slowest. */
  readonly rowsAfter: number;
}

/** A key: the time until its paint, and how much of that the page's own thread was busy. */
interface Keystroke {
  readonly paint: number;
  readonly work: number;
}

interface Sample {
  readonly keystrokes: readonly Keystroke[];
  readonly rowsAfter: readonly number[];
}

/** How long the reader waits for the paint after a key. */
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
  const bundle = await bundlePage('explorer', locale, matrix.connections.length);
  const browser = await chromium.launch({
    executablePath,
    // The same as in the browser tests: no sandbox as root, and no graphics in containers.
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const samples = new Map<number, Sample[]>();
  try {
    // Alternating, so that other load on the machine affects both speeds.
    for (let round = 0; round < rounds; round += 1) {
      for (const rate of [1, 4]) {
        const sample = await typeInto(browser, bundle, bilingual, rate);
        samples.set(rate, [...(samples.get(rate) ?? []), sample]);
      }
    }
  } finally {
    await browser.close();
  }
  return [...samples].map(([rate, runs]): TypingFigures => {
    const paints = runs.flatMap((run) => run.keystrokes.map(({paint}) => paint));
    const work = runs.flatMap((run) => run.keystrokes.map((keystroke) => keystroke.work));
    return {
      processor: rate === 1 ? 'full speed' : `1/${String(rate)}`,
      keystrokes: paints.length,
      p50: percentile(paints, 0.5),
      p99: percentile(paints, 0.99),
      slowest: percentile(paints, 1),
      slowestOfMiddleRound: percentile(
        runs.map((run) =>
          percentile(
            run.keystrokes.map(({paint}) => paint),
            1,
          ),
        ),
        0.5,
      ),
      p50OfWork: percentile(work, 0.5),
      mostWork: percentile(work, 1),
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
  page.on('pageerror', (error) => {
    // A page that does not work would be a very fast one.
    throw error;
  });
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
  const stopTrace = await startTrace(client);
  const rowsAfter: number[] = [];
  for (const text of texts) {
    await press(client, Array.from(text));
    await settle(page);
    rowsAfter.push(await page.evaluate(() => Math.max(0, bench.lastChange - bench.lastKey)));
    await press(
      client,
      Array.from(text, () => 'Backspace'),
    );
    await settle(page);
  }
  const keystrokes = keystrokesOf(await stopTrace());
  await context.close();
  return {keystrokes, rowsAfter};
}

/** A separate text first, so that the code is compiled and the other language has loaded. */
async function warmUp(page: Page, client: CDPSession): Promise<void> {
  await press(client, Array.from('tokyo 8'));
  await page.waitForTimeout(1_500);
  await press(
    client,
    Array.from('tokyo 8', () => 'Backspace'),
  );
  await page.waitForTimeout(1_500);
}

/** Presses keys at a steady pace, whether or not the page has responded: nobody waits for it while typing. */
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

/** Longer than all effects of a key: the URL and the status follow half a second later. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(800);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

/** An event of Chromium's trace. */
interface TraceEvent {
  readonly name: string;
  /** Process and thread. */
  readonly pid: number;
  readonly tid: number;
  /** Its start, and how long its thread was busy, in microseconds. */
  readonly ts: number;
  readonly tdur?: number;
  readonly args: {
    readonly data?: {readonly interactionId?: number; readonly duration?: number; readonly type?: string};
  };
}

/** Starts a recording; the returned function stops it and returns the events. */
async function startTrace(client: CDPSession): Promise<() => Promise<readonly TraceEvent[]>> {
  const events: TraceEvent[] = [];
  client.on('Tracing.dataCollected', ({value}) => {
    // The protocol does not define the events; these are Chromium's own.
    events.push(...(value as unknown as readonly TraceEvent[]));
  });
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {includedCategories: ['devtools.timeline', 'toplevel']},
  });
  return async () => {
    const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
    await client.send('Tracing.end');
    await complete;
    return events;
  };
}

/**
 * From each key to the next paint: the duration in Event Timing, on which INP is based. A page gets it rounded to 8 ms
 * and not at all below 16 ms; the trace has the exact value. A key causes several events; the reader waits for the
 * slowest.
 */
function keystrokesOf(events: readonly TraceEvent[]): readonly Keystroke[] {
  const slowest = new Map<number, {readonly event: TraceEvent; readonly duration: number}>();
  for (const event of events) {
    const {interactionId = 0, duration = 0} = event.args.data ?? {};
    if (event.name !== 'EventTiming' || interactionId === 0) continue;
    if (duration > (slowest.get(interactionId)?.duration ?? 0)) slowest.set(interactionId, {event, duration});
  }
  const tasks = events.filter(({name}) => name === 'ThreadControllerImpl::RunTask');
  return [...slowest.values()].map(({event: {pid, tid, ts}, duration}) => {
    const until = ts + duration * 1_000;
    const work = tasks
      .filter((task) => task.pid === pid && task.tid === tid && task.ts >= ts && task.ts < until)
      .reduce((sum, {tdur = 0}) => sum + tdur, 0);
    return {paint: duration, work: work / 1_000};
  });
}

declare const bench: {readonly lastKey: number; readonly lastChange: number};

/** Runs inside the page. */
function observe(): void {
  const installed = {lastKey: 0, lastChange: 0};
  Object.assign(globalThis, {bench: installed});
  addEventListener('keydown', ({timeStamp}) => (installed.lastKey = timeStamp), {capture: true});
  // No named functions in here: the loader would wrap them in a helper of its own that does not exist in the page.
  let shown: string | null | undefined;
  new MutationObserver(() => {
    const first = document.querySelector('tr[data-connection]')?.getAttribute('data-connection');
    if (first === shown) return;
    shown = first;
    installed.lastChange = performance.now();
  }).observe(document.body, {childList: true, subtree: true});
}
