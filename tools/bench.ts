import {cpus, loadavg} from 'node:os';
import {measureFilter} from './bench/measureFilter';
import {measureSearch} from './bench/measureSearch';
import {measureTyping} from './bench/measureTyping';
import {makeSyntheticMatrix} from './bench/syntheticMatrix';
import {ensureBrowser} from './ensureBrowser';
import {locales} from '../tests/builtPages';

const parts = ['filter', 'typing', 'search'] as const;

/** Prints how fast the site answers; nothing fails here, because a busy machine is slow and not wrong. */
async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const isAsked = (part: (typeof parts)[number]): boolean => asked.length === 0 || asked.includes(part);
  const unknown = asked.filter((argument) => !parts.some((part) => part === argument));
  if (unknown.length > 0) {
    throw new Error(
      `There is no part "${unknown.join(' ')}": name some of ${parts.join(', ')}, or none for all.`,
    );
  }
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
      print('One query of the site search, ms (aim: 10, and 200 kB, at the present size)', figures);
    }
  }
}

function print(heading: string, figures: readonly object[]): void {
  const [processor] = cpus();
  console.log(`\n${heading}`);
  // A figure tells little without the machine and what else it was doing.
  console.log(
    `${cpus().length} × ${processor?.model ?? 'unknown processor'}, load ${round(loadavg()[0] ?? 0)}`,
  );
  console.table(figures.map(roundAll));
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
