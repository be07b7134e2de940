import {parse as parseCsv} from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import {describe, expect, it} from 'vitest';
import {contextIn, mixedHosts, planWith} from '../../../tests/samplePlan';
import {openPoints} from '../plan/openPoints';
import {planRows} from '../plan/planRows';
import {writeFormCsv, writeFormWorkbook} from './writeFormFile';
import {headingsOfText} from './findHeadings';
import {formTable, matchHeadings, parseForm} from './ownForm';

const forms: readonly (readonly [string, readonly string[]])[] = [
  [
    '項番\t申請者\t区分\t方向\t送信元 IP\t宛先 IP\tプロトコル\tポート\t期間\t理由',
    [
      'number',
      'empty',
      'empty',
      'direction',
      'fromHosts',
      'toHosts',
      'transport',
      'ports',
      'empty',
      'purpose',
    ],
  ],
  [
    'No.\t送信元ホスト名\t送信元IPアドレス\t送信元ポート\t宛先機器名\t宛先IPアドレス\t宛先ポート番号\tTCP/UDP\t許可／拒否\t業務上の目的',
    [
      'number',
      'fromHosts',
      'fromHosts',
      'sourcePort',
      'toName',
      'toHosts',
      'ports',
      'transport',
      'action',
      'purpose',
    ],
  ],
  [
    '"申請No","申請日","接続元","接続先","ｻｰﾋﾞｽ(ﾎﾟｰﾄ)","プロトコル","アクション","開始日","終了日","用途"',
    ['empty', 'empty', 'fromHosts', 'toHosts', 'ports', 'transport', 'action', 'empty', 'empty', 'purpose'],
  ],
  [
    'No\tRequested by\tSource IP\tDestination IP\tProtocol\tPort\tAction\tValid until\tBusiness justification',
    ['number', 'empty', 'fromHosts', 'toHosts', 'transport', 'ports', 'action', 'empty', 'purpose'],
  ],
  [
    'Item,Source Zone,Source Address,Destination Zone,Destination Address,Service Port,TCP/UDP,Description',
    ['number', 'fromName', 'fromHosts', 'toName', 'toHosts', 'ports', 'transport', 'purpose'],
  ],
  [
    '#,Direction,Src,Src Port,Dst,Dst Port,Transport,Reason,Approved by',
    ['number', 'direction', 'fromHosts', 'sourcePort', 'toHosts', 'ports', 'transport', 'purpose', 'empty'],
  ],
  [
    '項番\tサポート窓口\t通信元\t通信先\tプロトコル/ポート\t送信元/宛先\t変換後 (NAT) 送信元',
    ['number', 'empty', 'fromHosts', 'toHosts', 'service', 'empty', 'empty'],
  ],
  ['Source Subnet,Destination FQDN,Service,Src/Dst Port', ['fromHosts', 'toHosts', 'empty', 'ports']],
  ['送信元,宛先,ポート番号,ポート種別(TCP/UDP)', ['fromHosts', 'toHosts', 'ports', 'transport']],
  ['送信元,宛先,サービス(ポート),L4 プロトコル', ['fromHosts', 'toHosts', 'ports', 'transport']],
  ['Source,Destination,Service', ['fromHosts', 'toHosts', 'service']],
];

describe('the columns of real forms', () => {
  it.each(forms)('%s', (headings, fields) => {
    const columns = matchHeadings(headingsOfText(headings) ?? []);
    expect(columns.map(({field}) => field)).toEqual(fields);
  });
});

describe.each(['ja', 'en'] as const)('the rows of a form, %s', (locale) => {
  const context = contextIn(locale);
  const plan = planWith(mixedHosts, locale);
  const rows = planRows(plan, context.matrix, context.words);
  const columns = matchHeadings(['Source IP', 'Destination IP', 'Port']);
  const openTexts = openPoints(plan, context.matrix, context.words).map(({text}) => text);

  it('are one for each opening', () => {
    expect(formTable(columns, plan, 'opening', context).entries).toHaveLength(rows.length);
  });

  it('are one for each pair of hosts, never merged', () => {
    const {entries} = formTable(columns, plan, 'pair', context);
    expect(entries.length).toBeGreaterThan(rows.length);
    expect(entries.filter(([from = '', to = '']) => `${from}${to}`.includes('; '))).toEqual([]);
  });

  it.each(['opening', 'pair'] as const)(
    'say what is open and how sure each line is, one for each %s',
    (per) => {
      const {notes} = formTable(columns, plan, per, context);
      expect(notes).toEqual(expect.arrayContaining(openTexts));
      for (const row of rows) {
        const about = notes.filter((note) =>
          note.includes(`${row.from.name} → ${row.to.name} ${row.transport}`),
        );
        for (const basis of row.bases) expect(about.join(' ')).toContain(basis);
        for (const condition of row.conditions) expect(about.join(' ')).toContain(condition);
      }
    },
  );

  it('name the transport of each port where one column asks for both', () => {
    const {entries} = formTable(matchHeadings(['プロトコル/ポート']), plan, 'opening', context);
    expect(entries.map(([cell]) => cell)).toEqual(
      rows.map(({transport, ports}) => ports.map((port) => `${transport}/${port}`).join('; ')),
    );
  });

  it('hold in their own columns what those ask for, and do not say it twice', () => {
    const asking = matchHeadings(['Source', '根拠', 'Condition']);
    const {entries, notes} = formTable(asking, plan, 'opening', context);
    expect(entries.map(([, basis]) => basis)).toEqual(rows.map(({bases}) => bases.join('; ')));
    expect(
      notes.filter((note) =>
        note.includes(context.words('ui:basis.heading') + context.words('ui:list.colon')),
      ),
    ).toEqual([]);
  });

  it.each([['Source IP'], ['Source IP\tPort'], ['No\tSource\tDestination\tPort']])(
    'carry the notes in both files, whatever their width: %s',
    async (heading) => {
      const table = formTable(matchHeadings(headingsOfText(heading) ?? []), plan, 'opening', context);
      const csv: unknown[][] = parseCsv(writeFormCsv(table, context.words), {bom: true});
      expect(new Set(csv.map((row) => row.length))).toEqual(new Set([table.headings.length]));
      const [sheet] = await readExcelFile(Buffer.from(await writeFormWorkbook(table, context.words)));
      for (const text of [csv.flat().join('\n'), (sheet?.data ?? []).flat().join('\n')]) {
        for (const note of table.notes) expect(text).toContain(note);
      }
    },
  );
});

it('reads back what it kept, and nothing else', () => {
  const columns = matchHeadings(['Source', '=1+1']);
  expect(parseForm(JSON.stringify(columns))).toEqual(columns);
  for (const stored of [
    null,
    '',
    '{',
    '[]',
    '[1]',
    '[{"heading":1,"field":"ports"}]',
    '[{"heading":"a","field":"x"}]',
  ]) {
    expect(parseForm(stored)).toBeUndefined();
  }
});
