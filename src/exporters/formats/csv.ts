import {requestSheet} from '../requestSheet';
import type {TextExporter} from '../model';

const BYTE_ORDER_MARK = '\uFEFF';

/** RFC 4180 with every cell quoted; the mark at the beginning makes Excel read it as UTF-8. */
export const csv: TextExporter = {
  id: 'csv',
  kind: 'text',
  group: 'request',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  expresses: {
    hosts: ['name', 'name-pattern', 'ipv4', 'ipv4-network', 'ipv6', 'ipv6-network'],
    placeholder: true,
    mixedFamilies: true,
  },
  render: (plan, context) => {
    const {columns, rows} = requestSheet(plan, context);
    return renderCsv([columns.map(({heading}) => heading), ...rows]);
  },
};

/** Cells as a CSV file that no spreadsheet program runs as a formula. */
function renderCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(renderCell).join(',')}\r\n`).join('');
}

function renderCell(text: string): string {
  const safe = startsFormula(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Also behind spaces of any width, and in full width, which some programs fold before they look. */
function startsFormula(text: string): boolean {
  return /^[=+\-@]/.test(text.normalize('NFKC').replace(/^[\s\p{Cf}]+/u, '')) || /^[\t\r\n]/.test(text);
}
