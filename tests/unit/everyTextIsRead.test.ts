import path from 'node:path';
import ts from 'typescript';
import {describe, expect, it, test} from 'vitest';
import {locales} from '../../src/words/locales';
import {loadCatalogue} from '../catalogue';
import {findUnreadKeys, readKeys, type ReadKeys} from '../readKeys';

/** What the site, the command line and the tools read; a text that only a test reads is useless. */
function readKeysOfTheProject(): ReadKeys {
  const {config} = ts.readConfigFile('tsconfig.json', ts.sys.readFile.bind(ts.sys)) as {config: object};
  const {fileNames, options} = ts.parseJsonConfigFileContent(
    {...config, include: ['src', 'tools', '*.ts']},
    ts.sys,
    '.',
  );
  const names = fileNames.filter((name) => !/\.(?:test|fixture)\.tsx?$/u.test(name));
  const program = ts.createProgram(names, {...options, types: []}, ownFilesOnly(options));
  const own = new Set(names.map((name) => path.resolve(name)));
  return readKeys(
    program,
    program.getSourceFiles().filter(({fileName}) => own.has(path.resolve(fileName))),
  );
}

/** Keys are composed of the project's own types: reading those of its packages takes five times as long. */
function ownFilesOnly(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const cache = ts.createModuleResolutionCache('.', (name) => name, options);
  host.resolveModuleNameLiterals = (names, importer) =>
    names.map(({text}) => {
      const found = ts.resolveModuleName(text, importer, options, host, cache);
      return found.resolvedModule?.isExternalLibraryImport === true ? {resolvedModule: undefined} : found;
    });
  return host;
}

/** `ui.json/explorer/facet/to` as `ui:explorer.facet.to`. */
function keyOf(place: string): string {
  return place.replace('.json/', ':').replaceAll('/', '.');
}

describe('a text of the catalogues that nothing reads', () => {
  const read = readKeysOfTheProject();

  test('cannot hide: no key is put together of nothing known', () => {
    expect(read.open).toEqual([]);
  });

  test.each(locales)('is not in the files of "%s"', (locale) => {
    const places = [...loadCatalogue(locale).keys()];
    const unread = new Set(findUnreadKeys(places.map(keyOf), read));
    const findings = places
      .filter((place) => unread.has(keyOf(place)))
      .map((place) => place.replace('/', ' › ').replaceAll('/', '.'))
      .map(
        (row) => `i18n/${locale}/port-matrix/${row}: nothing reads this text; delete it in both languages`,
      );
    expect(findings).toEqual([]);
  });
});

describe('what counts as reading a text', () => {
  const prelude = `
    declare const words: (key: string) => string;
    declare const kind: 'one' | 'two';
    declare const size: 1 | 2;
    declare const text: string;
    declare const found: {kind: 'one'} | {kind: 'two'};
    declare const table: {readonly one: 'first'; readonly two: 'second'};
  `;

  function read(code: string): ReadKeys {
    const file = ts.createSourceFile('read.ts', prelude + code, ts.ScriptTarget.ES2024, true);
    const host: ts.CompilerHost = {
      ...ts.createCompilerHost({}),
      getSourceFile: (name) => (name === 'read.ts' ? file : undefined),
    };
    return readKeys(ts.createProgram(['read.ts'], {noLib: true, strict: true}, host), [file]);
  }

  test.each([
    ['a literal', `words('ui:a.one')`, ['ui:a.two']],
    ['a literal in a table that is read elsewhere', `const keys = {x: 'ui:a.two'} as const;`, ['ui:a.one']],
    ['a list of literals in a template', 'words(`ui:a.${kind}`)', []],
    ['one that is narrowed', "if (kind === 'one') words(`ui:a.${kind}`)", ['ui:a.two']],
    ['a field of a discriminated union', 'words(`ui:a.${found.kind}`)', []],
    ['a choice inside of a template', "words(`ui:a.${size === 1 ? 'one' : 'three'}`)", ['ui:a.two']],
    ['a type parameter', 'function f<K extends "one">(k: K) { words(`ui:a.${k}`); }', ['ui:a.two']],
    ['any text', 'words(`ui:a.${text}`)', []],
    ['an asserted value', "words(`ui:a.${text as 'one'}`)", []],
    ['a beginning that something is added to', "words('ui:a.' + kind)", []],
    ['a type only', "type Key = 'ui:a.one' | `ui:a.${'two'}`;", ['ui:a.one', 'ui:a.two']],
    ['another catalogue', "words('cli:a.one')", ['ui:a.one', 'ui:a.two']],
  ])('%s', (_, code, expected) => {
    expect(findUnreadKeys(['ui:a.one', 'ui:a.two'], read(code))).toEqual(expected);
  });

  it('counts the plural forms with their stem', () => {
    const present = ['ui:count_one', 'ui:count_other', 'ui:count_few_other'];
    expect(findUnreadKeys(present, read("words('ui:count')"))).toEqual(['ui:count_few_other']);
  });

  it('names a key about which nothing is known', () => {
    expect(read('words(`ui:${text}`)').open).toEqual(['`ui:${text}`']);
    expect(read('words(`ui:${kind}`)').open).toEqual([]);
  });
});
