import fc from 'fast-check';
import MiniSearch from 'minisearch';
import {expect, it} from 'vitest';
import {packIndex, unpackIndex, type PackedIndex} from './packIndex';

/** As after a round trip through a file. */
function copy(packed: PackedIndex): PackedIndex {
  return JSON.parse(JSON.stringify(packed)) as PackedIndex;
}

it('gives every index back as it was', () => {
  const text = fc.string({unit: fc.constantFrom('a', 'b', '"', '\\', 'あ', '𠮷', ' ')});
  fc.assert(
    fc.property(fc.array(fc.record({title: text, body: text}), {maxLength: 20}), (documents) => {
      const search = new MiniSearch({fields: ['title', 'body']});
      search.addAll(documents.map((document, id) => ({id, ...document})));
      const index = JSON.parse(JSON.stringify(search)) as ReturnType<typeof search.toJSON>;
      expect(unpackIndex(copy(packIndex(index)))).toEqual(index);
    }),
  );
});

it('holds numbers of any size that an index has', () => {
  const postings = Object.fromEntries([0, 56, 57, 58, 300, 60_000].map((id) => [id, id + 1]));
  const index = {...new MiniSearch({fields: ['a']}).toJSON(), index: [['term', {0: postings}]]} as Parameters<
    typeof packIndex
  >[0];
  expect(unpackIndex(copy(packIndex(index)))).toEqual(index);
});
