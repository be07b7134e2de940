import type {StoredDrawing} from '../map/listDrawings';

/** `@diagrams/narrow-workloads`: the map of each workload in the current language that can be read in a narrow column. */
declare const drawings: readonly StoredDrawing[];
export default drawings;
