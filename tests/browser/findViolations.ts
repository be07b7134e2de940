import type {Page} from '@playwright/test';
import {source, type AxeResults, type RunOptions} from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The theme changes nothing but colours, and the width of the window changes no colour. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Every violation of the accessibility rules on the page as it is. In the dark theme only colours are looked at:
 * everything else is what it was in the light one. `within` selects the part of the page to look at.
 */
export async function findViolations(page: Page, theme: string, within = 'html'): Promise<readonly string[]> {
  const runOnly: RunOptions['runOnly'] =
    theme === 'dark' ? {type: 'rule', values: colourRules} : {type: 'tag', values: tags};
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(source);
  // Of the rest only the counts would be looked at, and a list of every element of a page takes long to hand over.
  return page.evaluate(
    async ({options, part}) => {
      // Colours on their way from one theme to the other are those of neither.
      for (const animation of document.getAnimations()) {
        if (animation instanceof CSSTransition) animation.finish();
      }
      const {violations} = await axe.run(part, options);
      return violations.flatMap(({id, help, nodes}) =>
        nodes.map(({target}) => `${id}: ${help}: ${target.join(' ')}`),
      );
    },
    {options: {runOnly, resultTypes: ['violations']} satisfies RunOptions, part: within},
  );
}

/** Lies in the page once the library has been run there. */
declare const axe: {readonly run: (part: string, options: RunOptions) => Promise<AxeResults>};
