import {cpus, loadavg, tmpdir} from 'node:os';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {measureBuilds} from './bench/measureBuilds';
import {measureFilter} from './bench/measureFilter';
import {measurePages} from './bench/measurePages';
import {measureSearch} from './bench/measureSearch';
import {measureTyping} from './bench/measureTyping';
import {saveMeasured, watchCircumstances} from './bench/siteResults';
import {buildStockSite} from './bench/stockSite';
import {makeSyntheticMatrix} from './bench/syntheticMatrix';
import {ensureBrowser} from './ensureBrowser';
import type {PageFigures} from '../src/site/measured';
import {locales} from '../tests/builtPages';

const parts = ['filter', 'typing', 'search', 'pages', 'builds'] as const;

type Part = (typeof parts)[number];

/** The slow parts, only run on request. `site` runs both. */
const slow: readonly Part[] = ['pages', 'builds'];

/** Prints how fast the site responds. Nothing fails here, because a busy machine is slow, not wrong. */
async function main(): Promise<void> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {runs: {type: 'string', default: '5'}, factors: {type: 'string', default: '1,10,100'}},
  });
  const asked = positionals.flatMap((name): readonly string[] => (name === 'site' ? slow : [name]));
  const isAsked = (part: Part): boolean => (asked.length === 0 ? !slow.includes(part) : asked.includes(part));
  const unknown = asked.filter((argument) => !parts.some((part) => part === argument));
  if (unknown.length > 0) {
    throw new Error(
      `There is no part "${unknown.join(' ')}": name some of ${parts.join(', ')}, site for the last two, or none for the first three.`,
    );
  }
  if (isAsked('pages')) {
    const scratch = path.join(tmpdir(), 'port-guide-bench');
    const stock = buildStockSite(scratch);
    const withCircumstances = watchCircumstances();
    const measured = await measurePages(
      scratch,
      {ours: path.resolve('build'), stock},
      Number(values.runs),
      (known) => {
        saveMeasured({pages: withCircumstances(known)});
      },
    );
    print(
      `Lighthouse ${measured.lighthouse} as a phone, medians of ${measured.runs}: ours, a stock site, ratio`,
      Object.entries(measured.figures).flatMap(([page, {ours, stock: other}]) => [
        {page, site: 'ours', ...ours},
        {page, site: 'stock', ...other},
        {page, site: 'stock / ours', ...ratios(ours, other)},
      ]),
    );
  }
  if (isAsked('builds')) {
    const withCircumstances = watchCircumstances();
    const figures = await measureBuilds(values.factors.split(',').map(Number), (known) => {
      saveMeasured({builds: withCircumstances({figures: known})});
    });
    print('Builds in both languages (aim: 1,200 connections in under 240 s on 2 cores)', figures);
  }
  if (!['filter', 'typing', 'search'].some((part) => isAsked(part as Part))) return;
  // The largest public list has about 1,100 connections.
  const synthetic = makeSyntheticMatrix(2_000);
  const count = synthetic.matrix.connections.length;
  if (isAsked('filter')) {
    print(
      `One keystroke of the filter alone, ${count} connections, ms (aim: a small part of 50)`,
      measureFilter(synthetic),
    );
  }
  if (isAsked('typing')) {
    const figures = await measureTyping(synthetic, 'en', ensureBrowser());
    print(`From a key to the next paint, ${count} connections, ms (aim: 50 at full speed)`, figures);
  }
  if (isAsked('search')) {
    for (const locale of locales) {
      const figures = await measureSearch(locale);
      print('One query of the site search, ms (aim: 10, and 80 kB, at the present size)', figures);
    }
  }
}

function print(heading: string, figures: readonly object[]): void {
  const [processor] = cpus();
  console.log(`\n${heading}`);
  // A figure means little without the machine and its other load.
  console.log(
    `${cpus().length} × ${processor?.model ?? 'unknown processor'}, load ${round(loadavg()[0] ?? 0)}`,
  );
  console.table(figures.map(roundAll));
}

/** The other site's page that corresponds to one of ours; undefined if ours has none. */
function ratios(ours: PageFigures, stock: PageFigures): object {
  return Object.fromEntries(
    Object.entries(ours).map(([name, value]: [string, number]) => [
      name,
      value === 0 ? '' : stock[name as keyof PageFigures] / value,
    ]),
  );
}

function roundAll(figures: object): object {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'number' ? round(value) : value,
    ]),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
