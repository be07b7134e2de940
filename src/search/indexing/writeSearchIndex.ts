import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {catalogues} from '../../words/catalogues';
import {createWords} from '../../words/createWords';
import {locales, type Locale} from '../../words/locales';
import declaredSignposts from '../../../docs/signposts.json';
import {matrix} from '../../matrix/matrix';
import {portRangesOf, selectConnection} from '../../matrix/select';
import {routes, searchIndexFile} from '../../routes';
import {writeIndexFile} from '../indexFile';
import type {SearchDocument} from '../model';
import {searchDocuments, type PageSection} from '../searchDocuments';
import {loadHeadings} from './loadHeadings';
import {signpostsOf} from '../signpostsOf';
import {readSections} from './readSections';

/** One language of the built site. */
interface BuiltSite {
  readonly siteDir: string;
  readonly outDir: string;
  readonly baseUrl: string;
  readonly locale: Locale;
  /** With the prefix of the language. */
  readonly routes: readonly string[];
}

/** Writes the index of one language next to its pages. */
export async function writeSearchIndex(site: BuiltSite): Promise<void> {
  await writeFile(
    join(site.outDir, searchIndexFile(site.locale)),
    JSON.stringify(writeIndexFile({documents: await loadSearchDocuments(site), ...waysToAnswers})),
  );
}

/** Every language leads to the same answers. */
const waysToAnswers = signpostsOf(
  matrix,
  locales.map((locale) => catalogues[locale].synonyms),
  declaredSignposts,
);

/** Everything that can be found in one language: from the visible text of the pages, and from the matrix. */
export async function loadSearchDocuments(site: BuiltSite): Promise<readonly SearchDocument[]> {
  const others = locales.filter((locale) => locale !== site.locale);
  const languageOf = (locale: Locale) => ({
    words: createWords(locale, catalogues[locale]),
    synonyms: catalogues[locale].synonyms,
  });
  const headings = await Promise.all(others.map((locale) => loadHeadings(site.siteDir, locale)));
  const pages = await Promise.all(
    [...site.routes]
      .map((route) => `/${route.slice(site.baseUrl.length)}`)
      .filter(isHandWritten)
      .sort()
      .map((route) => loadPage(site.outDir, route, headings)),
  );
  return searchDocuments(
    matrix,
    languageOf(site.locale),
    others.map(languageOf),
    pages.flat().map((section) => ({
      ...section,
      tables: [section.tables, ...portsExplainedAt(section.route)].join(' '),
    })),
  );
}

/** The ports that a section explains although only the matrix contains their numbers. */
function portsExplainedAt(route: string): readonly string[] {
  return waysToAnswers.signposts
    .filter(({routes: targets}) => targets.includes(route))
    .flatMap(({connection}) => (connection === undefined ? [] : [selectConnection(matrix, connection)]))
    .flatMap(({service}) => portRangesOf(service).map(({from}) => String(from)));
}

/**
 * Pages of single things are found through the matrix; the home page, the search page and the page to embed have no
 * text of their own.
 */
function isHandWritten(route: string): boolean {
  return (
    !/^\/(?:connections|ports|endpoints|scenarios)\/./.test(route) &&
    ![routes.home, routes.search, routes.embed, routes.paper, '/404.html'].some((other) => other === route)
  );
}

async function loadPage(
  outDir: string,
  route: string,
  headings: readonly ReadonlyMap<string, string>[],
): Promise<readonly PageSection[]> {
  const html = await readFile(join(outDir, `${route}.html`), 'utf8').catch(() => undefined);
  const sections = html === undefined ? [] : readSections(html);
  const title = sections[0]?.heading ?? '';
  return sections
    .filter(({heading, text}) => heading !== '' && text !== '')
    .map(({id, heading, text, tables}): PageSection => {
      const address = id === '' ? route : `${route}#${id}`;
      return {
        route: address,
        heading,
        ...(id === '' ? {} : {page: title}),
        text,
        tables,
        otherHeadings: headings.flatMap((other) => [other.get(address) ?? [], other.get(route) ?? []].flat()),
      };
    });
}
