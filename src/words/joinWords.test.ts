import {expect, test} from 'vitest';
import {catalogues} from './catalogues';
import {createWords} from './createWords';
import {joinAsList} from './joinWords';

test.each([
  ['en', ['a'], 'a'],
  ['en', ['a', 'b'], 'a and b'],
  ['en', ['a', 'b', 'c'], 'a, b, and c'],
  ['ja', ['a', 'b', 'c'], 'a、b、c'],
  ['en', [], ''],
] as const)('%s: %j', (locale, parts, text) => {
  expect(joinAsList(parts, createWords(locale, catalogues[locale]))).toBe(text);
});
