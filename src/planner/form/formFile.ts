import type {Cell, CellStyle, RoundtripWorkbook, Sheet} from 'hucre';
import type {Words} from '../../words/words';
import {findHeadings, headingsOfText, plainText, type FormHeadings} from './findHeadings';
import type {FormTable} from './ownForm';

/** A company's blank request form. */
export interface FormFile {
  readonly headings: readonly string[];
  readonly workbook?: FormWorkbook;
}

export interface FormWorkbook {
  readonly content: Uint8Array;
  /** Excel opens a workbook with macros only under this extension. */
  readonly extension: 'xlsx' | 'xlsm';
}

/** A form is a few kilobytes; a larger file is something else. */
const LARGEST = 8_000_000;

/**
 * Reads an Excel workbook (.xlsx), or comma- or tab-separated text in UTF-8, UTF-16 or Shift_JIS. Undefined if it is
 * neither, or has no headings.
 */
export async function readFormFile(bytes: Uint8Array): Promise<FormFile | undefined> {
  if (bytes.length > LARGEST) return undefined;
  if (!isWorkbook(bytes)) {
    const text = decode(bytes);
    const headings = text === undefined ? undefined : headingsOfText(text);
    return headings && {headings};
  }
  try {
    const book = await openWorkbook(bytes);
    const extension = book.hasMacros === true ? 'xlsm' : 'xlsx';
    const headings = placeOf(book)?.place.headings;
    return headings && {headings, workbook: {content: bytes, extension}};
  } catch {
    return undefined;
  }
}

/**
 * The workbook with the entries of the table below its headings, and the notes at the very bottom; sheets, styles and
 * widths stay. Missing rows are inserted above what follows. Every cell is a text.
 */
export async function fillFormWorkbook(
  {content}: FormWorkbook,
  {entries, notes}: FormTable,
  words: Words,
): Promise<Uint8Array> {
  const {insertRows, saveXlsx} = await import('hucre');
  const book = await openWorkbook(content);
  const found = placeOf(book);
  if (found === undefined) throw new Error('The workbook has no headings any more.');
  const {sheet, place} = found;
  const cells = (sheet.cells ??= new Map<string, Cell>());
  const start = place.last + 1;
  const width = place.headings.length;
  const styleAt = (row: number, column: number): CellStyle | undefined =>
    cells.get(`${String(row)},${String(column)}`)?.style;
  const model = Array.from({length: width}, (_, column) => styleAt(start, column));
  const end = endOfBlankRows(sheet, start, model, styleAt);
  if (end < sheet.rows.length && entries.length > end - start)
    insertRows(sheet, end, entries.length - (end - start));

  const put = (row: number, column: number, value: string, style: CellStyle | undefined): void => {
    while (sheet.rows.length <= row) sheet.rows.push([]);
    const line = (sheet.rows[row] ??= []);
    while (line.length <= column) line.push(null);
    line[column] = value;
    // Inserting rows may have replaced the map in use.
    sheet.cells?.set(`${String(row)},${String(column)}`, {
      value,
      type: 'string',
      ...(style === undefined ? {} : {style}),
    });
  };
  entries.forEach((entry, index) => {
    entry.forEach((value, column) => {
      put(start + index, column, plainText(value), wrapped(model[column]));
    });
  });
  const below = Math.max(sheet.rows.length, start + entries.length) + 1;
  notes.forEach((note, index) => {
    put(below + index, 0, plainText(`${words('ui:export.note')}${words('ui:list.colon')}${note}`), wrapped());
    if (width > 1)
      (sheet.merges ??= []).push({
        startRow: below + index,
        endRow: below + index,
        startCol: 0,
        endCol: width - 1,
      });
  });
  return saveXlsx(book);
}

function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function openWorkbook(bytes: Uint8Array): Promise<RoundtripWorkbook> {
  // Loaded on demand: it is part of no page.
  const {openXlsx} = await import('hucre');
  return openXlsx(bytes, {readStyles: true});
}

/** The sheet whose headings ask for the most fields of a plan. */
function placeOf(book: RoundtripWorkbook): {readonly sheet: Sheet; readonly place: FormHeadings} | undefined {
  const sheets = book.sheets.flatMap((sheet) => {
    const rows = sheet.rows.map((row) => row.map((value) => String(value ?? '')));
    const place = findHeadings(rows, sheet.merges);
    return place === undefined ? [] : [{sheet, place}];
  });
  return sheets.toSorted((a, b) => b.place.known - a.place.known)[0];
}

/** The first row that is not one of the blank rows for entries: it contains text or looks different. */
function endOfBlankRows(
  {rows}: Sheet,
  start: number,
  model: readonly (CellStyle | undefined)[],
  styleAt: (row: number, column: number) => CellStyle | undefined,
): number {
  let row = start;
  while (
    row < rows.length &&
    (rows[row] ?? []).every((value) => value === null || value === '') &&
    model.every((style, column) => JSON.stringify(styleAt(row, column)) === JSON.stringify(style))
  )
    row += 1;
  return row;
}

function wrapped(style: CellStyle = {}): CellStyle {
  return {...style, numFmt: '@', alignment: {...style.alignment, wrapText: true}};
}

/** Excel saves CSV as Shift_JIS in Japan, and as UTF-16 when saving as Unicode text. */
function decode(bytes: Uint8Array): string | undefined {
  const encodings = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'shift_jis'];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, {fatal: true}).decode(bytes);
      // A binary file, not text.
      return text.includes('\0') ? undefined : text;
    } catch {
      // Try the next one.
    }
  }
  return undefined;
}
