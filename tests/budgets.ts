import {routes} from '../src/routes';
import {samplePaths} from './pageKinds';

/**
 * Compressed bytes of scripts and data that a page of each kind loads by itself: the current weight plus a small margin,
 * to be lowered when a page gets lighter. The aims are 125,000 for text pages and 160,000 for the others.
 */
export const scriptBudgets = {
  reading: 101_000,
  explorer: 160_000,
  embed: 142_000,
  planner: 152_000,
  search: 96_000,
  /** The same page with a query in its URL; a third of it is the text index. */
  searching: 216_000,
} as const;

type Kind = keyof typeof scriptBudgets;

/** Bytes, compressed, of the style sheets and of the HTML of any page. */
export const styleBudget = 16_000;
export const htmlBudget = 60_000;

const applications: Readonly<Record<string, Kind>> = {
  [routes.connections]: 'explorer',
  [routes.embed]: 'embed',
  [routes.plan]: 'planner',
  [routes.search]: 'search',
  [`${routes.search}?q=vcenter`]: 'searching',
};

/** A page of each kind. */
export const budgetedPages: readonly {readonly kind: Kind; readonly path: string}[] = [
  ...new Set([
    ...samplePaths,
    routes.guide('overview'),
    routes.guide('data'),
    routes.changes,
    routes.endpoints,
    routes.workloads,
    ...Object.keys(applications),
  ]),
].map((path) => ({kind: applications[path] ?? 'reading', path}));
