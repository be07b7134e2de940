import {expect, test} from 'vitest';
import {matrix} from '../matrix/matrix';
import {catalogues} from './catalogues';
import {checkSynonyms} from './checkSynonyms';

const {synonyms} = catalogues.ja;

function problems(changed: Parameters<typeof checkSynonyms>[1][string]): readonly string[] {
  return checkSynonyms(matrix, {ja: changed, en: catalogues.en.synonyms}).map(
    ({file, row, problem, fix}) => `${file} › ${row}: ${problem} › ${fix}`,
  );
}

test('the synonyms fit the matrix and each other', () => {
  expect(problems(synonyms)).toEqual([]);
});

test('a thing without an entry is named', () => {
  const {ssh, ...applications} = synonyms.applications;
  expect(ssh).toBeDefined();
  expect(problems({...synonyms, applications})).toEqual([
    'i18n/ja/port-matrix/synonyms.json › applications.ssh: the synonyms are missing › add a list at "applications.ssh": what else people call it, or nothing',
  ]);
});

test('an id that the matrix does not have is named', () => {
  expect(problems({...synonyms, endpoints: {...synonyms.endpoints, gone: ['以前の名前']}})).toEqual([
    'i18n/ja/port-matrix/synonyms.json › endpoints.gone: nothing in the matrix has this id › delete it, or correct the id',
  ]);
});

test('an empty synonym is named', () => {
  expect(problems({...synonyms, applications: {...synonyms.applications, ssh: [' ']}})).toEqual([
    'i18n/ja/port-matrix/synonyms.json › applications.ssh: a synonym is empty › write it, or take it out',
  ]);
});

test('a synonym that is written twice is named, whatever its width and case', () => {
  expect(
    problems({...synonyms, applications: {...synonyms.applications, rdp: ['RDP 接続', 'ＲＤＰ 接続']}}),
  ).toEqual([
    'i18n/ja/port-matrix/synonyms.json › applications.rdp: "rdp 接続" is written twice › take one out; width and case make no difference',
  ]);
});

test('a concept that only one language has is named in the other', () => {
  const concepts = {...synonyms.concepts, extra: ['追加']};
  expect(problems({...synonyms, concepts})).toEqual([
    'i18n/en/port-matrix/synonyms.json › concepts.extra: only the other language has this concept, so neither finds the other › write what it is called, or take it out of the other file',
  ]);
});
