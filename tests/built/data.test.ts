import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {staticFiles} from '../../src/site/generate/staticFiles';
import {matrix} from '../../src/matrix/matrix';
import {locales} from '../builtPages';
import {referencePages} from '../pageKinds';
import {contextIn} from '../samplePlan';
import {attributeOf, findElements} from './readHtml';
import {files, pageAt, pages, readBuiltFile, type ReadPage} from './site';

const expected = staticFiles(
  matrix,
  {ja: contextIn('ja').words, en: contextIn('en').words},
  readFileSync('CHANGELOG_API.md', 'utf8'),
);

describe.each(locales)('%s', (locale) => {
  const prefix = locale === 'en' ? 'en' : '';

  it('serves the data files and the Markdown pages as they were made', () => {
    const differing = [...expected[locale]].filter(([path, content]) => {
      const file = `${prefix}${path}`.replace(/^\//, '');
      return !files.includes(file) || readBuiltFile(file) !== content;
    });
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  const twins = referencePages.filter(({kind}) => kind !== 'home' && kind !== 'list');

  it.each(twins)('$path names its Markdown twin, which is there', ({path}) => {
    const [twin, ...more] = twinsOf(pageAt(locale, path));
    expect(more).toEqual([]);
    expect(twin).toBe(`${prefix === '' ? '' : `/${prefix}`}${path}.md`);
    expect(files).toContain(twin?.slice(1));
  });

  it('links from the guide to nothing that is not there', () => {
    const targets = findElements(pageAt(locale, '/guide/data').document, ({tagName}) => tagName === 'a')
      .map((link) => attributeOf(link, 'href') ?? '')
      .filter((href) => /\.(?:json|csv|md|txt)$/.test(href));
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((target) => !files.includes(target.slice(1)))).toEqual([]);
  });
});

it('every link of every page to a file leads to a file', () => {
  const dead = pages.flatMap(({route, document}) =>
    findElements(document, ({tagName}) => tagName === 'a' || tagName === 'link')
      .map((link) => (attributeOf(link, 'href') ?? '').replace(/[?#].*$/u, ''))
      .filter((href) => /^\/.*\.(?:atom|csv|json|md|png|svg|txt|xml)$/u.test(href))
      .filter((href) => !files.includes(decodeURI(href.slice(1))))
      .map((href) => `${route} -> ${href}`),
  );
  expect(dead).toEqual([]);
});

it('the data files are served once, for every language', () => {
  expect(files.filter((file) => /^en\/(?:api\/|llms\.txt)/.test(file))).toEqual([]);
});

function twinsOf({document}: ReadPage): readonly string[] {
  return findElements(
    document,
    (element) => element.tagName === 'link' && attributeOf(element, 'type') === 'text/markdown',
  ).map((link) => attributeOf(link, 'href') ?? '');
}
