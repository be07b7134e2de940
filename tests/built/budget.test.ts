import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {htmlBudget, styleBudget} from '../budgets';
import {attributeOf, findElements} from './readHtml';
import {files, pages, readBuiltFile} from './site';

const weightOf = (file: string): number => gzipSync(readBuiltFile(file), {level: 9}).length;
/** Pages share their sheets. */
const sheetWeights = new Map(
  files.filter((file) => file.endsWith('.css')).map((file) => [file, weightOf(file)] as const),
);

/** The files of the style sheets that a page links. */
function sheetsOf(document: (typeof pages)[number]['document']): readonly string[] {
  return findElements(
    document,
    (element) => element.tagName === 'link' && attributeOf(element, 'rel') === 'stylesheet',
  ).map((element) => (attributeOf(element, 'href') ?? '').replace(/^\//u, ''));
}

// The script size of each kind of page is measured in a browser: tests/browser/budget.spec.ts.
describe('the built site', () => {
  it('has no page whose style sheets weigh more than they may', () => {
    expect(sheetWeights.size).toBeGreaterThan(0);
    const tooHeavy = pages
      .map(({route, document}) => ({
        route,
        bytes: sheetsOf(document).reduce((sum, file) => sum + (sheetWeights.get(file) ?? 0), 0),
      }))
      .filter(({bytes}) => bytes === 0 || bytes > styleBudget);
    expect(tooHeavy).toEqual([]);
  });

  it('has no page whose HTML weighs more than it may', () => {
    const tooHeavy = pages
      .map(({route, file}) => ({route, bytes: weightOf(file), allowed: htmlBudget}))
      .filter(({bytes, allowed}) => bytes > allowed);
    expect(tooHeavy).toEqual([]);
  });

  // The styles of components rendered at build time are imported in src/site/clientModules/stylesOfIslands.ts.
  it('has the styles of every component, also of those that no browser runs', () => {
    const modules = /^[A-Za-z][\w-]*_[\w+/-]{4}$/u;
    const missing = new Map<string, string>();
    const styled = new Map<string, boolean>();
    for (const {route, document} of pages) {
      const sheets = sheetsOf(document);
      const known = sheets.map(readBuiltFile).join('\n');
      const isStyled = (name: string): boolean => {
        const key = [name, ...sheets].join(' ');
        const found = styled.get(key) ?? known.includes(`.${name}`);
        styled.set(key, found);
        return found;
      };
      for (const element of findElements(document, ({attrs}) => attrs.some(({name}) => name === 'class'))) {
        for (const name of (attributeOf(element, 'class') ?? '').split(/\s+/u)) {
          // Anchors below the fixed bar are a rule of our own style sheet.
          const isOurs = !name.startsWith('anchorTarget');
          if (modules.test(name) && isOurs && !isStyled(name)) missing.set(name, route);
        }
      }
    }
    expect([...missing].map(([name, route]) => `${name} on ${route}`)).toEqual([]);
  });
});
