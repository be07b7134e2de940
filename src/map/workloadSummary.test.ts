import {expect, it} from 'vitest';
import {matrix} from '../matrix/matrix';
import {selectConnections} from '../matrix/select';
import {serviceToOpenText} from '../connection/serviceText';
import {catalogues} from '../words/catalogues';
import {createWords} from '../words/createWords';
import {listWorkloadSummary, renderWorkloadSummary} from './workloadSummary';

const words = createWords('en', catalogues.en);
const lines = listWorkloadSummary(matrix, words);

it('lists the lines of the drawing', () => {
  expect(lines).toHaveLength(renderWorkloadSummary(matrix, words).match(/-->/g)?.length ?? 0);
});

it.each(matrix.workloads)('names every service of %s between machines', (workload) => {
  const own = lines.filter(({from}) => from === words(`matrix:workloads.${workload}.name`));
  const named = own.map(({service}) => service).join(words('ui:list.separator'));
  for (const {scope, service} of selectConnections(matrix, {workload})) {
    if (scope === 'network') expect(named).toContain(serviceToOpenText(service, words));
  }
});
