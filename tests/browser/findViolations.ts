import type {Page} from '@playwright/test';
import {source, type AxeResults, type RunOptions} from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The theme changes nothing but colours, and the width of the window changes no colour. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Every violation of the accessibility rules on the page as it is. In the dark theme only colours are looked at:
 * everything else is what it was in the light one.
 */
export async function findViolations(page: Page, theme: string): Promise<readonly string[]> {
  const runOnly: RunOptions['runOnly'] =
    theme === 'dark' ? {type: 'rule', values: colourRules} : {type: 'tag', values: tags};
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(source);
  // Of the rest only the counts would be looked at, and a list of every element of a page takes long to hand over.
  return page.evaluate(
    async (options) => {
      // Colours on their way from one theme to the other are those of neither.
      for (const animation of document.getAnimations()) {
        if (animation instanceof CSSTransition) animation.finish();
      }
      const {violations} = await axe.run(options);
      return violations.flatMap(({id, help, nodes}) =>
        nodes.map(({target}) => `${id}: ${help}: ${target.join(' ')}`),
      );
    },
    {runOnly, resultTypes: ['violations']} satisfies RunOptions,
  );
}

/** Lies in the page once the library has been run there. */
declare const axe: {readonly run: (options: RunOptions) => Promise<AxeResults>};
