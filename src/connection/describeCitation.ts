import type {Citation, Matrix} from '../matrix/model';
import {publishedLabel} from './describeDiscrepancy';
import {joinAsList} from '../words/joinWords';
import type {Words} from '../words/words';

/** Where a source states facts, in words. */
export interface CitationDescription {
  readonly title: string;
  readonly url: string | null;
  /** The row by its printed labels and the bullet in it, or a note that the page as a whole is meant. */
  readonly row: string;
  /** The fields that it supports. */
  readonly supports: string;
}

export function describeCitation(
  matrix: Matrix,
  {source, row, item, supports}: Citation,
  words: Words,
): CitationDescription {
  const labels =
    row === undefined
      ? words('ui:citation.wholePage')
      : (publishedLabel(matrix, source, row) ?? words('ui:citation.noteRow'));
  return {
    title: words(`matrix:sources.${source}.title`),
    url: matrix.sources.find(({id}) => id === source)?.url ?? null,
    row:
      item === undefined
        ? labels
        : words('ui:list.remark', {text: labels, remark: words('ui:citation.item', {item})}),
    supports: joinAsList(
      supports.map((fact) => words(`ui:citation.fact.${fact}`)),
      words,
    ),
  };
}
