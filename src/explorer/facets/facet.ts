import type {Connection, Matrix} from '../../matrix/model';
import type {Words} from '../../words/words';

/** A criterion by which connections can be filtered. */
export interface Facet {
  /** Also the name of its URL parameter and of its texts at `ui:explorer.facet`. Never changes. */
  readonly id: string;
  /**
   * The available values, in the order in which they are shown and serialized. Values that no connection has are
   * included, so that links stay valid when a connection changes.
   */
  readonly values: (matrix: Matrix) => readonly string[];
  /** The values of one connection: it passes if one of them is selected. */
  readonly valuesOf: (connection: Connection, matrix: Matrix) => readonly string[];
  /** Whether its values are offered only once one is selected, because other facets list the same ones. */
  readonly isOfferedOnceSelected?: true;
  /** The label of a value. */
  readonly label: (value: string, matrix: Matrix, words: Words) => string;
  /** The label for use on its own, if `label` depends on its surroundings. */
  readonly fullLabel?: (value: string, matrix: Matrix, words: Words) => string;
  /** Old and alternative names of the parameter. They are added to and never removed: links outlive names. */
  readonly otherNames?: readonly string[];
  /** Alternative names of its values, folded by `normalizeForSearch`, to value. */
  readonly otherValues?: ReadonlyMap<string, string>;
}
