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

/** The words of a language without those of one connection: any lookup of them throws. */
function wordsWithout(locale: Locale, id: string): Words {
  const {matrix: texts, ui}: Catalogue = catalogues[locale];
  const connections = Object.fromEntries(
    Object.entries(texts.connections ?? {}).filter(([other]) => other !== id),
  );
  return createWords(locale, {matrix: {...texts, connections}, ui});
}

it.each(locales)('every connection is mentioned in %s', (locale) => {
  const all = everything(matrix, createWords(locale, catalogues[locale]));
  expect(matrix.connections.filter(({id}) => !all.includes(id))).toEqual([]);
});

// The code asks for the same keys in every language, so each connection is removed in one language only.
const takenOut = matrix.connections.map(
  ({id}, index) => [id, locales[index % locales.length] ?? locales[0]] as const,
);

it.each(takenOut)('nothing mentions %s once it is removed, in %s', (id, locale) => {
  const left: Matrix = {
    ...matrix,
    connections: matrix.connections.filter((connection) => connection.id !== id),
    neighbours: matrix.neighbours.filter(({explains}) => !explains.includes(id)),
  };
  const text = everything(left, wordsWithout(locale, id));
  expect(text).not.toContain(id);
  for (const other of left.connections) expect(text).toContain(other.id);
});

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
