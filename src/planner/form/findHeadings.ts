import {readTable} from '../hosts/readTable';
import {matchHeadings} from './ownForm';

/** Merged cells, numbered from 0, both ends included. */
export interface MergedCells {
  readonly startRow: number;
  readonly endRow: number;
  readonly startCol: number;
  readonly endCol: number;
}

export interface FormHeadings {
  /** One text per column, from the first column of the sheet on; empty if a column has none. */
  readonly headings: readonly string[];
  /** The rows that contain them, numbered from 0, both ends included. */
  readonly first: number;
  readonly last: number;
  /** How many different fields of a plan they ask for. */
  readonly known: number;
}

/** Rows further down are not searched for headings. */
const HIGHEST = 200;

/** The headings in a table that was pasted or read from a file; undefined if there are none. */
export function headingsOfText(text: string): readonly string[] | undefined {
  return findHeadings(readTable(text).map((row) => row.map((cell) => cell.text)))?.headings;
}

/**
 * Finds the headings of a form among the rows of a sheet: they are below titles and the applicant's own fields.
 * Headings in two rows are joined (送信元 above IP アドレス). Undefined if no row has any text.
 */
export function findHeadings(
  rows: readonly (readonly string[])[],
  merged: readonly MergedCells[] = [],
): FormHeadings | undefined {
  const blocks = rows.slice(0, HIGHEST).flatMap((row, first) => {
    if (row.every((text) => text.trim() === '')) return [];
    const own = merged.filter(({startRow}) => startRow === first);
    const last = Math.max(first, ...own.map(({endRow}) => endRow));
    // A heading above several others spans their columns, and no heading may span down to their row.
    const isAbove = last === first && own.some(({startCol, endCol}) => endCol > startCol);
    return [first, ...(isAbove ? [first + 1] : [])].map((end) =>
      blockOf(first, Math.max(last, end), rows, merged),
    );
  });
  return blocks.toSorted((a, b) => b.known - a.known)[0];
}

function blockOf(
  first: number,
  last: number,
  rows: readonly (readonly string[])[],
  merged: readonly MergedCells[],
): FormHeadings {
  const cellAt = (row: number, column: number): MergedCells | undefined =>
    merged.find(
      ({startRow, endRow, startCol, endCol}) =>
        startRow <= row && row <= endRow && startCol <= column && column <= endCol,
    );
  const headingAt = (column: number): string => {
    // Entries go into the first column of merged ones.
    if ((cellAt(last, column)?.startCol ?? column) < column) return '';
    const texts = Array.from({length: last - first + 1}, (_, offset) => {
      const cell = cellAt(first + offset, column);
      return plainText(rows[cell?.startRow ?? first + offset]?.[cell?.startCol ?? column] ?? '');
    });
    return [...new Set(texts.filter((text) => text !== ''))].join(' ');
  };
  const width = Math.max(...rows.slice(first, last + 1).map((row) => row.length));
  const headings = Array.from({length: width}, (_, column) => headingAt(column));
  const used = headings.slice(0, headings.findLastIndex((text) => text !== '') + 1);
  const fields = matchHeadings(used).flatMap(({field}) => (field === 'empty' ? [] : [field]));
  return {headings: used, first, last, known: new Set(fields).size};
}

/** A cell as one line. */
export function plainText(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
