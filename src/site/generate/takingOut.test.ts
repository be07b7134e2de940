import {expect, it} from 'vitest';
import {catalogues} from '../../words/catalogues';
import {createWords, type Catalogue} from '../../words/createWords';
import {locales, type Locale} from '../../words/locales';
import {matrix} from '../../matrix/matrix';
import type {Matrix} from '../../matrix/model';
import {selectRelated} from '../../matrix/select';
import {describeConnection} from '../../connection/describeConnection';
import {describeDiscrepancy} from '../../connection/describeDiscrepancy';
import {renderDiagramSource} from '../../map/diagram';
import {listDrawings} from '../../map/listDrawings';
import {filterVocabulary} from '../../explorer/filter/filterVocabulary';
import {describeConnectionTest} from '../../connection/testCommands';
import type {Words} from '../../words/words';
import {navigationOf} from './navigationOf';
import {connectionPages} from './pages/connections';
import {endpointPages} from './pages/endpoints';
import {renderPage} from './pages/page';
import {portPages} from './pages/ports';
import {scenarioPages} from './pages/scenarios';
import {workloadPages} from './pages/workloads';
import {staticFiles} from './staticFiles';

/** The record of earlier releases, which removals never change. */
const history = /(?:^|\/)changes(?:\.|\/)/u;

/** Everything made from the matrix for one language, and the data files, which hold every language, as one text. */
function everything(facts: Matrix, words: Words): string {
  const pages = {
    ports: portPages(facts, words),
    endpoints: endpointPages(facts, words),
    scenarios: scenarioPages(facts, words),
    connections: connectionPages(facts, words),
    workloads: workloadPages(facts, words),
  };
  return [
    ...Object.values(pages)
      .flat()
      .map((page) => renderPage(page, 'en')),
    JSON.stringify(navigationOf([], pages)),
    ...[...staticFiles(facts, {ja: words, en: words}, '').ja].flatMap(([file, content]) =>
      history.test(file) ? [] : [content],
    ),
    ...listDrawings(facts, words).flatMap(({connections, ...drawing}) => [
      JSON.stringify(drawing),
      JSON.stringify(renderDiagramSource(facts, connections, words)),
    ]),
    JSON.stringify(filterVocabulary(facts)),
    ...facts.connections.flatMap((connection) => [
      JSON.stringify(describeConnection(facts, connection, words)),
      JSON.stringify(describeConnectionTest(facts, connection, words)),
      JSON.stringify(selectRelated(facts, connection)),
    ]),
    ...facts.discrepancies.map((discrepancy) =>
      JSON.stringify(describeDiscrepancy(facts, discrepancy, words)),
    ),
  ].join('\n');
}

/** The words of a language without those of some connections: any lookup of them throws. */
function wordsWithout(locale: Locale, ids: readonly string[]): Words {
  const {matrix: texts, ui}: Catalogue = catalogues[locale];
  const connections = Object.fromEntries(
    Object.entries(texts.connections ?? {}).filter(([other]) => !ids.includes(other)),
  );
  return createWords(locale, {matrix: {...texts, connections}, ui});
}

it.each(locales)('every connection is mentioned in %s', (locale) => {
  const all = everything(matrix, createWords(locale, catalogues[locale]));
  expect(matrix.connections.filter(({id}) => !all.includes(id))).toEqual([]);
});

// Several are removed at once, which takes a fraction of the time. Each is removed twice, with other companions, so that
// each other connection is there once to mention it. The code asks for the same keys in every language.
const side = Math.ceil(Math.sqrt(matrix.connections.length));
const groups = Array.from({length: side}, (_, group) => group).flatMap((group) => [
  {
    locale: locales[0],
    ids: matrix.connections.filter((_, index) => index % side === group).map(({id}) => id),
  },
  {
    locale: locales[1],
    ids: matrix.connections.filter((_, index) => Math.floor(index / side) === group).map(({id}) => id),
  },
]);

it.each(groups.filter(({ids}) => ids.length > 0))(
  'nothing mentions $ids.0 and its companions once they are removed, in $locale',
  ({ids, locale}) => {
    const left: Matrix = {
      ...matrix,
      connections: matrix.connections.filter(({id}) => !ids.includes(id)),
      neighbours: matrix.neighbours.filter(({explains}) => !ids.some((id) => explains.includes(id))),
    };
    const text = everything(left, wordsWithout(locale, ids));
    expect(ids.filter((id) => text.includes(id))).toEqual([]);
    expect(left.connections.filter(({id}) => !text.includes(id))).toEqual([]);
  },
);

it('what only one connection used is gone with it', () => {
  const words = createWords('en', catalogues.en);
  const without = (id: string): Matrix => ({
    ...matrix,
    connections: matrix.connections.filter((connection) => connection.id !== id),
  });
  const routesOf = (facts: Matrix): readonly string[] =>
    [...portPages(facts, words), ...scenarioPages(facts, words)].map(({route}) => route);
  const gone = (id: string): readonly string[] =>
    routesOf(matrix).filter((route) => !routesOf(without(id)).includes(route));
  expect(gone('vmw-proxy-ntp-123')).toEqual(['/ports/123', '/scenarios/time-sync']);
  expect(gone('vmw-proxy-guest-3542')).toEqual(['/ports/3542']);
  expect(gone('vmw-proxy-cloud-443')).toEqual([]);
});
