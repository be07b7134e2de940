import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {catalogues} from '../../src/words/catalogues';
import {createWords} from '../../src/words/createWords';
import {matrix} from '../../src/matrix/matrix';
import type {Matrix} from '../../src/matrix/model';
import {loadSearchDocuments} from '../../src/search/indexing/writeSearchIndex';
import type {SearchDocument} from '../../src/search/model';
import {createSiteSearch} from '../../src/search/siteSearch';
import {openSearchIndex, writeIndexFile} from '../../src/search/indexFile';
import {createTextIndex} from '../../src/search/textIndex';
import type {Words} from '../../src/words/words';
import {buildDirectory, listBuiltPages, type Locale} from '../../tests/builtPages';
import {queries} from '../../tests/search/queries';
import {percentile} from './percentile';

const warmUpRounds = 2;
const rounds = 9;

/** One language of the site's search at one size; times in milliseconds, each query with its median. */
interface SearchFigures {
  readonly language: string;
  readonly size: string;
  readonly documents: number;
  /** Compressed; only at the present size, since a copy weighs nothing. */
  readonly gzippedKilobytes: number | undefined;
  readonly opening: number;
  readonly queries: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/**
 * How long the built site's search takes for the queries in its tests. At larger sizes everything is duplicated: no
 * word becomes rarer, which is the worst case for a site of that size.
 */
export async function measureSearch(locale: Locale): Promise<readonly SearchFigures[]> {
  const documents = await loadSearchDocuments({
    siteDir: path.resolve('.'),
    outDir: locale === 'en' ? path.join(buildDirectory, 'en') : buildDirectory,
    baseUrl: locale === 'en' ? '/en/' : '/',
    locale,
    routes: listBuiltPages()
      .filter((page) => page.locale === locale)
      .map(({route}) => route),
  });
  const words = createWords(locale, catalogues[locale]);
  const figures: SearchFigures[] = [];
  // One after the other: they would share the processor.
  for (const size of [1, 10, 100]) figures.push(await figuresOf(locale, size, documents, words));
  return figures;
}

async function figuresOf(
  locale: Locale,
  size: number,
  documents: readonly SearchDocument[],
  words: Words,
): Promise<SearchFigures> {
  const all = copies(size).flatMap((suffix) =>
    documents.map((document) => ({...document, route: document.route + suffix})),
  );
  const contents = {documents: all, signposts: [], fillers: []};
  const file = size === 1 ? JSON.stringify(writeIndexFile(contents)) : undefined;
  const start = performance.now();
  const index = await (file === undefined ? createTextIndex(contents) : openSearchIndex(JSON.parse(file)));
  const opening = performance.now() - start;
  const site = createSiteSearch(enlarge(matrix, size), (key, values) => words(withoutSuffix(key), values));
  const asked = queries.filter((query) => query.locale === locale).map(({query}) => query);
  const times = asked.map((): number[] => []);
  for (let round = 0; round < warmUpRounds + rounds; round += 1) {
    for (const [number, query] of asked.entries()) {
      const before = performance.now();
      site.search(query, index);
      if (round >= warmUpRounds) times[number]?.push(performance.now() - before);
    }
  }
  const medians = times.map((samples) => percentile(samples, 0.5));
  return {
    language: locale,
    size: `×${size}`,
    documents: all.length,
    gzippedKilobytes: file === undefined ? undefined : gzipSync(file).length / 1_000,
    opening,
    queries: asked.length,
    p50: percentile(medians, 0.5),
    p99: percentile(medians, 0.99),
    max: percentile(medians, 1),
  };
}

/** The suffixes that distinguish the copies of a thing; the first one is the original. */
function copies(size: number): readonly string[] {
  return Array.from({length: size}, (_, number) => (number === 0 ? '' : `-copy${number}`));
}

function withoutSuffix<T extends string>(key: T): T {
  // The texts of a copy are those of the original.
  return key.replace(/-copy\d+/, '') as T;
}

function enlarge(original: Matrix, size: number): Matrix {
  return {
    ...original,
    connections: copies(size).flatMap((suffix) =>
      original.connections.map((connection) => ({...connection, id: connection.id + suffix})),
    ),
  };
}
