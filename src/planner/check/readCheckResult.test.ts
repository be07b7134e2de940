import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {matrix} from '../../matrix/matrix';
import {hostileTexts} from '../../query/hostileTexts.fixture';
import {checkColumns, checkResults} from './checkResult';
import type {CheckTarget} from './checkTargets';
import {readCheckResult} from './readCheckResult';

const heading = checkColumns.map((column) => `"${column}"`).join(',');
const row = (host: string, result: string, detail = ''): string =>
  `"backup-proxy","esxi-host","${host}","902","tcp","${result}","${detail}","vmw-proxy-esxi-vcenter-902 gone"`;

const target = (host: string): CheckTarget => ({
  source: 'backup-proxy',
  destination: 'esxi-host',
  host,
  hostIsAddress: true,
  port: 902,
  transport: 'tcp',
  method: {kind: 'tcp'},
  connections: [],
});

describe('a result is read', () => {
  test('below the table that a script prints first, and compared with the plan', () => {
    const text = `open tcp 902\r\n\r\n${heading}\r\n${row('10.0.1.1', 'open')}\r\n${row('10.0.1.9', 'refused')}\r\nnonsense\r\n`;
    const {targets, unreadable, absent, isResult} = readCheckResult(text, matrix, [
      target('10.0.1.1'),
      target('10.0.1.2'),
    ]);
    expect(isResult).toBe(true);
    expect(
      targets.map(({host, light, isPlanned, connections}) => [host, light, isPlanned, connections]),
    ).toEqual([
      ['10.0.1.1', 'green', true, ['vmw-proxy-esxi-vcenter-902']],
      ['10.0.1.9', 'red', false, ['vmw-proxy-esxi-vcenter-902']],
    ]);
    expect(unreadable).toEqual([{line: 6, text: 'nonsense'}]);
    expect(absent.map(({host}) => host)).toEqual(['10.0.1.2']);
  });

  test('as inconclusive where the tests of a target disagree', () => {
    const rows = [
      row('a', 'open'),
      row('a', 'timeout'),
      row('b', 'open'),
      row('b', 'not-tested'),
      row('b', 'open'),
    ];
    const {targets} = readCheckResult([heading, ...rows].join('\n'), matrix, []);
    expect(targets.map(({host, light, isContradicted}) => [host, light, isContradicted])).toEqual([
      ['a', 'grey', true],
      ['a', 'red', true],
      ['b', 'green', false],
      ['b', 'grey', false],
      ['b', 'green', false],
    ]);
  });

  test.each(checkResults)('with a light for %s', (result) => {
    const [read] = readCheckResult(`${heading}\n${row('a', result, 'udp')}`, matrix, []).targets;
    const lights: Readonly<Record<string, string>> = {
      open: 'green',
      'not-tested': 'grey',
      'no-answer': 'grey',
    };
    expect(read?.light).toBe(lights[result] ?? 'red');
    expect(read?.untested).toBe(result === 'not-tested' ? 'udp' : undefined);
    expect(read?.issuer).toBe(result === 'not-tested' ? '' : 'udp');
  });

  test.each([
    ['copied from a spreadsheet', (line: string) => line.replaceAll('","', '\t').replaceAll('"', '')],
    ['saved with semicolons', (line: string) => line.replaceAll('","', '";"')],
    ['quoted in a mail', (line: string) => `> > ${line}`],
  ])('%s', (_, form) => {
    const text = [heading, row('10.0.1.1', 'tls-untrusted', 'O=Example, C=JP')].map(form).join('\n');
    expect(readCheckResult(text, matrix, [target('10.0.1.1')])).toMatchObject({
      targets: [{host: '10.0.1.1', issuer: 'O=Example, C=JP', isPlanned: true}],
      unreadable: [],
    });
  });

  test('with a number that is not a port as unreadable', () => {
    const wrong = row('a', 'open').replace('"902"', '"99999"');
    expect(readCheckResult(`${heading}\n${wrong}`, matrix, []).unreadable).toHaveLength(1);
  });

  test('as no result where the heading is missing', () => {
    expect(readCheckResult(row('a', 'open'), matrix, []).isResult).toBe(false);
  });

  test('whatever is pasted, with nothing but known ids and words', () => {
    const check = (text: string): void => {
      for (const pasted of [text, `${heading}\n${text}`, `${heading}\n${row(text, text, text)}`]) {
        for (const read of readCheckResult(pasted, matrix, [target('a')]).targets) {
          expect(checkResults).toContain(read.result);
          expect(matrix.endpoints.map(({id}) => id)).toContain(read.source);
        }
      }
    };
    hostileTexts.forEach(check);
    fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 60}), check), {numRuns: 1_000});
  });
});
