import {readXlsx} from 'hucre';
import readExcelFile from 'read-excel-file/node';
import {describe, expect, it} from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import {contextIn, mixedHosts, planWith} from '../../../tests/samplePlan';
import {findHeadings} from './findHeadings';
import {fillFormWorkbook, readFormFile} from './formFile';
import {formTable, matchHeadings} from './ownForm';

const context = contextIn('ja');
const plan = planWith(mixedHosts, 'ja');

const head = {type: String, backgroundColor: '#1f4e79', fontWeight: 'bold', borderStyle: 'thin'} as const;
const blank = {type: String, value: '', borderStyle: 'hair', fontFamily: 'ＭＳ ゴシック'} as const;
const columns = ['項番', '送信元 IP', '宛先 IP', 'プロトコル', 'ポート', '理由'];

/** A form with a title, the applicant, blank rows for entries and space for the approval below them. */
async function form(blankRows: number): Promise<Uint8Array> {
  const blob = await writeExcelFile(
    [
      {sheet: '記入要領', data: [[{type: String, value: '送信元は IP アドレスで記入する'}]]},
      {
        sheet: '申請書',
        columns: [{width: 6}, {width: 24}, {width: 24}],
        data: [
          [{type: String, value: 'ファイアウォール変更申請書', columnSpan: 6}, null, null, null, null, null],
          [
            {type: String, value: '申請者'},
            {type: String, value: '情報システム部'},
          ],
          columns.map((value) => ({...head, value})),
          ...Array.from({length: blankRows}, () => columns.map(() => blank)),
          [{type: String, value: '承認欄', columnSpan: 6, fontWeight: 'bold'}, null, null, null, null, null],
        ],
      },
    ],
    {},
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

async function filled(template: Uint8Array) {
  const read = await readFormFile(template);
  if (read?.workbook === undefined) throw new Error('The form was not read.');
  const table = formTable(matchHeadings(read.headings), plan, 'opening', context);
  const content = await fillFormWorkbook(read.workbook, table, context.words);
  return {table, content, sheets: await readExcelFile(Buffer.from(content))};
}

describe('a workbook as a form', () => {
  it('distinguishes its headings from its title and the fields above them', async () => {
    expect(await readFormFile(await form(3))).toMatchObject({headings: columns});
  });

  it.each([1, 200])('inserts all entries above what follows, with %i blank rows for them', async (rows) => {
    const {table, sheets} = await filled(await form(rows));
    const texts = sheets[1]?.data.map((row) => row.map((cell) => String(cell ?? ''))) ?? [];
    expect(texts[0]?.[0]).toBe('ファイアウォール変更申請書');
    expect(texts.slice(3, 3 + table.entries.length)).toEqual(table.entries.map((entry) => [...entry]));
    const approval = texts.findIndex(([first]) => first === '承認欄');
    expect(approval).toBe(3 + Math.max(rows, table.entries.length));
    const below = texts.slice(approval).flat().join('\n');
    for (const note of table.notes) expect(below).toContain(note);
    expect(sheets[0]?.data).toEqual([['送信元は IP アドレスで記入する']]);
  });

  it('keeps the look of the form', async () => {
    const {table, content} = await filled(await form(1));
    const sheet = (await readXlsx(content, {readStyles: true})).sheets[1];
    const last = String(2 + table.entries.length);
    expect(sheet?.cells?.get('2,1')?.style).toMatchObject({
      font: {bold: true},
      fill: {fgColor: {rgb: '1F4E79'}},
    });
    for (const cell of ['3,1', `${last},5`]) {
      expect(sheet?.cells?.get(cell)).toMatchObject({
        type: 'string',
        style: {font: {name: 'ＭＳ ゴシック'}, border: {top: {style: 'hair'}}, alignment: {wrapText: true}},
      });
    }
    expect(sheet?.columns?.[1]?.width).toBeCloseTo(24, 0);
    expect(sheet?.merges).toContainEqual({startRow: 0, endRow: 0, startCol: 0, endCol: 5});
  });
});

describe('headings', () => {
  it('of two rows are joined', () => {
    const rows = [
      ['ファイアウォール変更申請書'],
      ['項番', '送信元', '', '宛先', '', '理由'],
      ['', 'IP アドレス', 'ホスト名', 'IP アドレス', 'ポート', ''],
    ];
    const over = (startCol: number, endCol: number) => ({startRow: 1, endRow: 1, startCol, endCol});
    const down = (column: number) => ({startRow: 1, endRow: 2, startCol: column, endCol: column});
    const joined = [
      '項番',
      '送信元 IP アドレス',
      '送信元 ホスト名',
      '宛先 IP アドレス',
      '宛先 ポート',
      '理由',
    ];
    expect(findHeadings(rows, [over(1, 2), over(3, 4), down(0), down(5)])).toMatchObject({
      headings: joined,
      first: 1,
      last: 2,
    });
    const lower = [
      rows[0] ?? [],
      ['', '送信元', '', '宛先'],
      ['項番', 'IP アドレス', 'ホスト名', 'IP アドレス', 'ポート', '理由'],
    ];
    expect(findHeadings(lower, [over(1, 2), over(3, 4)])?.headings).toEqual(joined);
  });

  it('over several columns that are one are the first column’s', () => {
    const rows = [['送信元', '', '宛先', 'ポート']];
    expect(findHeadings(rows, [{startRow: 0, endRow: 0, startCol: 0, endCol: 1}])?.headings).toEqual([
      '送信元',
      '',
      '宛先',
      'ポート',
    ]);
  });
});

describe('a text as a form', () => {
  const text = 'ファイアウォール申請\r\n項番,送信元IP,宛先IP,ポート\r\n,,,\r\n';
  // 項番,送信元,宛先,ポート in the encoding in which Excel saves CSV in Japan.
  const shiftJis = [
    0x8d, 0x80, 0x94, 0xd4, 0x2c, 0x91, 0x97, 0x90, 0x4d, 0x8c, 0xb3, 0x2c, 0x88, 0xb6, 0x90, 0xe6, 0x2c,
    0x83, 0x7c, 0x81, 0x5b, 0x83, 0x67,
  ];
  it.each([
    ['UTF-8', new TextEncoder().encode(text), ['項番', '送信元IP', '宛先IP', 'ポート']],
    [
      'UTF-8 with a mark',
      new TextEncoder().encode(`\uFEFF${text}`),
      ['項番', '送信元IP', '宛先IP', 'ポート'],
    ],
    [
      'UTF-16',
      new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')),
      ['項番', '送信元IP', '宛先IP', 'ポート'],
    ],
    ['Shift_JIS', new Uint8Array(shiftJis), ['項番', '送信元', '宛先', 'ポート']],
  ])('is read in %s', async (_, bytes, headings) => {
    expect(await readFormFile(bytes)).toEqual({headings});
  });

  it.each([
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['an archive that is no workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
    ['nothing', new Uint8Array()],
  ])('is not found in %s', async (_, bytes) => {
    expect(await readFormFile(bytes)).toBeUndefined();
  });
});
