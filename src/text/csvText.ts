const BYTE_ORDER_MARK = '\uFEFF';

/** Cells as a CSV file that no spreadsheet program evaluates as formulas. */
export function renderCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(renderCell).join(',')}\r\n`).join('');
}

function renderCell(text: string): string {
  const safe = startsFormula(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Also after spaces of any width, and in full width, which some programs normalize first. */
function startsFormula(text: string): boolean {
  return /^[=+\-@]/.test(text.normalize('NFKC').replace(/^[\s\p{Cf}]+/u, '')) || /^[\t\r\n]/.test(text);
}
