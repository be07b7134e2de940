import {makeSyntheticMatrix} from '../syntheticMatrix';
import {locale} from './locale';

const synthetic = makeSyntheticMatrix(BENCH_CONNECTIONS);

/** Replaces `src/matrix/matrix`. */
export const matrix = synthetic.matrix;

/** Replaces the `matrix.json` of the page's language. */
export default synthetic.texts[locale];

declare const BENCH_CONNECTIONS: number;
