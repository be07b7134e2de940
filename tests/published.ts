import {matrix} from '../src/matrix/matrix';
import type {Published} from '../src/links/model';
import {publishedFilter} from '../src/links/publishedFilter';
import {attributeOf, findElements} from './built/readHtml';
import {files, outsideSvg, pageAt, pages, type ReadPage} from './built/site';

const anchorElements = /^(?:h[2-6]|section|article|figure|tr|li|dt)$/;

/** The URLs and names of the built site. What only one language has does not count as published. */
export function readPublished(): Published {
  const routes = pages
    .filter((page) => page.locale === 'ja')
    .map((page) => {
      const english = anchorsOf(pageAt('en', page.path));
      return [page.path, anchorsOf(page).filter((id) => english.includes(id))] as const;
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {routes: Object.fromEntries(routes), ...publishedFilter(matrix), files: lastingFiles()};
}

/** The ids of elements that are worth linking to; those of controls and of the theme are not. */
function anchorsOf({document}: ReadPage): readonly string[] {
  const elements = findElements(document, ({tagName}) => anchorElements.test(tagName), outsideSvg);
  const ids = elements.map((element) => attributeOf(element, 'id') ?? '');
  return [...new Set(ids.filter((id) => /^[a-z][a-z0-9-]*$/.test(id)))].sort();
}

/** The files with an address to keep: all except pages, preview images, content-hashed files and hosting rules. */
function lastingFiles(): readonly string[] {
  return files
    .filter((file) => !file.endsWith('.html') && !/^(?:en\/)?(?:assets|img)\/(?!maps\/)/.test(file))
    .filter((file) => !/^(?:en\/)?(?:_\w+|\.\w+|redirect\.js)$/.test(file))
    .map((file) => `/${file}`);
}
