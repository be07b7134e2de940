import type {Connection, Matrix} from '../../matrix/model';
import type {Words} from '../../words/words';

/** One thing that connections can be narrowed by. */
export interface Facet {
  /** Also the name of its URL parameter and of its words at `ui:explorer.facet`, permanently. */
  readonly id: string;
  /**
   * The values that can be chosen, in the order in which they are shown and written. Values that no connection has are
   * among them, so that a link does not become wrong when a connection changes.
   */
  readonly values: (matrix: Matrix) => readonly string[];
  /** The values of one connection: it passes when one of them is chosen. */
  readonly valuesOf: (connection: Connection, matrix: Matrix) => readonly string[];
  /** What readers call a value. */
  readonly label: (value: string, matrix: Matrix, words: Words) => string;
  /** The label where it stands alone, if `label` leans on what is shown around it. */
  readonly fullLabel?: (value: string, matrix: Matrix, words: Words) => string;
  /** Old and customary names of the parameter. They are added to and never removed: links live longer than names. */
  readonly otherNames?: readonly string[];
  /** The same for its values: other name, folded by `normalizeForSearch`, to value. */
  readonly otherValues?: ReadonlyMap<string, string>;
}
