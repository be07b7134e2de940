import type {Matrix} from '../matrix/model';
import type {Catalogue} from './createWords';

/** What the generated pages are made from, as one text: equal exactly when nothing has to be generated again. */
export function serializeInputs(matrix: Matrix, catalogues: Readonly<Record<string, Catalogue>>): string {
  return JSON.stringify([matrix, catalogues]);
}
