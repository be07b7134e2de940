import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, test} from 'vitest';
import {catalogues} from '../../words/catalogues';
import {listKeys, loadEntryKeys, pickTexts} from './loadEntryTexts';
import {readModule} from './readModule';

const keys = [
  'ui:a.one',
  'ui:a.two',
  'ui:b_one',
  'ui:b_other',
  'ui:c',
  'matrix:x.id.name',
  'matrix:x.id.note',
];

describe('the keys that code names', () => {
  const named = (code: string): readonly string[] => {
    const patterns = readModule('some.tsx', code).keys;
    return keys.filter((key) => patterns.some((pattern) => pattern.test(key)));
  };

  test.each([
    ['a literal', `words('ui:a.one')`, ['ui:a.one']],
    ['a literal in a table', `const labels = {x: 'ui:c'} as const;`, ['ui:c']],
    ['plural forms by their stem', `words('ui:b', {count})`, ['ui:b_one', 'ui:b_other']],
    ['an unknown part', 'words(`matrix:x.${id}.name`)', ['matrix:x.id.name']],
    ['an unknown end', 'words(`ui:a.${kind}`)', ['ui:a.one', 'ui:a.two']],
    ['a beginning that something is added to', `words('ui:a.' + kind)`, ['ui:a.one', 'ui:a.two']],
    ['a choice inside of a template', "words(`ui:a.${isOne ? 'one' : 'two'}`)", ['ui:a.one', 'ui:a.two']],
    ['a key inside of a component', `<b title={words('ui:c')}>{words('ui:a.two')}</b>`, ['ui:a.two', 'ui:c']],
    ['a type, which is no code', `type Key = 'ui:c';`, []],
    ['a comment', `// words('ui:c')`, []],
    ['no more than a part of a name', `words('ui:a.o')`, []],
  ])('%s', (_, code, expected) => {
    expect(named(code)).toEqual(expected);
  });
});

describe('the texts of each bundle', () => {
  let site = '';
  beforeEach(() => {
    site = mkdtempSync(join(tmpdir(), 'entry-texts-'));
    write('src/words/currentWords.ts', 'export const words = 1;');
  });
  afterEach(() => {
    rmSync(site, {recursive: true});
  });

  function write(file: string, code: string): void {
    mkdirSync(dirname(join(site, file)), {recursive: true});
    writeFileSync(join(site, file), code);
  }
  const found = (): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(loadEntryKeys(site, keys));

  it('are those of the page and of what it imports, not of types and of what is rendered before', () => {
    write(
      'src/pages/some.tsx',
      `import type {T} from '../type'; import {type U} from '../type'; import '../part'; import '../fixed.static';
       import {words} from '../words/currentWords'; words('ui:c');`,
    );
    write('src/part/index.tsx', `words('ui:a.one');`);
    write('src/type.ts', `words('ui:a.two');`);
    write('src/fixed.static.tsx', `words('ui:b');`);
    expect(found()).toEqual({'src/pages/some.tsx': ['ui:c', 'ui:a.one']});
  });

  it('leave out what all that load a part later have already', () => {
    const later = `import {words} from '../words/currentWords'; words('ui:a.one'); words('ui:a.two'); words('ui:c');`;
    const page = (own: string): string =>
      `import {words} from '../words/currentWords'; words('ui:c'); words('${own}'); import('../later/part');`;
    write('src/later/part.ts', later);
    write('src/pages/one.tsx', page('ui:a.one'));
    expect(found()).toMatchObject({'src/later/part.ts': ['ui:a.two']});
    write('src/pages/two.tsx', page('ui:a.two'));
    expect(found()).toMatchObject({'src/later/part.ts': ['ui:a.one', 'ui:a.two']});
    write('src/theme/Bar.tsx', `import('../later/part');`);
    expect(found()).toMatchObject({'src/later/part.ts': ['ui:a.one', 'ui:a.two', 'ui:c']});
  });

  it('are there as well where the words come from the page that loads the part', () => {
    write('src/later/part.ts', `export const print = (words) => words('ui:c');`);
    write('src/pages/one.tsx', `import '../words/currentWords'; import('../later/part');`);
    expect(found()).toEqual({'src/later/part.ts': ['ui:c']});
  });

  it('are none where no words are used', () => {
    write('src/pages/some.tsx', `const title = 'ui:c';`);
    expect(found()).toEqual({});
  });
});

it('brings the planner its texts, and its later parts what they add', () => {
  const {matrix, ui} = catalogues.en;
  const entries = loadEntryKeys('.', listKeys({matrix, ui}));
  const planner = entries.get('src/pages/plan.tsx') ?? [];
  const review = entries.get('src/planner/Planner/RuleReading.tsx') ?? [];
  expect(planner).toContain('ui:plan.title');
  expect(entries.get('src/planner/formats/kit/index.ts')).toContain('ui:export.requestTitle');
  expect(review).toContain('ui:plan.review.wider');
  expect(review.filter((key) => planner.includes(key))).toEqual([]);
});

it('picks texts where they lie in the catalogue', () => {
  expect(pickTexts({ui: {a: {one: '1', two: '2'}, b: {c: '3'}}, matrix: {}}, ['ui:a.two'])).toEqual({
    ui: {a: {two: '2'}},
    matrix: {},
  });
});
