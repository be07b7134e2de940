import type {Discrepancy, Matrix} from '../matrix/model';
import type {Words} from '../words/words';

/** A contradiction in words: what each source says, what this guide adopts and why. */
export interface DiscrepancyDescription {
  readonly id: string;
  readonly status: Discrepancy['status'];
  readonly statusLabel: string;
  readonly title: string;
  readonly readings: readonly {readonly place: string; readonly url: string | null; readonly text: string}[];
  readonly taken: string;
  readonly because: string;
  /** The affected connections, in matrix order. */
  readonly connections: readonly string[];
}

export function describeDiscrepancy(
  matrix: Matrix,
  discrepancy: Discrepancy,
  words: Words,
): DiscrepancyDescription {
  const {id, status} = discrepancy;
  const values = discrepancy.ports ?? {};
  return {
    id,
    status,
    statusLabel: words(`ui:discrepancy.status.${status}`),
    title: words(`matrix:discrepancies.${id}.title`, values),
    readings: discrepancy.readings.map((reading) => ({
      place: describeSourcePlace(matrix, reading, words),
      url: matrix.sources.find((source) => source.id === reading.source)?.url ?? null,
      text: words(`matrix:discrepancies.${id}.readings.${reading.id}`, values),
    })),
    taken: words(`matrix:discrepancies.${id}.taken`, values),
    because: words(`matrix:discrepancies.${id}.because`, values),
    connections: matrix.connections
      .filter((connection) => connection.discrepancies.includes(id))
      .map((connection) => connection.id),
  };
}

/** A page, and the row of it by its printed labels. */
function describeSourcePlace(
  matrix: Matrix,
  place: {readonly source: string; readonly row?: string},
  words: Words,
): string {
  const source = words(`matrix:sources.${place.source}.title`);
  const label = place.row === undefined ? undefined : publishedLabel(matrix, place.source, place.row);
  if (place.row === undefined) return source;
  return label === undefined
    ? words('ui:discrepancy.saysNoteRow', {source})
    : words('ui:discrepancy.saysRow', {source, row: label});
}

/** The labels printed in a row; undefined if it has none, such as a note. */
export function publishedLabel(matrix: Matrix, source: string, row: string): string | undefined {
  const found = matrix.sources.find(({id}) => id === source)?.rows.find(({id}) => id === row);
  return found?.port === undefined || found.port === null
    ? undefined
    : `${found.port} ${found.protocol ?? ''}`.trim();
}
