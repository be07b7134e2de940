import type {Connection, Matrix} from '../matrix/model';
import {publishedLabel} from './describeDiscrepancy';

/** The labels that the cited rows print for port and protocol, without duplicates. */
export function publishedLabels(matrix: Matrix, connection: Connection): readonly string[] {
  const labels = connection.citations.flatMap(({source, row}) => {
    const label = row === undefined ? undefined : publishedLabel(matrix, source, row);
    return label === undefined ? [] : [label];
  });
  return [...new Set(labels)];
}
