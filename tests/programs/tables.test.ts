import {parse} from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/universal';
import {describe, expect, it} from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import {renderCsv} from '../../src/text/csvText';
import {csv} from '../../src/planner/formats/csv';
import {xlsx} from '../../src/planner/formats/xlsx';
import {prepareExport} from '../../src/planner/formats/kit/prepareExport';
import {noteRows, requestSheet} from '../../src/planner/formats/kit/requestSheet';
import {runExporter} from '../../src/planner/formats/kit/runExporter';
import {contextIn, hostileTexts} from '../samplePlan';
import {cases, outputOf, planOf} from './cases';

/** Strict RFC 4180: tolerates neither a stray quote nor a short row. */
function readCsv(text: string): readonly (readonly string[])[] {
  return parse(text, {bom: true, delimiter: ',', record_delimiter: '\r\n'});
}

const startsFormula = (cell: string): boolean =>
  /^[=+\-@\t\r]/.test(cell.normalize('NFKC').replace(/^[\s\p{Cf}]+/u, ''));

/** The cells of a sheet, all of which must be texts, including the empty ones that the reader omits. */
function asTexts(rows: readonly (readonly unknown[])[], width: number): readonly (readonly string[])[] {
  const textOf = (cell: unknown): string => {
    if (cell !== null && cell !== undefined && typeof cell !== 'string')
      throw new Error('A cell is no text.');
    return cell ?? '';
  };
  return rows.map((row) => Array.from({length: width}, (_, column) => textOf(row[column])));
}

it.each(['"a"b,c\r\n', '"a","b"\r\n"c"\r\n', '"a\r\n'])('the reader refuses %j', (text) => {
  expect(() => readCsv(text)).toThrow();
});

describe.each(cases)('%s in %s', (plan, locale) => {
  const context = contextIn(locale);
  const prepared = prepareExport(csv, planOf(plan, locale), context);
  const {columns, rows} = requestSheet(prepared, context);
  const expected = [columns.map(({heading}) => heading), ...rows];
  const expectedOfCsv = [...expected, ...noteRows(prepared, context, columns.length)];

  it('comes back from the CSV cell by cell, and no cell is a formula', () => {
    const read = readCsv(outputOf(csv, plan, locale));
    expect(read).toEqual(expectedOfCsv);
    expect(read.flat().filter(startsFormula)).toEqual([]);
  });

  it('survives a spreadsheet: the CSV opened, saved as a workbook and opened again', async () => {
    const read = readCsv(outputOf(csv, plan, locale));
    const blob = await writeExcelFile(
      read.map((row) => row.map((value) => ({value, type: String}))),
      {sheet: 'sheet'},
    ).toBlob();
    const [sheet] = await readExcelFile(blob);
    expect(asTexts(sheet?.data ?? [], columns.length)).toEqual(expectedOfCsv);
  });

  it('says the same in the workbook as in the CSV', async () => {
    const {content} = await runExporter(xlsx, planOf(plan, locale), context);
    const [sheet] = await readExcelFile(new Blob([new Uint8Array(content as Uint8Array)]));
    expect(asTexts(sheet?.data ?? [], columns.length)).toEqual(expected);
  });
});

it('hostile texts come back as they are, and what a spreadsheet would compute with is marked as text', () => {
  const texts = hostileTexts.filter((text) => !/[\r\n]/.test(text));
  const read = readCsv(renderCsv(texts.map((text) => [text, 'a', text])));
  expect(read.map(([text = '']) => text.replace(/^'/, ''))).toEqual(
    texts.map((text) => text.replace(/^'/, '')),
  );
  expect(read.flat().filter(startsFormula)).toEqual([]);
});

it('line breaks stay inside of their cell', () => {
  const texts = hostileTexts.filter((text) => /[\r\n]/.test(text));
  expect(texts).not.toEqual([]);
  // With a fixed line ending, the reader leaves others in quoted text.
  expect(readCsv(renderCsv([texts]))[0]).toEqual(texts);
});
