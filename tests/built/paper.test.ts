import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {matrix} from '../../src/matrix/matrix';
import {paperFile, routes} from '../../src/routes';
import {selectConnections} from '../../src/matrix/select';
import {buildDirectory, locales, routeOf} from '../builtPages';
import {attributeOf, findElements} from './readHtml';
import {edgeIdsOf, files, pageAt, rowIdsOf} from './site';

const all = matrix.connections.map(({id}) => id).sort();
const ofWorkloads = [
  ...new Set(matrix.workloads.flatMap((workload) => selectConnections(matrix, {workload}).map(({id}) => id))),
].sort();

describe.each(locales)('%s: the page for paper', (locale) => {
  const page = pageAt(locale, routes.paper);

  it('has every connection in a table and in a map', () => {
    expect(ofWorkloads).toEqual(all);
    expect(rowIdsOf(page)).toEqual(all);
    expect(edgeIdsOf(page)).toEqual(all);
  });

  it('leads from its contents to each of its parts', () => {
    const ids = new Set(
      findElements(page.document, ({attrs}) => attrs.some(({name}) => name === 'id')).map((element) =>
        attributeOf(element, 'id'),
      ),
    );
    const targets = findElements(page.document, ({tagName}) => tagName === 'nav')
      .filter((nav) => attributeOf(nav, 'aria-labelledby') === 'contents')
      .flatMap((nav) => findElements(nav, ({tagName}) => tagName === 'a'))
      .flatMap((link) => attributeOf(link, 'href') ?? [])
      .filter((href) => href !== '#contents')
      .map((href) => href.slice(1));
    expect(targets.length).toBeGreaterThan(matrix.workloads.length);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('is named as PDF exactly where there is one, with bookmarks', () => {
    const file = routeOf(locale, `/${paperFile}`).slice(1);
    const [html] = findElements(page.document, ({tagName}) => tagName === 'html');
    const exists = files.includes(file);
    expect(html && attributeOf(html, 'data-pdf')).toBe(exists ? `/${file}` : undefined);
    if (!exists) return;
    const pdf = readFileSync(path.join(buildDirectory, file)).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toMatch(/\/Outlines \d+ 0 R/u);
  });
});
