import {expect, test} from 'vitest';
import {matrix} from '../matrix/matrix';
import {catalogues} from '../words/catalogues';
import {createWords} from '../words/createWords';
import {describeCitation} from './describeCitation';

const cited = matrix.connections
  .flatMap(({citations}) => citations)
  .find(({item, row}) => item !== undefined && row !== undefined);

test.each([
  ['ja', /[^ ]（箇条 \w+）$/u],
  ['en', / \(item \w+\)$/u],
] as const)('a bullet is named in the brackets of the language: %s', (locale, form) => {
  if (cited === undefined) throw new Error('no citation names a bullet');
  expect(describeCitation(matrix, cited, createWords(locale, catalogues[locale])).row).toMatch(form);
});
