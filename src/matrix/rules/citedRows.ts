import type {Rule} from './rule';

/** A row of a published table that nothing cites is a fact that we lost. */
export const citedRows: Rule = {
  id: 'cited-rows',
  description: 'Every row of a source table is cited by a connection.',
  check: (matrix) =>
    matrix.sources.flatMap((source) =>
      source.rows
        .filter((row) =>
          matrix.connections.every(({citations}) =>
            citations.every((citation) => citation.source !== source.id || citation.row !== row.id),
          ),
        )
        .map((row) => ({
          file: 'src/matrix/sources.ts',
          row: `${source.id}/${row.id}`,
          problem: `no connection cites the row "${row.id}"${row.port === null ? '' : ` (${row.port}, ${row.protocol ?? ''})`}`,
          fix: 'cite it from the connection that it states, or add that connection',
        })),
    ),
};
