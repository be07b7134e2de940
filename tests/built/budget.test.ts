import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {htmlBudget, styleBudget} from '../budgets';
import {attributeOf, findElements} from './readHtml';
import {files, pages, readBuiltFile} from './site';

const weightOf = (file: string): number => gzipSync(readBuiltFile(file), {level: 9}).length;
const styleSheets = files.filter((file) => file.endsWith('.css'));

// What the scripts of each kind of page weigh is measured in a browser: tests/browser/budget.spec.ts.
describe('the built site', () => {
  it('has one style sheet a language, which weighs no more than it may', () => {
    expect(styleSheets.length).toBeGreaterThan(0);
    const tooHeavy = styleSheets
      .map((file) => ({file, bytes: weightOf(file), allowed: styleBudget}))
      .filter(({bytes, allowed}) => bytes > allowed);
    expect(tooHeavy).toEqual([]);
  });

  it('has no page whose HTML weighs more than it may', () => {
    const tooHeavy = pages
      .map(({route, file}) => ({route, bytes: weightOf(file), allowed: htmlBudget}))
      .filter(({bytes, allowed}) => bytes > allowed);
    expect(tooHeavy).toEqual([]);
  });

  // What is rendered when the site is built has its styles named in src/site/clientModules/stylesOfIslands.ts.
  it('has the styles of every component, also of those that no browser runs', () => {
    const known = styleSheets.map(readBuiltFile).join('\n');
    const modules = /^[A-Za-z][\w-]*_[\w+/-]{4}$/u;
    const missing = new Map<string, string>();
    for (const {route, document} of pages) {
      for (const element of findElements(document, ({attrs}) => attrs.some(({name}) => name === 'class'))) {
        for (const name of (attributeOf(element, 'class') ?? '').split(/\s+/u)) {
          // Anchors below the fixed bar are a rule of our own style sheet.
          const isOurs = !name.startsWith('anchorTarget');
          if (modules.test(name) && isOurs && !known.includes(`.${name}`)) missing.set(name, route);
        }
      }
    }
    expect([...missing].map(([name, route]) => `${name} on ${route}`)).toEqual([]);
  });
});
