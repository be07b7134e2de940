import type {StoredDrawing} from '../map/listDrawings';

/** `@diagrams/narrow-workloads`: the map of each workload in the current language that fits a narrow column. */
declare const drawings: readonly StoredDrawing[];
export default drawings;
