import type {Page} from '@playwright/test';
import {source, type AxeResults, type RunOptions} from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const colourRules = ['color-contrast', 'link-in-text-block'];

/** The rules that depend on the width alone, for windows that all have the phone layout. */
const sizeRules = ['target-size', 'scrollable-region-focusable'];

/**
 * Every accessibility violation on the page in its current state. A theme only changes colors, and the width of the
 * window does not: the dark theme is only checked for colors, the narrowest window for everything else, and one in
 * between for what depends on the width. `within` selects the part of the page to check.
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
    // Of the other results only the counts are used, and a list of all elements of a page takes long to transfer.
    resultTypes: ['violations'],
  };
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(
    async ([part, asked]) => {
      // During the transition between themes, colors belong to neither.
      for (const animation of document.getAnimations()) {
        if (animation instanceof CSSTransition) animation.finish();
      }
      // A target partly covered by the navbar would count as a smaller one.
      scrollTo(0, 0);
      const {violations} = await axe.run(part, asked);
      return violations.flatMap(({id, help, nodes}) =>
        nodes.map(({target}) => `${id}: ${help}: ${target.join(' ')}`),
      );
    },
    [within, options] as const,
  );
}

/** Defined in the page once the library has been injected. */
declare const axe: {readonly run: (part: string, options: RunOptions) => Promise<AxeResults>};
