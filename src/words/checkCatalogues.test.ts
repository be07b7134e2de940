import {describe, expect, it, test} from 'vitest';
import {matrix} from '../matrix/matrix';
import {minimalMatrix} from '../matrix/minimalMatrix.fixture';
import type {Finding} from '../matrix/rules/rule';
import {catalogues} from './catalogues';
import {checkCatalogues} from './checkCatalogues';
import {noSynonyms} from './noSynonyms.fixture';
import type {Catalogue} from './createWords';

/** All texts that the minimal matrix needs. */
const complete: Catalogue['matrix'] = {
  workloads: {demo: {name: 'Demo', description: 'For tests.'}},
  zones: {cloud: 'Cloud', 'on-premises': 'On-premises', guest: 'Guest', unstated: 'Unstated'},
  endpoints: {
    agent: {name: 'Agent', inSentence: 'the agent', description: 'Sends.'},
    server: {name: 'Server', inSentence: 'the server', description: 'Receives.'},
  },
  scenarios: {backup: {name: 'Backup', description: 'Copies.'}},
  deploymentFacts: {
    cache: {
      name: 'Cache',
      values: {
        deployed: {label: 'Cache', inSentence: 'cache', clause: 'there is one', linked: 'there is one'},
        absent: {label: 'None', inSentence: 'none', clause: 'there is none', linked: 'there is none'},
      },
    },
  },
  connections: {'agent-server-8000': {purpose: 'send', ifClosed: 'nothing is sent'}},
  sources: {page: {title: 'Page', about: 'A page.'}},
};
const labels: Catalogue['ui'] = {title: 'Title', hello: 'Hello {{name}}', count_other: '{{count}} rows'};
const catalogue: Catalogue = {matrix: complete, ui: labels};

function linesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({file, row, problem, fix}) => `${file} › ${row}: ${problem} => ${fix}`);
}

function check(ja: Catalogue, en: Catalogue = catalogue): readonly string[] {
  return linesOf(
    checkCatalogues(minimalMatrix, {
      ja: {...ja, synonyms: noSynonyms(minimalMatrix)},
      en: {...en, synonyms: noSynonyms(minimalMatrix)},
    }),
  );
}

it('finds nothing wrong with the published texts', () => {
  expect(linesOf(checkCatalogues(matrix, catalogues))).toEqual([]);
});

it('finds nothing wrong with the texts of the smallest matrix', () => {
  expect(check(catalogue)).toEqual([]);
});

describe('a text about the facts', () => {
  test('that is missing', () => {
    expect(
      check({...catalogue, matrix: {...complete, connections: {'agent-server-8000': {purpose: 'send'}}}}),
    ).toEqual([
      'i18n/ja/port-matrix/matrix.json › connections.agent-server-8000.ifClosed: the text is missing' +
        ' => add a text at "connections.agent-server-8000.ifClosed"',
    ]);
  });

  test('whose fact is gone', () => {
    const old = {
      ...complete,
      scenarios: {backup: {name: 'Backup', description: 'Copies.'}, sync: {name: 'Sync'}},
    };
    expect(check({...catalogue, matrix: old})).toEqual([
      'i18n/ja/port-matrix/matrix.json › scenarios.sync.name: nothing in the matrix uses this text' +
        ' => delete it, or declare in src/matrix what it is about',
    ]);
  });

  test('whose connection is in no list', () => {
    const connections = {
      'agent-server-8000': {purpose: 'send', ifClosed: 'nothing is sent'},
      'agent-server-1': {purpose: 'x'},
    };
    expect(check({...catalogue, matrix: {...complete, connections}})).toEqual([
      'i18n/ja/port-matrix/matrix.json › connections.agent-server-1.purpose: nothing in the matrix uses this text' +
        ' => delete it, or declare the connection, in a file that src/matrix/connections/index.ts lists',
    ]);
  });

  test('that is empty', () => {
    expect(
      check({...catalogue, matrix: {...complete, workloads: {demo: {name: ' \u3000', description: 'x'}}}}),
    ).toEqual(['i18n/ja/port-matrix/matrix.json › workloads.demo.name: the text is empty => write the text']);
  });

  test('that lacks a value of the other language', () => {
    const other = {...complete, scenarios: {backup: {name: 'Backup {{port}}', description: 'Copies.'}}};
    expect(check(catalogue, {...catalogue, matrix: other})).toEqual([
      'i18n/ja/port-matrix/matrix.json › scenarios.backup.name: lacks {{port}}, which the other language uses' +
        ' => write {{port}} where the value belongs, or take it out of both',
    ]);
  });
});

describe('a label of ours', () => {
  test('that only the other language has', () => {
    expect(check({...catalogue, ui: {...labels, title: undefined}})).toEqual([
      'i18n/ja/port-matrix/ui.json › title: the text is missing => add a text at "title"',
    ]);
  });

  test('that is empty', () => {
    expect(check({...catalogue, ui: {...labels, title: ''}})).toEqual([
      'i18n/ja/port-matrix/ui.json › title: the text is empty => write the text',
    ]);
  });

  test('that lacks a value', () => {
    expect(check({...catalogue, ui: {...labels, hello: 'Hello'}})).toEqual([
      'i18n/ja/port-matrix/ui.json › hello: lacks {{name}}, which the other language uses' +
        ' => write {{name}} where the value belongs, or take it out of both',
    ]);
  });

  test('may have more plural forms in one language', () => {
    expect(check(catalogue, {...catalogue, ui: {...labels, count_one: 'One row'}})).toEqual([]);
  });
});

it('names the file of each language', () => {
  expect(check({...catalogue, matrix: {}}, catalogue).every((line) => line.startsWith('i18n/ja/'))).toBe(
    true,
  );
  expect(check(catalogue, {...catalogue, ui: {}}).every((line) => line.startsWith('i18n/en/'))).toBe(true);
});
