import {gzipSync} from 'node:zlib';
import signposts from '../../docs/signposts.json';
import {describe, expect, it} from 'vitest';
import {matrix} from '../../src/matrix/matrix';
import {portRangesOf, selectConnection, selectPorts} from '../../src/matrix/select';
import {openSearchIndex, type SearchIndexFile} from '../../src/search/indexFile';
import {routes as siteRoutes} from '../../src/routes';
import {locales} from '../builtPages';
import {indexPaths, referencePages} from '../pageKinds';
import {vocabulary} from '../search/vocabulary';
import {catalogues} from '../../src/words/catalogues';
import {createWords} from '../../src/words/createWords';
import {createSiteSearch} from '../../src/search/siteSearch';
import {attributeOf, findElements} from './readHtml';
import {pages, readBuiltFile} from './site';

const limit = 80_000;

const indexes = await Promise.all(
  locales.map(async (locale) => {
    const text = readBuiltFile(`${locale === 'en' ? 'en/' : ''}search-index.${locale}.json`);
    return [locale, text, await openSearchIndex(JSON.parse(text))] as const;
  }),
);

describe.each(indexes)('%s', (locale, text, index) => {
  it('has a text index of a size that a phone can load', () => {
    expect(gzipSync(text).length).toBeLessThanOrEqual(limit);
  });

  it('has every connection, endpoint and scenario, and every section of the guide', () => {
    const things = referencePages.filter(({kind}) => ['connection', 'endpoint', 'scenario'].includes(kind));
    const sections = pages
      .filter(
        // The page for printing repeats the content of the others.
        ({locale: own, path}) => own === locale && path.startsWith('/guide/') && path !== siteRoutes.paper,
      )
      .flatMap((page) => [
        page.path,
        ...findElements(page.document, ({tagName}) => /^h[2-6]$/.test(tagName))
          .flatMap((heading) => attributeOf(heading, 'id') ?? [])
          .map((id) => `${page.path}#${id}`),
      ]);
    expect(sections.length).toBeGreaterThan(20);
    const routes = [...things.map(({path}) => path), ...sections, ...indexPaths];
    expect(routes.filter((route) => index.titleOf(route) === undefined)).toEqual([]);
  });

  it('finds every port of the matrix in the text of the guide or the matrix', () => {
    const silent = selectPorts(matrix).filter(
      (port) => index.search({words: [], numbers: [port]}).length === 0,
    );
    expect(silent).toEqual([]);
  });

  const siteSearch = createSiteSearch(matrix, createWords(locale, catalogues[locale]));

  it.each(vocabulary.filter((entry) => entry.locale === locale))(
    'answers “$query” with $answer among the first three',
    ({query, answer}) => {
      const {groups} = siteSearch.search(query, index);
      const first = groups.flatMap(({results}) => results.map(({route}) => route)).slice(0, 3);
      expect(first).toContain(answer);
    },
  );

  it('knows every page that a signpost leads to', () => {
    const targets = [...Object.values(signposts.concepts), ...Object.values(signposts.connections)].flat();
    expect(targets.filter((route) => index.titleOf(route) === undefined)).toEqual([]);
  });

  it.each(Object.entries(signposts.connections))(
    'finds what explains %s by its number, which the pages do not write',
    (id, sections) => {
      const [port] = portRangesOf(selectConnection(matrix, id).service);
      const {groups} = siteSearch.search(String(port?.from), index);
      const guide = groups.find((group) => group.id === 'guide')?.results.map(({route}) => route) ?? [];
      expect(guide).toEqual(expect.arrayContaining(sections.slice(0, 1)));
    },
  );

  it('takes no word for the beginning of a longer one', () => {
    if (locale !== 'ja') return;
    const {groups} = siteSearch.search('許可リスト', index);
    const found = groups.flatMap(({results}) => results.map(({route}) => route));
    expect(found.filter((route) => route.includes('restore'))).toEqual([]);
  });

  it('leads only to pages and headings that exist', () => {
    const targets = new Set(
      pages
        .filter((page) => page.locale === locale)
        .flatMap((page) => [
          page.path,
          ...findElements(page.document, () => true)
            .flatMap((element) => attributeOf(element, 'id') ?? [])
            .map((id) => `${page.path}#${id}`),
        ]),
    );
    const {documents} = JSON.parse(text) as SearchIndexFile;
    const stored = documents.map(({route}) => route);
    expect(stored.length).toBeGreaterThan(50);
    expect(stored.filter((route) => !targets.has(route))).toEqual([]);
  });
});
