import results from './measured.json';

/** The machine used for a run, and its other load before and after. */
export interface Circumstances {
  readonly date: string;
  readonly processor: string;
  readonly processors: number;
  readonly memoryInGb: number;
  readonly node: string;
  readonly loadBefore: number;
  readonly loadAfter: number;
}

export const measuredPages = ['home', 'guide', 'port', 'explorer', 'planner'] as const;

export type MeasuredPage = (typeof measuredPages)[number];

/** Medians for one page; times in milliseconds, transfer sizes in bytes. */
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

export interface PagesMeasured {
  readonly lighthouse: string;
  readonly docusaurus: string;
  readonly runs: number;
  readonly figures: Readonly<Record<MeasuredPage, {readonly ours: PageFigures; readonly stock: PageFigures}>>;
  /**
   * Milliseconds from the first act of a reader until our scripts answer, on a processor slowed down to a quarter.
   * Lighthouse acts on nothing and sees only the scripts of the stock site start.
   */
  readonly starts: Readonly<Record<MeasuredPage, number>>;
}

export interface BuildFigures {
  readonly factor: number;
  readonly connections: number;
  readonly pages: number;
  readonly seconds: number;
  /** CPU time of all processors, which other load on the machine hardly affects. */
  readonly processorSeconds: number;
  readonly megabytes: number;
  /** A second build, with every drawing in the cache. */
  readonly secondsAgain: number;
}

/** The committed results of `npm run bench -- site`; null where nothing has been measured yet. */
export interface Measured {
  readonly pages: (Circumstances & PagesMeasured) | null;
  readonly builds: (Circumstances & {readonly figures: readonly BuildFigures[]}) | null;
}

export const measured: Measured = results;
