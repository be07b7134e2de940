import {readFileSync, writeFileSync} from 'node:fs';
import {cpus, loadavg, totalmem} from 'node:os';
import type {Circumstances, Measured} from '../../src/site/measured';

/** The committed results, from which the guide page "How we measure" is made. */
const file = 'src/site/measured.json';

/** Stores the results of one part; those of the other part stay. */
export function saveMeasured(part: Partial<Measured>): void {
  const before = JSON.parse(readFileSync(file, 'utf8')) as Measured;
  writeFileSync(file, `${JSON.stringify({...before, ...part}, undefined, 2)}\n`);
}

/** Starts monitoring the machine; the returned function adds the circumstances to a result. */
export function watchCircumstances(): <T extends object>(result: T) => Circumstances & T {
  const loadBefore = load();
  return (result) => ({
    date: new Date().toISOString().slice(0, 10),
    processor: cpus()[0]?.model ?? 'unknown',
    processors: cpus().length,
    memoryInGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    loadBefore,
    loadAfter: load(),
    ...result,
  });
}

function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}
