import type {Connection, Matrix} from '../matrix/model';
import {selectEndpoint} from '../matrix/select';
import {joinWithSeparator} from '../words/joinWords';
import type {Words} from '../words/words';

/** What a reader of a connection needs to know in addition to its fields. */
export interface ConnectionNotes {
  readonly notes: readonly {readonly id: string; readonly text: string}[];
  /** Connections that do not exist, although the ends suggest them. */
  readonly ruledOut: readonly {readonly id: string; readonly text: string}[];
}

export function connectionNotes(matrix: Matrix, connection: Connection, words: Words): ConnectionNotes {
  const patterns = joinWithSeparator(selectEndpoint(matrix, connection.to).hostNames?.patterns ?? [], words);
  return {
    notes: connection.notes.map((id) => ({id, text: words(`matrix:notes.${id}`, {patterns})})),
    ruledOut: matrix.ruledOut
      // Shown at the end that a source says it about; the other end has too many connections to repeat it.
      .filter(({from}) => from === connection.from || from === connection.to)
      .map(({id}) => ({id, text: words(`matrix:ruledOut.${id}`)})),
  };
}
