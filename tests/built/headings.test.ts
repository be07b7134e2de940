import {expect, it} from 'vitest';
import {attributeOf, findElements} from './readHtml';
import {outsideSvg, pageAt, pages, type ReadPage} from './site';

/** The ids of the headings below the page's title; empty if a heading has none. */
function headingIdsOf({document}: ReadPage): readonly string[] {
  return findElements(document, (element) => element.tagName === 'main', outsideSvg).flatMap((main) =>
    findElements(main, (element) => /^h[2-6]$/.test(element.tagName), outsideSvg).map(
      (heading) => attributeOf(heading, 'id') ?? '',
    ),
  );
}

it.each(pages)('$route has explicit ids in ASCII, each once', (page) => {
  const ids = headingIdsOf(page);
  expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([]);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

// A link to a section must lead to the same section after switching the language.
it.each(pages.filter(({locale}) => locale === 'ja'))(
  '$path has the same headings in both languages',
  ({path}) => {
    expect(headingIdsOf(pageAt('en', path))).toEqual(headingIdsOf(pageAt('ja', path)));
  },
);

it.each(pages)('$route has one title', ({document}) => {
  expect(findElements(document, (element) => element.tagName === 'h1')).toHaveLength(1);
});
