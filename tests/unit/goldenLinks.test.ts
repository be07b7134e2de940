import {describe, expect, it} from 'vitest';
import {catalogues} from '../../src/words/catalogues';
import {createWords} from '../../src/words/createWords';
import {locales} from '../../src/words/locales';
import {matrix} from '../../src/matrix/matrix';
import {bilingualConnection, searchText} from '../../src/connection/bilingual';
import {applyFilter} from '../../src/explorer/filter/applyFilter';
import {exampleLinks} from '../../src/explorer/filter/exampleLinks';
import {filterVocabulary} from '../../src/explorer/filter/filterVocabulary';
import {facets} from '../../src/explorer/facets/facets';
import {parseFilter} from '../../src/explorer/filter/parseFilter';
import {prepareRows} from '../../src/explorer/filter/prepareRows';
import {serializeFilter} from '../../src/explorer/filter/serializeFilter';
import {parseQuery} from '../../src/query/parseQuery';
import {explorerLinks, goldenGroups, promisedAmong} from '../goldenLinks';

const words = locales.map((locale) => createWords(locale, catalogues[locale]));
const vocabulary = filterVocabulary(matrix);
const rows = prepareRows(matrix, (connection) =>
  searchText(
    connection.id,
    words.map((each) => bilingualConnection(matrix, connection, each)),
  ),
);

function searchOf(link: string): string {
  return link.slice('/connections'.length);
}

describe('every link that was documented shows its rows', () => {
  it.each(explorerLinks)('$link', (golden) => {
    const {link, rows: expected = [], open, messages = 0} = golden;
    const {filter, problems} = parseFilter(searchOf(link), vocabulary);
    const found = applyFilter(rows, filter).map(({id}) => id);
    expect({
      rows: promisedAmong(found, golden),
      open: filter.selected,
      messages: problems.length + parseQuery(filter.q).problems.length,
    }).toEqual({rows: expected, open, messages});
  });

  it.each(explorerLinks)('$link means the same as the address that the page writes for it', ({link}) => {
    const {filter, unknown} = parseFilter(searchOf(link), vocabulary);
    const written = serializeFilter(filter, vocabulary, unknown);
    expect(parseFilter(written, vocabulary)).toEqual({filter, unknown, problems: []});
  });
});

describe('the golden links', () => {
  it('hold each link once', () => {
    const links = goldenGroups.flatMap((group) => group.links.map(({link}) => link));
    expect(links.filter((link, index) => links.indexOf(link) !== index)).toEqual([]);
  });

  it('hold every parameter and every value of it that the guide lists, save connections and endpoints', () => {
    const used = explorerLinks.map(({link}) => parseFilter(searchOf(link), vocabulary).filter);
    const advice = (id: string, value = '…'): string =>
      `add a link with ?${id}=${value} to tests/golden-links.json`;
    for (const {id} of facets)
      expect(
        used.some((filter) => filter[id].length > 0),
        advice(id),
      ).toBe(true);
    for (const facet of ['encryption', 'transport', 'scope', 'workload'] as const)
      for (const value of vocabulary.facets[facet])
        expect(
          used.some((filter) => filter[facet].includes(value)),
          advice(facet, value),
        ).toBe(true);
  });

  it('hold every example of the guide', () => {
    const links = new Set(explorerLinks.map(({link}) => link));
    expect(exampleLinks(matrix).filter(({search}) => !links.has(`/connections${search}`))).toEqual([]);
  });

  it('hold an example of each kind, and none for a matrix without connections', () => {
    expect(exampleLinks(matrix).length).toBeGreaterThanOrEqual(13);
    expect(exampleLinks({...matrix, connections: []})).toEqual([]);
  });
});
