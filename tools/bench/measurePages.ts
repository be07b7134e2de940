import {execFile} from 'node:child_process';
import {chromium} from '@playwright/test';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {promisify} from 'node:util';
import {
  measuredPages,
  type MeasuredPage,
  type PageFigures,
  type PagesMeasured,
} from '../../src/site/measured';
import {samplePaths} from '../../tests/pageKinds';
import {ensureBrowser} from '../ensureBrowser';
import {percentile} from './percentile';
import {serveCompressed} from './serveCompressed';
import {docusaurusVersion, npm} from './stockSite';

const lighthouseVersion = '12.8.2';

/** The measured pages: ours, and the corresponding ones of the other site. */
const pages = {
  home: '/',
  guide: '/guide/vmware-backup',
  port: samplePaths.find((route) => /^\/ports\/\d+$/u.test(route)) ?? '/ports',
  explorer: '/connections',
  planner: '/plan',
} as const satisfies Record<MeasuredPage, string>;

interface Report {
  readonly audits: Readonly<
    Record<
      string,
      {
        readonly numericValue?: number;
        readonly details?: {
          readonly items: readonly {readonly url: string; readonly transferSize: number}[];
        };
      }
    >
  >;
  readonly categories: {readonly performance: {readonly score: number | null}};
}

/**
 * Runs Lighthouse as a phone on each page of both sites `runs` times, one after the other. Results so far are saved
 * after each round.
 */
export async function measurePages(
  scratch: string,
  folders: Readonly<Record<'ours' | 'stock', string>>,
  runs: number,
  save: (measured: PagesMeasured) => void,
): Promise<PagesMeasured> {
  const script = installLighthouse(scratch);
  const browser = ensureBrowser();
  const servers = {ours: await serveCompressed(folders.ours), stock: await serveCompressed(folders.stock)};
  const reports: Record<'ours' | 'stock', Record<MeasuredPage, PageFigures[]>> = {
    ours: none(),
    stock: none(),
  };
  const starts: Record<MeasuredPage, number[]> = figuresOfPages(() => []);
  let measured: PagesMeasured | undefined;
  // Round by round, so that other load on the machine affects every page alike.
  for (let run = 0; run < runs; run += 1) {
    for (const page of measuredPages) {
      for (const site of ['ours', 'stock'] as const) {
        const address = `${servers[site].origin}${pages[page]}`;
        reports[site][page].push(figuresOf(await runLighthouse(script, browser, address, scratch)));
      }
      starts[page].push(await measureStart(browser, `${servers.ours.origin}${pages[page]}`));
    }
    measured = {
      lighthouse: lighthouseVersion,
      docusaurus: docusaurusVersion,
      runs: run + 1,
      figures: figuresOfPages((page) => ({
        ours: medianOf(reports.ours[page]),
        stock: medianOf(reports.stock[page]),
      })),
      starts: figuresOfPages((page) => Math.round(percentile(starts[page], 0.5))),
    };
    save(measured);
    console.log(`Round ${String(run + 1)} of ${String(runs)} is done.`);
  }
  servers.ours.close();
  servers.stock.close();
  if (measured === undefined) throw new Error('Nothing was measured: ask for one run or more.');
  return measured;
}

function figuresOfPages<T>(make: (page: MeasuredPage) => T): Record<MeasuredPage, T> {
  return Object.fromEntries(measuredPages.map((page) => [page, make(page)])) as Record<MeasuredPage, T>;
}

function none(): Record<MeasuredPage, PageFigures[]> {
  return figuresOfPages(() => []);
}

function installLighthouse(scratch: string): string {
  const folder = path.join(scratch, 'lighthouse');
  const script = path.join(folder, 'node_modules/lighthouse/cli/index.js');
  if (!existsSync(script)) {
    mkdirSync(folder, {recursive: true});
    writeFileSync(path.join(folder, 'package.json'), '{"private": true}');
    npm(folder, [
      'install',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      `lighthouse@${lighthouseVersion}`,
    ]);
  }
  return script;
}

async function runLighthouse(
  script: string,
  browser: string,
  address: string,
  scratch: string,
): Promise<Report> {
  const output = path.join(scratch, 'report.json');
  rmSync(output, {force: true});
  await promisify(execFile)(
    process.execPath,
    [
      script,
      address,
      '--quiet',
      '--only-categories=performance',
      '--output=json',
      `--output-path=${output}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ],
    {env: {...process.env, CHROME_PATH: browser}},
  );
  return JSON.parse(readFileSync(output, 'utf8')) as Report;
}

/** Milliseconds from a key to the scripts' answer, as on the phone of Lighthouse: a processor of a quarter of the speed. */
async function measureStart(executablePath: string, address: string): Promise<number> {
  const browser = await chromium.launch({executablePath, args: ['--no-sandbox', '--disable-gpu']});
  try {
    const page = await browser.newPage({viewport: {width: 412, height: 823}});
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', {rate: 4});
    await page.addInitScript(() => {
      document.addEventListener('keydown', ({timeStamp}) => {
        const root = document.documentElement;
        new MutationObserver(() => {
          if (root.dataset.hasHydrated === 'true')
            root.dataset.started = String(performance.now() - timeStamp);
        }).observe(root, {attributeFilter: ['data-has-hydrated']});
      });
    });
    await page.goto(address, {waitUntil: 'load'});
    await page.keyboard.press('Shift');
    const started = await page.waitForFunction(() => document.documentElement.dataset.started);
    return Number(await started.jsonValue());
  } finally {
    await browser.close();
  }
}

function figuresOf({audits, categories}: Report): PageFigures {
  const value = (audit: string): number => {
    const {numericValue} = audits[audit] ?? {};
    if (numericValue === undefined) throw new Error(`Lighthouse has not measured ${audit}.`);
    return numericValue;
  };
  const requests = audits['network-requests']?.details?.items ?? [];
  // By its name: what is fetched in advance has no type yet.
  const bytesOf = (extension = ''): number =>
    requests
      .filter(({url}) => new URL(url).pathname.endsWith(extension))
      .reduce((sum, {transferSize}) => sum + transferSize, 0);
  return {
    score: Math.round((categories.performance.score ?? 0) * 100),
    fcp: value('first-contentful-paint'),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
    scripts: bytesOf('.js'),
    styles: bytesOf('.css'),
    bytes: bytesOf(),
  };
}

function medianOf(figures: readonly PageFigures[]): PageFigures {
  const median = (name: keyof PageFigures, digits = 0): number =>
    Number(
      percentile(
        figures.map((figure) => figure[name]),
        0.5,
      ).toFixed(digits),
    );
  return {
    score: median('score'),
    fcp: median('fcp'),
    lcp: median('lcp'),
    tbt: median('tbt'),
    cls: median('cls', 3),
    scripts: median('scripts'),
    styles: median('styles'),
    bytes: median('bytes'),
  };
}
