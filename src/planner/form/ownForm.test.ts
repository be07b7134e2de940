import {describe, expect, it} from 'vitest';
import {contextIn, mixedHosts, planWith} from '../../../tests/samplePlan';
import {planRows} from '../plan/planRows';
import {formTable, matchHeadings, parseForm, readHeadingRow} from './ownForm';

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
];

describe('the columns of real forms', () => {
  it.each(forms)('%s', (headings, fields) => {
    const columns = matchHeadings(readHeadingRow(headings));
    expect(columns.map(({field}) => field)).toEqual(fields);
  });
});

describe('the rows of a form', () => {
  const context = contextIn('en');
  const rows = planRows(planWith(mixedHosts, 'en'), context.matrix, context.words);
  const columns = matchHeadings(['Source IP', 'Destination IP', 'Port']);

  it('are one for each opening', () => {
    expect(formTable(columns, rows, 'opening', context)).toHaveLength(rows.length + 1);
  });

  it('are one for each pair of hosts, none of them joined', () => {
    const [, ...pairs] = formTable(columns, rows, 'pair', context);
    expect(pairs.length).toBeGreaterThan(rows.length);
    expect(pairs.filter(([from = '', to = '']) => `${from}${to}`.includes('; '))).toEqual([]);
  });
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
