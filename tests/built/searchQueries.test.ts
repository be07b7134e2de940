import {describe, expect, it} from 'vitest';
import {matrix} from '../../src/matrix/matrix';
import {selectPorts} from '../../src/matrix/select';
import {routes} from '../../src/routes';
import {createSiteSearch} from '../../src/search/siteSearch';
import {openSearchIndex} from '../../src/search/indexFile';
import {catalogues} from '../../src/words/catalogues';
import {createWords} from '../../src/words/createWords';
import {locales} from '../builtPages';
import {queries} from '../search/queries';
import {inOtherWidth} from '../search/widths';
import {readBuiltFile} from './site';

const words = {ja: createWords('ja', catalogues.ja), en: createWords('en', catalogues.en)};
const ports = selectPorts(matrix);

const indexes = await Promise.all(
  locales.map(async (locale) => {
    const file = readBuiltFile(`${locale === 'en' ? 'en/' : ''}search-index.${locale}.json`);
    return [locale, await openSearchIndex(JSON.parse(file))] as const;
  }),
);

describe.each(indexes)('%s', (locale, index) => {
  const site = createSiteSearch(matrix, words[locale]);
  const findPages = (query: string): readonly string[] =>
    site.search(query, index).groups.flatMap(({results}) => results.map(({route}) => route));

  it('finds the pages of every query, and the right one first', () => {
    const own = queries.filter((query) => query.locale === locale);
    const missing: string[] = [];
    const misplaced: string[] = [];
    for (const {query, first, finds = []} of own) {
      const found = findPages(query);
      const firsts = [first].flat();
      const lacking = finds.filter((path) => !found.includes(path));
      if (!firsts.some((path) => found.includes(path))) lacking.push(...firsts);
      if (lacking.length > 0) missing.push(`${query}: ${lacking.join(' ')}`);
      if (!firsts.some((path) => path === found[0]))
        misplaced.push(`${query}: ${found[0] ?? 'nothing'} comes first`);
    }
    expect(missing, 'pages that a query does not find').toEqual([]);
    expect(misplaced.length / own.length, misplaced.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it.each([
    ['alone', (number: number) => String(number)],
    ['after the transport', (number: number) => `TCP/${String(number)}`],
    ['before the transport', (number: number) => `${String(number)}/udp`],
    ['after ポート', (number: number) => `ポート${String(number)}`],
    ['before 番', (number: number) => `${String(number)}番`],
    ['after “port”', (number: number) => `port ${String(number)}`],
  ])('finds every port first: the number %s, in both widths', (_, write) => {
    const wrong = ports
      .flatMap((number) =>
        [write(number), inOtherWidth(write(number))].map((query) => ({
          query,
          wanted: routes.port(number),
          first: findPages(query)[0],
        })),
      )
      .filter(({wanted, first}) => first !== wanted);
    expect(wrong).toEqual([]);
  });

  it('finds every endpoint by its names in both languages and widths', () => {
    const wrong: string[] = [];
    for (const {id} of matrix.endpoints) {
      for (const name of locales.map((language) => words[language](`matrix:endpoints.${id}.name`))) {
        for (const query of [name, inOtherWidth(name)]) {
          const things = findPages(query).filter((path) => path.startsWith('/endpoints/'));
          if (things[0] !== routes.endpoint(id)) wrong.push(`${query}: ${things.join(' ') || 'nothing'}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
