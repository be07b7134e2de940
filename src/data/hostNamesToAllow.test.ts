import {expect, test} from 'vitest';
import {matrix} from '../matrix/matrix';
import {minimalMatrix, withConnection} from '../matrix/minimalMatrix.fixture';
import type {Matrix} from '../matrix/model';
import {hostNamesToAllow} from './hostNamesToAllow';

const withPatterns = (facts: Matrix, patterns: readonly string[]): Matrix => ({
  ...facts,
  endpoints: facts.endpoints.map((endpoint) =>
    endpoint.id === 'server' ? {...endpoint, hostNames: {patterns, source: 'page'}} : endpoint,
  ),
});

test.each([
  ['login.example.com', 'name', 'login.example.com'],
  ['*.example.com', 'wildcard', '*.example.com'],
  ['s3-*.example.com', 'glob', '*.example.com'],
  ['s3*.*.example.com', 'glob', '*.example.com'],
  ['*s3.example.com/*', 'url', '*.example.com'],
  ['*.com', 'wildcard', null],
  ['*', 'glob', null],
])('%s is of the form %s, within %s', (pattern, form, wildcard) => {
  expect(hostNamesToAllow(withPatterns(minimalMatrix, [pattern]))).toEqual([
    {pattern, endpoint: 'server', form, wildcard},
  ]);
});

test('what nothing connects to is left out', () => {
  const turned = withConnection({from: 'server', to: 'agent'});
  expect(hostNamesToAllow(withPatterns(turned, ['login.example.com']))).toEqual([]);
});

test('a workload has the names of its own connections', () => {
  const facts = withPatterns({...minimalMatrix, workloads: ['demo', 'other']}, ['login.example.com']);
  expect(hostNamesToAllow(facts, 'demo')).toHaveLength(1);
  expect(hostNamesToAllow(facts, 'other')).toEqual([]);
});

test('each name of the matrix is there once', () => {
  const all = hostNamesToAllow(matrix).map(({pattern}) => pattern);
  expect(new Set(all).size).toBe(all.length);
  expect(all).toEqual(expect.arrayContaining(['login.druva.com', 'phoenix.druva.com']));
});
