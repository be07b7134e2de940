import {readFileSync} from 'node:fs';
import path from 'node:path';
import {
  buildDirectory,
  listBuiltFiles,
  listBuiltPages,
  routeOf,
  type BuiltPage,
  type Locale,
} from '../builtPages';
import {attributeOf, findElements, parseHtml, type Element, type Node} from './readHtml';

/** A built page and its document. */
export interface ReadPage extends BuiltPage {
  readonly document: Node;
}

export const files = listBuiltFiles();

/** Every page of the built site except the 404 page. */
export const pages: readonly ReadPage[] = listBuiltPages().map((page) => ({
  ...page,
  document: parseHtml(readBuiltFile(page.file)),
}));

const pagesByRoute = new Map(pages.map((page) => [page.route, page]));

export function readBuiltFile(file: string): string {
  return readFileSync(path.join(buildDirectory, file), 'utf8');
}

/** The page with this path. Throws if the site has none. */
export function pageAt(locale: Locale, shared: string): ReadPage {
  const route = routeOf(locale, shared);
  const page = pagesByRoute.get(route);
  if (page === undefined) throw new Error(`The built site has no page ${route}.`);
  return page;
}

export function titleOf({document}: ReadPage): string | undefined {
  const [title] = findElements(document, (element) => element.tagName === 'title', outsideSvg);
  const [text] = title?.childNodes ?? [];
  return text !== undefined && 'value' in text ? text.value : undefined;
}

/** The content of a `<meta>` with this name or property. */
export function metaOf({document}: ReadPage, name: string): string | undefined {
  const [meta] = findElements(
    document,
    (element) =>
      element.tagName === 'meta' &&
      (attributeOf(element, 'name') ?? attributeOf(element, 'property')) === name,
  );
  return meta && attributeOf(meta, 'content');
}

/** The ids in `data-connection` outside of drawings: rows, list items, cards. Sorted, without duplicates. */
export function rowIdsOf({document}: ReadPage): readonly string[] {
  return connectionIds(findElements(document, isConnection, outsideSvg));
}

/** The ids in `data-connection` on the lines of drawings. Sorted, without duplicates. */
export function edgeIdsOf({document}: ReadPage): readonly string[] {
  const drawings = findElements(document, (element) => element.tagName === 'svg');
  return connectionIds(
    drawings.flatMap((drawing) =>
      findElements(drawing, (element) => element.tagName === 'path' && isConnection(element)),
    ),
  );
}

export function outsideSvg(element: Element): boolean {
  return element.tagName !== 'svg';
}

function isConnection(element: Element): boolean {
  return attributeOf(element, 'data-connection') !== undefined;
}

function connectionIds(elements: readonly Element[]): readonly string[] {
  return [...new Set(elements.map((element) => attributeOf(element, 'data-connection') ?? ''))].sort();
}
