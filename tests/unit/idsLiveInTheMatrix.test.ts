import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {matrix} from '../../src/matrix/matrix';
import {selectEveryConnection} from '../../src/matrix/select';

const ids = [
  ...selectEveryConnection(matrix).map(({id}) => id),
  ...matrix.endpoints.map(({id}) => id),
  ...matrix.deploymentFacts.map(({id}) => id),
  ...matrix.workloads,
];

/** Words for other things that coincide with ids: a facet, and a URL parameter. */
const ambiguous = new Set(['workload']);

/** Old names that links may still contain, and the planner's hint about whose time server it is. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  'src/explorer/facets/endpoints.ts': [
    'backup-proxy',
    'phoenix-cloud',
    'vcenter-server',
    'esxi-host',
    'ntp-server',
  ],
  'src/planner/Planner/index.tsx': ['ntp-server', 'time-source'],
};

function sources(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(
      (file) => !/\.(?:test|fixture)\.tsx?$/u.test(file) && !file.startsWith(path.join('src', 'matrix')),
    );
}

test('no id of a connection, an endpoint, a fact or a workload is written outside of the matrix', () => {
  const written = sources('src').flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return ids
      .filter((id) => !ambiguous.has(id) && !exceptions[file.split(path.sep).join('/')]?.includes(id))
      .filter((id) => new RegExp(`['"\`]${id}['"\`]`, 'u').test(text))
      .map((id) => `${file}: ${id}`);
  });
  expect(written, 'Read it from the matrix: another product has other ids.').toEqual([]);
});
