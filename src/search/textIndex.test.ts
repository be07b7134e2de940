import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {hostileTexts} from '../query/hostileTexts.fixture';
import type {SearchDocument, TextIndex} from './model';
import {createTextIndex} from './textIndex';

function page(route: string, title: string, text: string, ...names: readonly string[]): SearchDocument {
  return {route, kind: 'page', title, text, names, mentions: []};
}

function indexOf(...documents: readonly SearchDocument[]): Promise<TextIndex> {
  return createTextIndex({documents, signposts: [], fillers: []});
}

const index = await indexOf(
  page('/a', 'バックアッププロキシ', 'ESXi ホストの TCP 443 へ接続する。', 'backup proxy'),
  page('/b', '管理画面', 'TCP 8443 で待ち受ける。', 'console'),
  page('/c', 'vCenter Server', '仮想マシンを検出する。', 'VC'),
);

function routes(words: readonly string[], numbers: readonly number[] = []): string {
  return index
    .search({words, numbers})
    .map(({document}) => document.route)
    .join(' ');
}

describe('search', () => {
  test.each([
    [['バックアップ'], [], '/a'],
    [['ﾌﾟﾛｷｼ'], [], '/a'],
    [['backup', 'proxy'], [], '/a'],
    [['proxy'], [443], '/a'],
    [['esx'], [], '/a'],
    [['VCENTER'], [], '/c'],
    [['仮想マシン'], [], '/c'],
    [[], [443], '/a'],
    [[], [443, 8443], '/b /a'],
    [['8443'], [], '/b'],
    [[], [], ''],
    [['!?'], [], ''],
    [['まったく別のこと'], [], ''],
  ] as const)('%j %j', (words, numbers, expected) => {
    expect(routes(words, numbers).split(' ').sort().join(' ')).toBe(expected.split(' ').sort().join(' '));
  });

  it('tolerates a misspelled word, but never a number', () => {
    expect(routes(['vcentr'])).toBe('/c');
    expect(routes(['porxy'])).toBe('');
    expect(routes(['bakcup', 'proxy'])).toBe('/a');
    expect(routes([], [442])).toBe('');
  });

  it('ranks exact spelling above similar spelling', async () => {
    const names = await indexOf(page('/center', 'center center', 'center'), page('/vcenter', 'x', 'vcenter'));
    const found = names.search({words: ['vcenter'], numbers: []}).map(({document}) => document.route);
    expect(found).toEqual(['/vcenter', '/center']);
  });

  it('answers any text', () => {
    const check = (text: string): void => {
      expect(index.search({words: [text], numbers: []}).length).toBeLessThanOrEqual(3);
    };
    hostileTexts.forEach(check);
    fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 60}), check), {numRuns: 500});
  });

  it('knows the titles', () => {
    expect(index.titleOf('/c')).toBe('vCenter Server');
    expect(index.titleOf('/nowhere')).toBeUndefined();
  });
});
