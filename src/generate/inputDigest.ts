import {createHash} from 'node:crypto';
import type {Catalogue} from '../i18n/createWords';
import type {Matrix} from '../matrix/model';

/** Tells whether the generated files are of these facts and texts; the same for the same input. */
export function inputDigest(matrix: Matrix, catalogues: Readonly<Record<string, Catalogue>>): string {
  return createHash('sha256')
    .update(JSON.stringify([matrix, catalogues]))
    .digest('hex');
}
