import type {StoredDrawing} from '../map/listDrawings';

/** `@diagrams/workloads`: the map of each workload in the current language, made by the generate step. */
declare const drawings: readonly StoredDrawing[];
export default drawings;
