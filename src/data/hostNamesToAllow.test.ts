import {describe, expect, it, test} from 'vitest';
import {matrix} from '../matrix/matrix';
import {minimalMatrix} from '../matrix/minimalMatrix.fixture';
import type {Matrix} from '../matrix/model';
import {hostNamesToAllow} from './hostNamesToAllow';

const withPatterns = (...patterns: readonly string[]): Matrix => ({
  ...minimalMatrix,
  endpoints: minimalMatrix.endpoints.map((endpoint) =>
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
  expect(hostNamesToAllow(withPatterns(pattern))).toEqual([{pattern, endpoint: 'server', form, wildcard}]);
});

describe('the names of the matrix', () => {
  it('are each there once, and none of another workload', () => {
    const all = hostNamesToAllow(matrix).map(({pattern}) => pattern);
    expect(new Set(all).size).toBe(all.length);
    expect(hostNamesToAllow(matrix, 'oracle-pbs')).toEqual([]);
    expect(hostNamesToAllow(matrix, 'druva-console').map(({pattern}) => pattern)).toEqual([
      'login.druva.com',
      'phoenix.druva.com',
    ]);
  });

  it('leave out what nothing listed connects to', () => {
    expect(hostNamesToAllow(matrix).map(({endpoint}) => endpoint)).not.toContain('druva-api');
  });
});
