import {describe, expect, it} from 'vitest';
import {locales, routeOf} from '../builtPages';
import {attributeOf, findElements} from './readHtml';
import {metaOf, pages, titleOf, type ReadPage} from './site';

/** The links of a relation to other pages, as pairs of language and path. */
function linksOf({document}: ReadPage, relation: string): Readonly<Record<string, string>> {
  const links = findElements(
    document,
    (element) =>
      element.tagName === 'link' &&
      attributeOf(element, 'rel') === relation &&
      attributeOf(element, 'type') === undefined,
  );
  return Object.fromEntries(
    links.map((link) => [
      attributeOf(link, 'hreflang') ?? '',
      new URL(attributeOf(link, 'href') ?? '', 'https://relative.invalid').pathname,
    ]),
  );
}

function repeated(values: readonly (string | undefined)[]): readonly (string | undefined)[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe.each(locales)('%s', (locale) => {
  const own = pages.filter((page) => page.locale === locale);

  it('gives every page a title of its own', () => {
    expect(own.filter((page) => (titleOf(page) ?? '').trim() === '').map(({route}) => route)).toEqual([]);
    expect(repeated(own.map(titleOf))).toEqual([]);
  });

  it('gives every page a description of its own, for search results and chat previews', () => {
    const described = own.map((page) => metaOf(page, 'description')?.trim() ?? '');
    expect(own.filter((_, index) => described[index] === '').map(({route}) => route)).toEqual([]);
    expect(repeated(described)).toEqual([]);
    // On a page without its own description, heading ids end up in the description.
    expect(described.filter((text) => text.includes('*/'))).toEqual([]);
  });

  it('repeats title and description for chat previews', () => {
    const poor = own.filter((page) =>
      ['og:title', 'og:description'].some((property) => (metaOf(page, property) ?? '').trim() === ''),
    );
    expect(poor.map(({route}) => route)).toEqual([]);
  });

  it('names its language', () => {
    const languages = own.map(({document}) =>
      findElements(document, (element) => element.tagName === 'html').map((html) =>
        attributeOf(html, 'lang'),
      ),
    );
    expect(new Set(languages.flat())).toEqual(new Set([locale]));
  });

  it.each(own)('$route names its own address and the other language', (page) => {
    expect(linksOf(page, 'canonical')).toEqual({'': page.route});
    expect(linksOf(page, 'alternate')).toEqual({
      ja: routeOf('ja', page.path),
      en: routeOf('en', page.path),
      'x-default': routeOf('ja', page.path),
    });
  });
});
