import {routes} from '../src/routes';
import {samplePaths} from './pageKinds';

interface Budget {
  /** Bytes of scripts and data, compressed, that a page fetches before anybody acts. */
  readonly atRest: number;
  /** The same with what the first act of the reader adds: a key pressed, a link or button pointed at. */
  readonly afterAct: number;
}

/** What the pages may weigh. They are of two kinds: those that are read, and applications. */
export const budgets = {
  reading: {atRest: 1_000, afterAct: 152_000},
  application: {atRest: 265_000, afterAct: 265_000},
} as const satisfies Record<string, Budget>;

/** Bytes, compressed, of the style sheet and of the HTML of any page. */
export const styleBudget = 20_000;
export const htmlBudget = 60_000;

const applications: readonly string[] = [routes.connections, routes.plan, routes.search, routes.embed];

/** A page of each kind. */
export const budgetedPages: readonly {readonly kind: keyof typeof budgets; readonly path: string}[] = [
  ...new Set([
    ...samplePaths,
    routes.guide('overview'),
    routes.guide('data'),
    routes.changes,
    routes.endpoints,
    routes.workloads,
    ...applications,
  ]),
].map((path) => ({kind: applications.includes(path) ? 'application' : 'reading', path}));
