import {renderCsv} from '../../text/csvText';

import type {Words} from '../../words/words';
import {formRows, type FormTable} from './ownForm';

/** The table as a workbook, with notes across its full width. Every cell is text, so that nothing is evaluated. */
export async function writeFormWorkbook(table: FormTable, words: Words): Promise<Uint8Array> {
  // Loaded on demand: it is part of no page.
  const {default: writeExcelFile} = await import('write-excel-file/universal');
  const text = (value: string) =>
    ({
      type: String,
      format: '@',
      value: value.replace(/\p{Cc}+/gu, ' '),
      wrap: true,
      alignVertical: 'top',
    }) as const;
  const lines = [table.headings, ...table.entries].map((row, index) =>
    row.map((value) => ({
      ...text(value),
      borderStyle: 'thin' as const,
      ...(index === 0 ? {fontWeight: 'bold' as const, backgroundColor: '#d9e2ec'} : {}),
    })),
  );
  const width = table.headings.length;
  const notes = table.notes.map((note) => [
    {...text(`${words('ui:export.note')}${words('ui:list.colon')}${note}`), columnSpan: width},
    ...Array.from({length: width - 1}, () => null),
  ]);
  const blob = await writeExcelFile([...lines, ...notes], {
    stickyRowsCount: 1,
    columns: table.headings.map(() => ({width: 24})),
  }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** The table as CSV, in which no cell can be evaluated as a formula. */
export function writeFormCsv(table: FormTable, words: Words): string {
  return renderCsv(formRows(table, words));
}
