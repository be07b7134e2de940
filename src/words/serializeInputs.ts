import type {Matrix} from '../matrix/model';
import type {Catalogue} from './createWords';

/** The inputs of the generated pages as one text: equal exactly if nothing has to be regenerated. */
export function serializeInputs(matrix: Matrix, catalogues: Readonly<Record<string, Catalogue>>): string {
  return JSON.stringify([matrix, catalogues]);
}
