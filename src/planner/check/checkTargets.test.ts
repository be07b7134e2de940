import {expect, test} from 'vitest';
import {contextIn, planWith} from '../../../tests/samplePlan';
import {checkShell} from '../formats/checkShell';
import {prepareExport} from '../formats/kit/prepareExport';
import {parseHosts} from '../hosts/parseHosts';
import {checkTargets, type CheckTarget} from './checkTargets';

const context = contextIn('en');

function targetsOf(endpoint: string, hosts: string): readonly CheckTarget[] {
  const plan = planWith({[endpoint]: parseHosts(hosts).hosts});
  return checkTargets(prepareExport(checkShell, plan, context), context)
    .flatMap(({targets}) => targets)
    .filter(({destination}) => destination === endpoint);
}

test('each host of a small network is tried, and nothing else of it', () => {
  const tried = targetsOf('esxi-host', '10.0.1.32/29');
  expect(new Set(tried.map(({host}) => host))).toEqual(
    new Set([33, 34, 35, 36, 37, 38].map((last) => `10.0.1.${String(last)}`)),
  );
  expect(tried.every(({method}) => method.kind !== 'none')).toBe(true);
  expect(new Set(targetsOf('esxi-host', '10.0.1.32/31').map(({host}) => host))).toEqual(
    new Set(['10.0.1.32', '10.0.1.33']),
  );
});

test('a larger network is left to the reader, and said so', () => {
  expect(
    new Set(
      targetsOf('esxi-host', '10.0.1.0/26').map(({method}) =>
        method.kind === 'none' ? method.why : 'tried',
      ),
    ),
  ).toEqual(new Set(['network']));
});

test('without a given cloud host, the result shows its published names and the one that was tested', () => {
  const targets = targetsOf('phoenix-cloud', '');
  const patterns = context.matrix.endpoints.find(({id}) => id === 'phoenix-cloud')?.hostNames?.patterns;
  const untried = targets.filter(({method}) => method.kind === 'none').map(({host}) => host);
  expect(new Set(untried)).toEqual(new Set(patterns));
  const tried = targets.filter(({method}) => method.kind === 'tls').map(({host}) => host);
  expect(tried.length).toBeGreaterThan(0);
  for (const host of tried) expect(host).toMatch(/^[a-z]+\.druva\.com$/);
});

test('a pattern of the reader is not tried under a name that the reader did not give', () => {
  expect(
    new Set(
      targetsOf('phoenix-cloud', '*.druva.com').map(({method}) =>
        method.kind === 'none' ? method.why : 'tried',
      ),
    ),
  ).toEqual(new Set(['pattern']));
});
