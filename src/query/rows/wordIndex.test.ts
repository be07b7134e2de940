import fc from 'fast-check';
import {expect, it} from 'vitest';
import {itemsOf} from './rowSet';
import {buildWordIndex, rowsWithWord} from './wordIndex';

const word = fc.string({unit: fc.constantFrom('a', 'b', 'プ', 'ロ'), minLength: 1, maxLength: 6});
const text = fc.array(word, {maxLength: 4}).map((words) => words.join(' '));

it('finds the rows that hold a word, after every letter that is typed', () => {
  fc.assert(
    fc.property(fc.array(text, {minLength: 1, maxLength: 60}), fc.array(word), (texts, typed) => {
      const index = buildWordIndex(texts);
      for (const whole of typed) {
        for (let length = 1; length <= whole.length; length += 1) {
          const part = whole.slice(0, length);
          expect(itemsOf(texts, rowsWithWord(index, part))).toEqual(
            texts.filter((candidate) => candidate.includes(part)),
          );
        }
      }
    }),
  );
});
