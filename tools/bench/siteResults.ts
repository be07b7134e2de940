import {readFileSync, writeFileSync} from 'node:fs';
import {cpus, loadavg, totalmem} from 'node:os';

/** The committed results, from which the guide page "How we measure" is made. */
const file = 'src/site/measured.json';

/** The machine of a run, and how busy it was with other things before and after. */
export interface Circumstances {
  readonly date: string;
  readonly processor: string;
  readonly processors: number;
  readonly memoryInGb: number;
  readonly node: string;
  readonly loadBefore: number;
  readonly loadAfter: number;
}

/** Medians of one page; times in milliseconds, sizes in bytes as they were transferred. */
export interface PageFigures {
  readonly score: number;
  readonly fcp: number;
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
  readonly scripts: number;
  readonly styles: number;
  readonly bytes: number;
}

export interface BuildFigures {
  readonly factor: number;
  readonly connections: number;
  readonly pages: number;
  readonly seconds: number;
  readonly megabytes: number;
  /** The same again, with every drawing in the cache. */
  readonly secondsAgain: number;
}

export interface Measured {
  readonly pages: Circumstances & {
    readonly lighthouse: string;
    readonly docusaurus: string;
    readonly runs: number;
    readonly figures: readonly {
      readonly page: string;
      readonly ours: PageFigures;
      readonly stock: PageFigures;
    }[];
  };
  readonly builds: Circumstances & {readonly figures: readonly BuildFigures[]};
}

/** Takes up what one part has measured; the other part stays. */
export function saveMeasured(part: Partial<Measured>): void {
  const before = JSON.parse(readFileSync(file, 'utf8')) as Measured;
  writeFileSync(file, `${JSON.stringify({...before, ...part}, undefined, 2)}\n`);
}

/** Calls `measure`, and says under which circumstances it ran. */
export async function withCircumstances<T extends object>(
  measure: () => Promise<T>,
): Promise<Circumstances & T> {
  const loadBefore = load();
  const result = await measure();
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: cpus()[0]?.model ?? 'unknown',
    processors: cpus().length,
    memoryInGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    loadBefore,
    loadAfter: load(),
    ...result,
  };
}

function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}
