import {createHash} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {secondProduct} from '../secondProduct/matrix';
import {firstProduct, secondProductLabels} from '../secondProduct/product';
import {secondProductTexts} from '../secondProduct/texts';
import {releaseOf} from '../../src/history/releaseOf';
import {connectionTitle} from '../../src/connection/connectionTitle';
import {describeConnectionTest} from '../../src/connection/testCommands';
import {renderApi} from '../../src/data/api/renderApi';
import {renderTwins} from '../../src/data/markdown/renderMarkdown';
import {filterVocabulary} from '../../src/explorer/filter/filterVocabulary';
import {renderDiagramSource} from '../../src/map/diagram';
import {listDrawings} from '../../src/map/listDrawings';
import {renderWorkloadSummary} from '../../src/map/workloadSummary';
import {checkMatrix} from '../../src/matrix/check';
import {productId} from '../../src/matrix/product';
import {selectEveryConnection, workloadFact} from '../../src/matrix/select';
import {exporters} from '../../src/planner/formats/kit';
import {runTextExporter} from '../../src/planner/formats/kit/runExporter';
import {createPlan} from '../../src/planner/plan/createPlan';
import {noChoices} from '../../src/planner/plan/model';
import {changesPage} from '../../src/site/generate/pages/changes';
import {connectionPages} from '../../src/site/generate/pages/connections';
import {endpointPages} from '../../src/site/generate/pages/endpoints';
import {renderPage} from '../../src/site/generate/pages/page';
import {portPages} from '../../src/site/generate/pages/ports';
import {scenarioPages} from '../../src/site/generate/pages/scenarios';
import {workloadPages} from '../../src/site/generate/pages/workloads';
import {checkCatalogues} from '../../src/words/checkCatalogues';
import {createWords} from '../../src/words/createWords';
import {noSynonyms} from '../../src/words/noSynonyms.fixture';
import {locales, localizedPath, type Locale} from '../../src/words/locales';
import type {Words} from '../../src/words/words';

const wordsOf = (locale: Locale): Words =>
  createWords(locale, {matrix: secondProductTexts(locale), ui: secondProductLabels(locale)});

/** The path of a data file, which is at the root of the site. */
const file = (path: string): string => path;

const languages = {
  ja: {words: wordsOf('ja'), address: (route: string) => localizedPath('ja', route), file},
  en: {words: wordsOf('en'), address: (route: string) => localizedPath('en', route), file},
};

const release = releaseOf(secondProduct, {
  version: '1.0.0',
  date: '2026-01-31',
  titlesOf: (connection) => ({en: connectionTitle(secondProduct, connection, languages.en.words)}),
});

/** Everything that is made from the matrix and the words in one language. */
function everything(locale: Locale): readonly (readonly [string, string])[] {
  const {words, address} = languages[locale];
  const pages = [
    ...portPages(secondProduct, words),
    ...endpointPages(secondProduct, words),
    ...scenarioPages(secondProduct, words),
    ...workloadPages(secondProduct, words),
    ...connectionPages(secondProduct, words),
    changesPage([release], words),
  ];
  const plan = createPlan(secondProduct, {[workloadFact]: secondProduct.workloads}, {}, words, {
    ...noChoices,
    takenIn: ['desk-collector'],
  });
  return [
    ...pages.map((page) => [page.route, renderPage(page, locale)] as const),
    ...renderTwins({matrix: secondProduct, words, address, file}),
    ...renderApi(secondProduct, {
      languages,
      releases: [release],
      sha256: (text) => createHash('sha256').update(text).digest('hex'),
    }),
    ...listDrawings(secondProduct, words).map(
      ({name, connections}) =>
        [name, renderDiagramSource(secondProduct, connections, words).mermaid] as const,
    ),
    ['summary', renderWorkloadSummary(secondProduct, words)],
    ['vocabulary', JSON.stringify(filterVocabulary(secondProduct))],
    ...selectEveryConnection(secondProduct).map(
      (connection) =>
        [
          `test ${connection.id}`,
          JSON.stringify(describeConnectionTest(secondProduct, connection, words)),
        ] as const,
    ),
    ...exporters.flatMap((exporter) =>
      exporter.kind === 'text'
        ? [
            [
              exporter.id,
              runTextExporter(exporter, plan, {matrix: secondProduct, words, locale}).content,
            ] as const,
          ]
        : [],
    ),
  ];
}

describe('a made-up second product', () => {
  it('obeys the rules and has its words in both languages', () => {
    expect(checkMatrix(secondProduct)).toEqual([]);
    const given = Object.fromEntries(
      locales.map((locale) => [
        locale,
        {
          matrix: secondProductTexts(locale),
          ui: secondProductLabels(locale),
          synonyms: noSynonyms(secondProduct),
        },
      ]),
    );
    expect(checkCatalogues(secondProduct, given as Parameters<typeof checkCatalogues>[1])).toEqual([]);
  });

  describe.each(locales)('in %s', (locale) => {
    const made = everything(locale);

    it('has every page, drawing, data file and plan', () => {
      const names = made.map(([name]) => name);
      for (const id of secondProduct.workloads) expect(names).toContain(`/workloads/${id}`);
      for (const {id} of secondProduct.connections) expect(names).toContain(`/connections/${id}`);
      expect(made.filter(([, text]) => text.trim() === '')).toEqual([]);
    });

    it('says nothing of the first product', () => {
      const told = made.flatMap(([name, text]) =>
        text
          // The product id used in names on devices is in src/matrix/product.ts, which a second product replaces.
          .replace(new RegExp(productId, 'giu'), '')
          .split('\n')
          .filter((line) => firstProduct.test(line))
          .map((line) => `${name}: ${line.slice(0, 120)}`),
      );
      expect(told).toEqual([]);
    });

    it('lacks no text', () => {
      expect(made.filter(([, text]) => /undefined|\{\{|NaN/u.test(text)).map(([name]) => name)).toEqual([]);
    });

    it('gives the published addresses and the service tag of an endpoint', () => {
      const textOf = (name: string): string => made.find(([known]) => known.endsWith(name))?.[1] ?? '';
      expect(textOf('/endpoints/exchange.md')).toContain('192.0.2.0/24');
      expect(textOf('/endpoints/archive.md')).toContain('Storage.WestEurope');
      expect(textOf('/api/v1/connections.json')).toContain('"Storage.WestEurope"');
      expect(textOf('azure-terraform')).toContain('"Storage.WestEurope"');
      expect(textOf('nftables')).toContain('192.0.2.0/24');
    });

    it('names in every format what it cannot write', () => {
      const plans = made.filter(([name]) =>
        exporters.some(({id}) => id === name && id !== 'check-shell' && id !== 'check-powershell'),
      );
      // Most formats print the sentence of an open point, some its id.
      const ids = /^(?:port-choice|any-end|source-port|optional)-/u;
      for (const [name, text] of plans) {
        for (const id of [
          'recorder-ping',
          'recorder-tunnel',
          'recorder-media',
          'recorder-unknown',
          'someone-collector',
          'desk-vault',
          // Included, with what the reader has to know about it.
          'port-choice-anybody-collector',
          'any-end-anybody-collector',
          'source-port-collector-clock',
          'optional-collector-streams',
        ].map((known) => (name === 'cisco-asa' || name === 'json' ? known : known.replace(ids, ''))))
          expect(text.includes(id), `${name} lacks ${id}`).toBe(true);
      }
    });
  });
});
