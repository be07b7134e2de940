import type {Page} from '@playwright/test';
import {source, type AxeResults, type RunOptions} from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const colourRules = ['color-contrast', 'link-in-text-block'];

/** What depends on the width alone, among windows that all show the layout of a phone. */
const sizeRules = ['target-size', 'scrollable-region-focusable'];

/**
 * Every violation of the accessibility rules on the page as it is. The theme changes nothing but colours, and the width
 * of the window changes none: in the dark theme only colours are looked at, in the narrowest window all else, and in
 * one between them what depends on the width. `within` selects the part of the page to look at.
 */
export async function findViolations(
  page: Page,
  {theme, width}: {readonly theme: 'light' | 'dark'; readonly width: number},
  within = 'html',
): Promise<readonly string[]> {
  const options: RunOptions = {
    runOnly:
      theme === 'dark'
        ? {type: 'rule', values: colourRules}
        : 320 < width && width < 1280
          ? {type: 'rule', values: sizeRules}
          : {type: 'tag', values: tags},
    rules: width === 320 ? Object.fromEntries(colourRules.map((rule) => [rule, {enabled: false}])) : {},
    // Of the rest only the counts would be looked at, and a list of every element of a page takes long to hand over.
    resultTypes: ['violations'],
  };
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(
    async ([part, asked]) => {
      // Colours on their way from one theme to the other are those of neither.
      for (const animation of document.getAnimations()) {
        if (animation instanceof CSSTransition) animation.finish();
      }
      // A target that the navbar happens to lie over would count as a smaller one.
      scrollTo(0, 0);
      const {violations} = await axe.run(part, asked);
      return violations.flatMap(({id, help, nodes}) =>
        nodes.map(({target}) => `${id}: ${help}: ${target.join(' ')}`),
      );
    },
    [within, options] as const,
  );
}

/** Lies in the page once the library has been run there. */
declare const axe: {readonly run: (part: string, options: RunOptions) => Promise<AxeResults>};
