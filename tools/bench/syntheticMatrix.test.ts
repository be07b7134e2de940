import {expect, it} from 'vitest';
import {catalogues} from '../../src/words/catalogues';
import {checkCatalogues} from '../../src/words/checkCatalogues';
import {noSynonyms} from '../../src/words/noSynonyms.fixture';
import {checkMatrix} from '../../src/matrix/check';
import {makeSyntheticMatrix} from './syntheticMatrix';

it('obeys every rule of the matrix, and has every text in both languages', () => {
  const {matrix, texts} = makeSyntheticMatrix(1_000);
  expect(matrix.connections).toHaveLength(1_000);
  expect(checkMatrix(matrix)).toEqual([]);
  const findings = checkCatalogues(matrix, {
    ja: {matrix: texts.ja, ui: catalogues.ja.ui, synonyms: noSynonyms(matrix)},
    en: {matrix: texts.en, ui: catalogues.en.ui, synonyms: noSynonyms(matrix)},
  });
  expect(findings).toEqual([]);
});

it('is the same for the same seed, and another one for another', () => {
  const ofSeed = (seed: number) => JSON.stringify(makeSyntheticMatrix(50, seed));
  expect(ofSeed(1)).toBe(ofSeed(1));
  expect(ofSeed(1)).not.toBe(ofSeed(2));
});
