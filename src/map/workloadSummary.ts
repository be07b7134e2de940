import {serviceToOpenText} from '../connection/serviceText';
import type {Matrix, Zone} from '../matrix/model';
import {selectConnections, selectEndpoint} from '../matrix/select';
import {joinWithSeparator} from '../words/joinWords';
import type {Words} from '../words/words';
import {escapeMermaidLabel} from './escapeMermaidLabel';

/** The name of the drawing that shows all workloads together. */
export const summaryDrawing = 'workloads-summary';

/** A line of a drawing in words. */
export interface LineInWords {
  readonly from: string;
  readonly to: string;
  readonly service: string;
  readonly remark?: string;
}

const zoneOrder: readonly Zone[] = ['cloud', 'on-premises', 'guest', 'unstated'];

/**
 * Every workload as a box, with one line to each zone that its connections lead to and the services on it. It stays
 * readable with many connections, because several are merged into one line.
 */
export function renderWorkloadSummary(matrix: Matrix, words: Words): string {
  const lines = linesOf(matrix, words);
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

/** The content of the summary for narrow screens. */
export function listWorkloadSummary(matrix: Matrix, words: Words): readonly LineInWords[] {
  return linesOf(matrix, words).map(({workload, zone, label}) => ({
    from: words(`matrix:workloads.${matrix.workloads[workload] ?? ''}.name`),
    to: words(`matrix:zones.${zone}`),
    service: label,
  }));
}

/** One line for each workload, by its position, and zone. */
function linesOf(
  matrix: Matrix,
  words: Words,
): readonly {readonly workload: number; readonly zone: Zone; readonly label: string}[] {
  return matrix.workloads.flatMap((workload, index) =>
    zoneOrder.flatMap((zone) => {
      const services = selectConnections(matrix, {workload})
        .filter(({scope, to}) => scope === 'network' && selectEndpoint(matrix, to).zone === zone)
        .map(({service}) => serviceToOpenText(service, words));
      return services.length === 0
        ? []
        : [{workload: index, zone, label: joinWithSeparator([...new Set(services)], words)}];
    }),
  );
}
