import type {Basis, Connection, Matrix} from '../matrix/model';
import {selectFieldBasis} from '../matrix/select';
import type {Words} from '../words/words';
import {fieldOf, fieldsShownIn, type FieldId, type FieldValue} from './connectionFields';
import {describeConnection} from './describeConnection';

/** One field of a connection in words. */
export interface ConnectionFact {
  readonly id: FieldId;
  readonly label: string;
  /** Its values; those with a page of their own have its route. */
  readonly values: readonly FieldValue[];
  /** Where an endpoint is located. */
  readonly place?: string;
  /** The basis of the value; absent if it is not a statement about the network. */
  readonly basis?: Basis | 'unstated';
}

/** The fields of one view that apply to a connection, with the basis of each; by default those of its page. */
export function connectionFacts(
  matrix: Matrix,
  connection: Connection,
  words: Words,
  shown: readonly FieldId[] = fieldsShownIn.facts,
): readonly ConnectionFact[] {
  const context = {matrix, connection, words, row: describeConnection(matrix, connection, words)};
  return shown.flatMap((id): ConnectionFact[] => {
    const {label, fact, values, place} = fieldOf(id);
    const found = values(context);
    return found === undefined || found.length === 0
      ? []
      : [
          {
            id,
            label: words(label),
            values: found,
            ...(place === undefined ? {} : {place: place(context)}),
            ...(fact === undefined ? {} : {basis: selectFieldBasis(connection, fact)}),
          },
        ];
  });
}
