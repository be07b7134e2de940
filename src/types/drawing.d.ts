import type {StoredDrawing} from '../map/listDrawings';

/** `@diagrams/<name>`: a drawing of the current language, made by the generate step. */
declare const drawing: StoredDrawing;
export default drawing;
