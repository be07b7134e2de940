import {describe, expect, it} from 'vitest';
import {locales, routeOf} from '../builtPages';
import {indexPaths, referencePages} from '../pageKinds';
import {edgeIdsOf, pageAt, pages, rowIdsOf} from './site';

const routes = new Set(pages.map(({route}) => route));

it('has the same pages in both languages', () => {
  const [ja, en] = locales.map((locale) =>
    pages
      .filter((page) => page.locale === locale)
      .map((page) => page.path)
      .sort(),
  );
  expect(en).toEqual(ja);
});

describe.each(locales)('%s', (locale) => {
  it('has a page for every port, endpoint, scenario and connection of the matrix', () => {
    const expected = [...referencePages.map((page) => page.path), ...indexPaths];
    expect(expected.map((shared) => routeOf(locale, shared)).filter((route) => !routes.has(route))).toEqual(
      [],
    );
  });

  it('has no such page for what the matrix does not hold', () => {
    const expected = new Set([...referencePages.map((page) => page.path), ...indexPaths]);
    const extra = pages.filter(
      (page) =>
        page.locale === locale &&
        /^\/(?:ports|endpoints|scenarios|connections)(?:\/|$)/.test(page.path) &&
        !expected.has(page.path),
    );
    expect(extra.map(({route}) => route)).toEqual([]);
  });

  it('has guide pages', () => {
    expect(pages.filter((page) => page.locale === locale && page.path.startsWith('/guide/'))).not.toEqual([]);
  });

  it.each(referencePages)(
    '$path has exactly its connections as rows and as lines of a drawing',
    (reference) => {
      const page = pageAt(locale, reference.path);
      expect({rows: rowIdsOf(page), lines: edgeIdsOf(page)}).toEqual({
        rows: [...new Set([...reference.connections, ...(reference.besides ?? [])])].sort(),
        lines: reference.drawn ?? reference.connections,
      });
    },
  );
});
