import {renderCsv} from '../../text/csvText';

type Table = readonly (readonly string[])[];

/** The table as a workbook. Every cell is a text, so that no program computes with it. */
export async function writeFormWorkbook(table: Table): Promise<Uint8Array> {
  // Loaded when it is asked for: no page carries it.
  const {default: writeExcelFile} = await import('write-excel-file/universal');
  const blob = await writeExcelFile(
    table.map((row, index) =>
      row.map((value) => ({
        type: String,
        format: '@',
        value: value.replace(/\p{Cc}+/gu, ' '),
        borderStyle: 'thin' as const,
        wrap: true,
        alignVertical: 'top' as const,
        ...(index === 0 ? {fontWeight: 'bold' as const, backgroundColor: '#d9e2ec'} : {}),
      })),
    ),
    {stickyRowsCount: 1, columns: (table[0] ?? []).map(() => ({width: 24}))},
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** The table as CSV, in which no cell is a formula. */
export function writeFormCsv(table: Table): string {
  return renderCsv(table);
}
