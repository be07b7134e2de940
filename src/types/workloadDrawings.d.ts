import type {StoredDrawing} from '../map/listDrawings';

/**
 * `@diagrams/workloads`: the map of each workload in the current language, made by the generate step;
 * `@diagrams/narrow-workloads`: those of them that can be read in a narrow column.
 */
declare const drawings: readonly StoredDrawing[];
export default drawings;
