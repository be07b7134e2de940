import {describe, expect, it} from 'vitest';
import {libraryInPath, libraryMarks} from '../diagramLibraries';
import {attributeOf, findElements, parseHtml, type Element} from './readHtml';
import {files, readBuiltFile} from './site';

const htmlFiles = files.filter((file) => file.endsWith('.html'));
const codeFiles = files.filter((file) => /\.(?:m?js|css)$/.test(file));

const requestingRelations =
  /\b(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|apple-touch-icon|manifest)\b/;

/** The URLs that a browser requests because of an element, without any user action. */
function requestsOf(element: Element): readonly string[] {
  const read = (name: string) => attributeOf(element, name) ?? [];
  switch (element.tagName) {
    case 'link':
      return requestingRelations.test(attributeOf(element, 'rel') ?? '') ? [read('href')].flat() : [];
    case 'image':
    case 'use':
      return [read('href'), read('xlink:href')].flat();
    case 'object':
      return [read('data')].flat();
    default:
      return [
        ...[read('src'), read('poster')].flat(),
        ...(attributeOf(element, 'srcset') ?? '')
          .split(',')
          .flatMap((part) => part.trim().split(/\s/)[0] ?? [])
          .filter((address) => address !== ''),
        ...findStyleAddresses(attributeOf(element, 'style') ?? ''),
      ];
  }
}

function findStyleAddresses(css: string): readonly string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
    ([, address, imported]) => address ?? imported ?? '',
  );
}

/** Whether a URL leads away from the page's site. */
function isForeign(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address);
}

const requests = [
  ...htmlFiles.flatMap((file) =>
    findElements(parseHtml(readBuiltFile(file)), () => true).flatMap((element) =>
      requestsOf(element).map((address) => ({file, address})),
    ),
  ),
  ...files
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => findStyleAddresses(readBuiltFile(file)).map((address) => ({file, address}))),
];

describe('what a page requests', () => {
  it('is found at all', () => {
    expect(requests.filter(({address}) => address.endsWith('.js'))).not.toEqual([]);
    expect(requests.filter(({address}) => address.endsWith('.css'))).not.toEqual([]);
  });

  it('comes from the site itself', () => {
    expect(requests.filter(({address}) => isForeign(address))).toEqual([]);
  });

  it('is no diagram library', () => {
    expect(requests.filter(({address}) => libraryInPath.test(address))).toEqual([]);
  });
});

// The planner loads a diagram library, but only when a reader requests a drawing. What a page itself loads later is
// tested in a browser.
describe('the code that a page loads at once', () => {
  const atOnce = codeFiles.filter((file) => requests.some(({address}) => address.endsWith(`/${file}`)));

  it('is found at all', () => {
    expect(atOnce).not.toEqual([]);
  });

  it.each(Object.entries(libraryMarks))('holds nothing of %s', (_, mark) => {
    expect(atOnce.filter((file) => mark.test(readBuiltFile(file)))).toEqual([]);
  });
});
