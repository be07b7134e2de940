import {expect, it} from 'vitest';
import {routes} from '../routes';
import {nextSteps, nextStepsAfter} from './nextSteps';

it.each([
  [routes.guide('sources')],
  [routes.guide('some-page')],
  [routes.port(443)],
  [routes.connection('some-id')],
  [routes.workload('some-id')],
])('%s leads on, and not to itself', (route) => {
  const steps = nextStepsAfter(route);
  expect(steps.length).toBeGreaterThan(1);
  expect(steps.map((step) => nextSteps[step])).not.toContain(route);
});

it('leads from no page of the guide to itself', () => {
  const circles = Object.values(nextSteps).filter((route: string) =>
    nextStepsAfter(route).some((step) => nextSteps[step] === route),
  );
  expect(circles).toEqual([]);
});

it('suggests nothing after pages that have their own links', () => {
  expect(nextStepsAfter(routes.home)).toEqual([]);
  expect(nextStepsAfter(routes.plan)).toEqual([]);
});
