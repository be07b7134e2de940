import {coverageOf} from '../src/matrix/coverage';
import {matrix} from '../src/matrix/matrix';

const columns = ['high', 'medium', 'low'] as const;
const rows = coverageOf(matrix).map(({workload, counts, portless}) => [
  workload,
  ...columns.map((column) => counts[column]),
  columns.reduce((sum, column) => sum + counts[column], 0),
  portless,
]);
const totals = [
  'all',
  ...[1, 2, 3, 4, 5].map((index) => rows.reduce((sum, row) => sum + Number(row[index]), 0)),
];
const table = [['workload', ...columns, 'rows', 'without a port'], ...rows, totals].map((row) =>
  row.map(String),
);
const widths = (table[0] ?? []).map((_, index) => Math.max(...table.map((row) => row[index]?.length ?? 0)));
console.log(
  table
    .map((row) =>
      row
        .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
        .join('  '),
    )
    .join('\n'),
);
