import {describe, expect, it} from 'vitest';
import {locales, routeOf} from '../builtPages';
import {attributeOf, findElements} from './readHtml';
import {metaOf, pageAt, pages, readBuiltFile, type ReadPage} from './site';

interface Entity {
  readonly '@context'?: string;
  readonly '@type'?: string;
  readonly url?: string;
  readonly itemListElement?: readonly {
    readonly position: number;
    readonly name: string;
    readonly item?: string;
  }[];
}

function structuredDataOf({document}: ReadPage): readonly Entity[] {
  return findElements(
    document,
    (element) => element.tagName === 'script' && attributeOf(element, 'type') === 'application/ld+json',
  ).map(
    ({childNodes: [text]}) => JSON.parse(text !== undefined && 'value' in text ? text.value : '') as Entity,
  );
}

const pathOf = (address: string): string => new URL(address).pathname;

describe.each(locales)('%s', (locale) => {
  const own = pages.filter((page) => page.locale === locale);

  it('lists every page in its sitemap, and no other', () => {
    const sitemap = readBuiltFile(locale === 'ja' ? 'sitemap.xml' : `${locale}/sitemap.xml`);
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address = '']) => pathOf(address));
    const findable = own.filter((page) => !(metaOf(page, 'robots') ?? '').includes('noindex'));
    expect([...listed].sort()).toEqual(findable.map(({route}) => route).sort());
  });

  it('describes pages by structured data whose addresses are pages of the language', () => {
    const known = new Set(own.map(({route}) => route));
    const wrong = own.flatMap((page) =>
      structuredDataOf(page).flatMap((entity) => [
        ...(entity['@context'] === 'https://schema.org' && entity['@type'] !== undefined
          ? []
          : [`${page.route}: no type`]),
        ...(entity.itemListElement ?? []).flatMap(({position, name, item}, index) => [
          ...(position === index + 1 && name !== '' ? [] : [`${page.route}: ${String(position)} ${name}`]),
          ...(item === undefined || known.has(pathOf(item)) ? [] : [`${page.route}: ${item}`]),
        ]),
      ]),
    );
    expect(wrong).toEqual([]);
  });

  it('names the site and its search on its home page', () => {
    const site = structuredDataOf(pageAt(locale, '/')).find((entity) => entity['@type'] === 'WebSite');
    expect(pathOf(site?.url ?? '')).toBe(routeOf(locale, '/'));
    expect(JSON.stringify(site)).toContain(`${routeOf(locale, '/search')}?q={query}`);
  });

  it('tells browsers of its search, for their own box', () => {
    const [link] = findElements(
      pageAt(locale, '/').document,
      (element) => element.tagName === 'link' && attributeOf(element, 'rel') === 'search',
    );
    const href = link && attributeOf(link, 'href');
    expect(href).toBe(routeOf(locale, '/opensearch.xml'));
    expect(readBuiltFile((href ?? '').slice(1))).toContain(`${routeOf(locale, '/search')}?q={searchTerms}"`);
  });

  it('gives pages of the guide and the reference their place', () => {
    const placed = ['/guide/overview', '/ports/443'].map((path) =>
      structuredDataOf(pageAt(locale, path)).some((entity) => entity['@type'] === 'BreadcrumbList'),
    );
    expect(placed).toEqual([true, true]);
  });
});
