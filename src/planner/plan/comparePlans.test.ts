import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {contextIn, mixedHosts, planWith} from '../../../tests/samplePlan';
import {matrix} from '../../matrix/matrix';
import {hostileTexts} from '../../query/hostileTexts.fixture';
import {csv} from '../formats/csv';
import {json} from '../formats/json';
import {runTextExporter} from '../formats/kit/runExporter';
import {comparePlans, describeChanges, readEarlierPlan} from './comparePlans';
import type {Answers} from './model';

const exported = (format: typeof csv, answers: Answers, locale: 'ja' | 'en' = 'en'): string =>
  runTextExporter(format, planWith(mixedHosts, locale, answers), contextIn(locale)).content;

function changes(text: string, answers: Answers): unknown {
  const earlier = readEarlierPlan(text, matrix);
  if (earlier.kind !== 'plan') return earlier.kind;
  return comparePlans(earlier.openings, planWith(mixedHosts, 'en', answers));
}

const standalone: Answers = {'esxi-registration': ['standalone']};
const vcenter: Answers = {
  'esxi-registration': ['vcenter'],
  'disaster-recovery': [],
  'application-aware-backup': [],
};

describe.each([
  ['JSON', json],
  ['CSV', csv],
] as const)('a plan that was exported as %s', (_name, format) => {
  test.each(['ja', 'en'] as const)('in %s has not changed for the same answers', (locale) => {
    expect(changes(exported(format, {}, locale), {})).toEqual([]);
    expect(changes(exported(format, vcenter, locale), vcenter)).toEqual([]);
  });

  test('says what to open and what may be closed after other answers', () => {
    expect(changes(exported(format, standalone), vcenter)).toEqual(
      expect.arrayContaining([
        {
          from: 'backup-proxy',
          to: 'vcenter-server',
          transport: 'tcp',
          open: [{from: 443, to: 443}],
          close: [],
        },
        {
          from: 'backup-proxy',
          to: 'esxi-host',
          transport: 'tcp',
          open: [],
          close: [{from: 443, to: 443}],
        },
      ]),
    );
  });
});

describe('a CSV that was edited', () => {
  const text = exported(csv, {});
  const edited = (from: string | RegExp, to: string): string => {
    const result = text.replace(from, to);
    expect(result).not.toBe(text);
    return result;
  };

  test.each([
    ['ports apart by spaces', /(\d+); (\d+)/u, '$1 $2'],
    ['ports apart by a slash', /(\d+); (\d+)/u, '$1/$2'],
    ['both transports in one cell', /"UDP"(?=,"3389")/u, '"TCP / UDP"'],
    ['a remark that looks like an id', /,""\r?\n/u, ',"see-ticket-4711"\n'],
  ])('%s', (_, from, to) => {
    expect(changes(edited(from, to), {})).toEqual([]);
  });

  test('names the connections of a row that cannot be read', () => {
    const earlier = readEarlierPlan(edited(/"(?:\d+; )?902"/u, '"any"'), matrix);
    expect(earlier).toMatchObject({
      unknown: expect.arrayContaining(['vmw-proxy-esxi-vcenter-902']) as unknown,
    });
  });
});

test('ports that were split or merged are compared number by number', () => {
  const openings = [
    {from: 'backup-proxy', to: 'esxi-host', transport: 'tcp', ports: [{from: 400, to: 903}]},
  ] as const;
  const change = comparePlans(openings, planWith({}, 'en', {'esxi-registration': ['standalone']})).find(
    ({to}) => to === 'esxi-host',
  );
  expect(change).toMatchObject({
    open: [],
    close: [
      {from: 400, to: 442},
      {from: 444, to: 901},
      {from: 903, to: 903},
    ],
  });
});

test('connections that are no longer listed are named', () => {
  const line = '"1","Proxy","","any","Server","","TCP","8000","Allow","gone-connection-1"';
  expect(readEarlierPlan(line, matrix)).toEqual({kind: 'plan', openings: [], unknown: ['gone-connection-1']});
});

test('the summary claims no more than was read', () => {
  const {words} = contextIn('en');
  expect(describeChanges([], [], words)).toBe(words('ui:plan.earlier.same'));
  expect(describeChanges([], ['gone-connection-1'], words)).toBe(words('ui:plan.earlier.sameAsRead'));
});

describe('what is no plan', () => {
  test.each([
    ['', 'nothing'],
    ['{', 'nothing'],
    ['{"openings": 1}', 'nothing'],
    ['{"openings":[{"transport":"tcp","ports":[{"from":0,"to":99999}],"connections":[]}]}', 'nothing'],
    ['a,b,c', 'nothing'],
    ['{"__proto__":{"openings":[1]}}', 'nothing'],
    ['x'.repeat(5_000_001), 'too-long'],
  ])('is told (%#)', (text, kind) => {
    expect(readEarlierPlan(text, matrix).kind).toBe(kind);
  });

  it.each(hostileTexts)('never throws at %j', (text) => {
    expect(readEarlierPlan(text, matrix).kind).toBe('nothing');
    expect(() => readEarlierPlan(`"1","TCP","443","${text}"`, matrix)).not.toThrow();
  });

  it('never throws at any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = readEarlierPlan(text, matrix);
        if (read.kind === 'plan') comparePlans(read.openings, planWith({}, 'en'));
      }),
    );
  });
});
