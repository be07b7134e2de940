import AxeBuilder from '@axe-core/playwright';
import type {Page} from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The theme changes nothing but colours, and the width of the window changes no colour. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Every violation of the accessibility rules on the page as it is. In the dark theme only colours are looked at:
 * everything else is what it was in the light one.
 */
export async function findViolations(page: Page, theme: string): Promise<readonly string[]> {
  // The mode that opens no window of its own, which only pages with frames would need.
  const axe = new AxeBuilder({page}).setLegacyMode();
  const {violations} = await (theme === 'dark' ? axe.withRules(colourRules) : axe.withTags(tags)).analyze();
  return violations.flatMap(({id, help, nodes}) =>
    nodes.map(({target}) => `${id}: ${help}: ${target.join(' ')}`),
  );
}
