import {describe, expect, test} from 'vitest';
import {matrix} from '../../matrix/matrix';
import {unusedPort} from '../../matrix/unusedPort.fixture';
import {parseQuery} from '../parseQuery';
import {beginsWord, isWholeWord, keepWords, narrowQuery} from './narrowQuery';
import {matchesQuery, prepareRow} from './searchableRow';

const rows = matrix.connections.map((connection) =>
  prepareRow(connection, [connection.id, connection.from, connection.to, 'Synchronize with it'].join(' ')),
);

const narrowed = (text: string): {readonly ids: readonly string[]; readonly leftOut: readonly string[]} => {
  const {query, leftOut} = narrowQuery(rows, parseQuery(text));
  return {
    ids: rows.filter((row) => matchesQuery(row, query)).map(({connection}) => connection.id),
    leftOut,
  };
};
const on = (text: string): readonly string[] => narrowed(text).ids;

describe('a word never hides a port that is used', () => {
  test.each([
    ['902 traffic', ['traffic']],
    ['connect 902', ['connect']],
    ['nc -zv 10.0.1.21 902', ['nc', 'zv', '10.0.1.21']],
    ['902 zzz', ['zzz']],
    ['902への接続が拒否された', ['接続', '拒否された']],
    ['902 の件', ['件']],
    ['902 -v', ['v']],
    [
      'could not establish object of 902: pool exhausted, max retries, giving up, host unknown, vcenter',
      'could not establish object of pool exhausted max retries giving up host unknown vcenter'.split(' '),
    ],
    ['902 vcenter-server hyper-v', ['vcenter-server', 'hyper-v']],
  ])('%s', (text, leftOut) => {
    expect(narrowed(text)).toEqual({ids: on('902'), leftOut});
  });

  test('nor one of several ports', () => {
    expect(narrowed('902 123 ntp-server')).toEqual({ids: on('902, 123'), leftOut: ['ntp-server']});
  });

  test('nor a transport', () => {
    expect(narrowed('udp traffic').ids).toEqual(on('udp'));
  });
});

test.each([
  ['902 esxi-host', []],
  ['443 vcenter traffic', ['traffic']],
])('a word that narrows %s is kept', (text, leftOut) => {
  const {ids, leftOut: out} = narrowed(text);
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.length).toBeLessThan(on(text.split(' ')[0] ?? '').length + Number(text.startsWith('902')));
  expect(out).toEqual(leftOut);
});

test.each([`${String(unusedPort(matrix))} zzz`, 'zzz', 'esxi zzz', ''])('%j stays as it is', (text) => {
  expect(narrowQuery(rows, parseQuery(text))).toEqual({query: parseQuery(text), leftOut: []});
});

test('without a port, words can be kept one by one, too', () => {
  const {query, leftOut} = keepWords(rows, parseQuery('esxi zzz'), beginsWord);
  expect([query.words, leftOut]).toEqual([['esxi'], ['zzz']]);
});

test.each([
  ['hypervisor', 'hyper', true, false],
  ['the hypervisor', 'visor', false, false],
  ['esxi-host, 2', 'host', true, true],
  ['バックアッププロキシ', 'プロキシ', true, true],
])('in %j, %j begins a word: %j, is one: %j', (text, word, begins, whole) => {
  expect([beginsWord(text, word), isWholeWord(text, word)]).toEqual([begins, whole]);
});
