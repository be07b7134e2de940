import {catalogues} from '../../src/words/catalogues';
import {createWords} from '../../src/words/createWords';
import {bilingualConnection, searchText} from '../../src/connection/bilingual';
import {applyFilter} from '../../src/explorer/filter/applyFilter';
import {explainMisses, explainQuery} from '../../src/query/answers/explainQuery';
import {facetCounts} from '../../src/explorer/filter/facetCounts';
import {emptyFilter} from '../../src/explorer/filter/model';
import {prepareRows} from '../../src/explorer/filter/prepareRows';
import {parseQuery} from '../../src/query/parseQuery';
import {percentile} from './percentile';
import type {SyntheticMatrix} from './syntheticMatrix';
import {keystrokesOf, typedQueries} from './typedQueries';

const warmUpRounds = 5;
const rounds = 21;

/**
 * The cost of one keystroke in milliseconds. Each keystroke is repeated and its median counts, because other load on
 * the machine would otherwise be included; `p99OfAll` excludes nothing.
 */
interface FilterFigures {
  readonly step: string;
  readonly keystrokes: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly p99OfAll: number;
}

/**
 * The pure computation of a keystroke in the explorer, without any page: first the filter alone, then everything that a
 * keystroke computes.
 */
export function measureFilter({matrix, texts}: SyntheticMatrix): readonly FilterFigures[] {
  const words = createWords('en', {matrix: texts.en, ui: catalogues.en.ui});
  const languages = (['ja', 'en'] as const).map((locale) =>
    createWords(locale, {matrix: texts[locale], ui: catalogues[locale].ui}),
  );
  const rows = prepareRows(matrix, (connection) =>
    searchText(
      connection.id,
      languages.map((each) => bilingualConnection(matrix, connection, each)),
    ),
  );
  return [
    figuresOf('query and filter', (q) => {
      applyFilter(rows, {...emptyFilter, q});
    }),
    figuresOf('the same, counts of all facets and notices', (q) => {
      const filter = {...emptyFilter, q};
      const query = parseQuery(q);
      applyFilter(rows, filter, query);
      facetCounts(rows, filter, query);
      explainQuery(matrix, query, words);
      explainMisses(rows, query, words);
    }),
  ];
}

function figuresOf(step: string, keystroke: (text: string) => void): FilterFigures {
  const times = typedQueries.map((query) => keystrokesOf(query).map((): number[] => []));
  for (let round = 0; round < warmUpRounds + rounds; round += 1) {
    for (const [query, text] of typedQueries.entries()) {
      for (const [key, typed] of keystrokesOf(text).entries()) {
        const start = performance.now();
        keystroke(typed);
        const time = performance.now() - start;
        if (round >= warmUpRounds) times[query]?.[key]?.push(time);
      }
    }
  }
  const keystrokes = times.flat();
  const medians = keystrokes.map((samples) => percentile(samples, 0.5));
  return {
    step,
    keystrokes: keystrokes.length,
    p50: percentile(medians, 0.5),
    p99: percentile(medians, 0.99),
    max: percentile(medians, 1),
    p99OfAll: percentile(keystrokes.flat(), 0.99),
  };
}
