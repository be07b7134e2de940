import {expect, test} from 'vitest';
import {matrix} from '../../matrix/matrix';
import {selectConnection, selectConnections} from '../../matrix/select';
import {workloadOfMap} from './workloadOfMap';

const rows = (...ids: readonly string[]) => ids.map((id) => selectConnection(matrix, id));

test.each([
  ['everything', [], matrix.connections, 'vmware'],
  ['nothing', [], [], 'vmware'],
  ['a workload that is filtered by', ['insync-on-premise'], matrix.connections, 'insync-on-premise'],
  ['rows of one workload', [], selectConnections(matrix, {workload: 'nutanix-ahv'}), 'nutanix-ahv'],
  ['a row of two', [], rows('vmw-cloudcache-cloud-443'), 'vmware'],
  [
    'rows that only the second of their workloads shares',
    [],
    rows('vmw-cloudcache-cloud-443', 'ew-cloudcache-storage-443'),
    'cloudcache',
  ],
  ['rows without a common one', [], rows('oracle-rman-pbs-9090', 'agent-local-8082'), 'oracle-pbs'],
  ['an unknown workload', ['none-such'], [], undefined],
])('%s', (_name, chosen, passing, expected) => {
  expect(workloadOfMap(matrix, chosen, passing)).toBe(expected);
});
