import fc from 'fast-check';
import {expect, it, test} from 'vitest';
import {openSearchIndex, writeIndexFile} from './indexFile';
import type {SearchDocument} from './model';

/** The file as it is read again. */
function fileOf(...documents: readonly SearchDocument[]): unknown {
  return JSON.parse(
    JSON.stringify(
      writeIndexFile({
        documents,
        signposts: [{names: ['allowlist'], routes: ['/a']}],
        fillers: ['what'],
      }),
    ),
  );
}

it('finds in a file what was written, by every name', async () => {
  const texts = fc.array(fc.stringMatching(/^[a-z]{3,9}$/u), {maxLength: 6});
  const documents = fc.uniqueArray(
    fc.record({route: fc.stringMatching(/^\/[A-Z]{8}$/u), names: texts, mentions: texts}),
    {selector: ({route}) => route, maxLength: 12},
  );
  await fc.assert(
    fc.asyncProperty(documents, async (made) => {
      const index = await openSearchIndex(
        fileOf(...made.map((each): SearchDocument => ({...each, kind: 'page', title: 'T', text: 'あ"\\'}))),
      );
      for (const {route, names, mentions} of made) {
        for (const name of [...names, ...mentions]) {
          const found = index.search({words: [name], numbers: []});
          const document = found.map((hit) => hit.document).find((each) => each.route === route);
          expect(document).toEqual({route, kind: 'page', title: 'T', text: 'あ"\\', names, mentions});
        }
      }
    }),
    {numRuns: 50},
  );
});

it('holds signposts and fillers', async () => {
  const index = await openSearchIndex(
    fileOf({route: '/a', kind: 'page', title: 'T', text: '', names: [], mentions: []}),
  );
  expect(index.follow('allowlist', []).map(({document}) => document.route)).toEqual(['/a']);
  expect(index.telling(['what', 'port'])).toEqual(['port']);
});

test.each([
  null,
  'text',
  [],
  {},
  {version: 0, documents: []},
  {version: 5, index: {}},
  {version: 6, documents: null},
  {version: 6, documents: {}},
  {version: 6, documents: [{}]},
])('refuses %j', async (file) => {
  await expect(openSearchIndex(file)).rejects.toThrow();
});
