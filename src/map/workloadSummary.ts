import {serviceToOpenText} from '../connection/serviceText';
import type {Matrix, Zone} from '../matrix/model';
import {selectConnections, selectEndpoint} from '../matrix/select';
import {joinWithSeparator} from '../words/joinWords';
import type {Words} from '../words/words';
import {escapeMermaidLabel} from './escapeMermaidLabel';

/** The name of the drawing that shows all workloads together. */
export const summaryDrawing = 'workloads-summary';

const zoneOrder: readonly Zone[] = ['cloud', 'on-premises', 'guest', 'unstated'];

/**
 * Every workload as a box, with one line to each zone that its connections lead to and the services on it. It stays
 * readable with many connections, because several are merged into one line.
 */
export function renderWorkloadSummary(matrix: Matrix, words: Words): string {
  const lines = matrix.workloads.flatMap((workload, index) =>
    zoneOrder.flatMap((zone) => {
      const services = selectConnections(matrix, {workload})
        .filter(({scope, to}) => scope === 'network' && selectEndpoint(matrix, to).zone === zone)
        .map(({service}) => serviceToOpenText(service, words));
      return services.length === 0
        ? []
        : [{workload: index, zone, label: joinWithSeparator([...new Set(services)], words)}];
    }),
  );
  const zones = zoneOrder.filter((zone) => lines.some((line) => line.zone === zone));
  const zoneNode = (zone: Zone): string => `n${String(matrix.workloads.length + zones.indexOf(zone))}`;
  return [
    'flowchart LR',
    ...matrix.workloads.map(
      (id, index) => `  n${String(index)}["${escapeMermaidLabel(words(`matrix:workloads.${id}.name`))}"]`,
    ),
    ...zones.map((zone) => `  ${zoneNode(zone)}["${escapeMermaidLabel(words(`matrix:zones.${zone}`))}"]`),
    ...lines.map(
      ({workload, zone, label}, index) =>
        `  n${String(workload)} e${String(index)}@-- "${escapeMermaidLabel(label)}" --> ${zoneNode(zone)}`,
    ),
    '',
  ].join('\n');
}
