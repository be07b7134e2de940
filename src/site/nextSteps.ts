import {routes} from '../routes';

/** The possible next steps after a page; each has its own text. */
export const nextSteps = {
  plan: routes.plan,
  check: routes.guide('check-a-port'),
  connections: routes.connections,
  hostNames: routes.guide('host-names'),
  sources: routes.guide('sources'),
  data: routes.guide('data'),
  commandLine: routes.guide('command-line'),
  paper: routes.paper,
} as const;

export type NextStep = keyof typeof nextSteps;

/** The first rule that is a prefix of the route applies. */
const rules: readonly (readonly [string, readonly NextStep[]])[] = [
  [routes.paper, ['plan', 'check', 'connections']],
  [routes.guide('check-a-port'), ['plan', 'connections', 'commandLine']],
  [routes.guide('host-names'), ['plan', 'check', 'connections']],
  [routes.guide('data'), ['commandLine', 'plan', 'connections']],
  [routes.guide('command-line'), ['data', 'plan', 'check']],
  [routes.guide('links'), ['data', 'connections', 'commandLine']],
  [routes.guide('sources'), ['connections', 'paper', 'data']],
  [routes.guide('glossary'), ['connections', 'plan', 'paper']],
  [routes.guide(''), ['plan', 'check', 'hostNames', 'paper']],
  [`${routes.ports}/`, ['plan', 'check', 'connections']],
  [routes.connection(''), ['plan', 'check', 'sources']],
  [routes.endpoint(''), ['plan', 'check', 'hostNames']],
  [routes.scenario(''), ['plan', 'check', 'connections']],
  [routes.workload(''), ['plan', 'hostNames', 'check', 'paper']],
];

/** The next steps after the page with this route (without language prefix), most likely first. */
export function nextStepsAfter(route: string): readonly NextStep[] {
  return rules.find(([beginning]) => route.startsWith(beginning))?.[1] ?? [];
}
