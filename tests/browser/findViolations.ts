import {expect, type Page} from '@playwright/test';
import {source, type AxeResults, type RunOptions} from 'axe-core';
import {locales, type Locale} from '../builtPages';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const colourRules = ['color-contrast', 'link-in-text-block'];

/** The rules that depend on the room that the texts have. */
const sizeRules = ['target-size', 'scrollable-region-focusable'];

/** One way to look at a page, and what to check in it. */
interface Look {
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly rules: NonNullable<RunOptions['runOnly']>;
  readonly without?: readonly string[];
}

const everything = {type: 'tag', values: tags} as const;
const onlyColours = {type: 'rule', values: colourRules} as const;
const onlySizes = {type: 'rule', values: sizeRules} as const;

/**
 * The looks in which a page of one language is checked. A theme only changes colors, and neither they nor the markup
 * depend on the language: the wide layout is checked in the first one, and that of a phone in the other, whose texts
 * have the least room. Few looks: each costs as much as its rules, because axe reads the whole page again.
 */
export function looksIn(locale: Locale): readonly Look[] {
  return locale === locales[0]
    ? [
        {theme: 'light', width: 1280, rules: everything},
        {theme: 'light', width: 320, rules: onlySizes},
        {theme: 'dark', width: 1280, rules: onlyColours},
      ]
    : [{theme: 'light', width: 320, rules: everything, without: colourRules}];
}

/** Shows the open page, which follows the theme of the system, in a look. */
export async function showIn(page: Page, {theme, width}: Look): Promise<void> {
  await page.setViewportSize({width, height: 900});
  await page.emulateMedia({colorScheme: theme});
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

/** Every accessibility violation on the page in its current state. `within` selects the part of the page to check. */
export async function findViolations(
  page: Page,
  {rules, without = []}: Look,
  within = 'html',
): Promise<readonly string[]> {
  const options: RunOptions = {
    runOnly: rules,
    rules: Object.fromEntries(without.map((rule) => [rule, {enabled: false}])),
    // Of the other results only the counts are used, and a list of all elements of a page takes long to transfer.
    resultTypes: ['violations'],
  };
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(
    async ([part, asked]) => {
      // During the transition between themes, colors belong to neither. When that of an element ends, one of what
      // inherits its color may begin.
      const transitions = () =>
        document.getAnimations().filter((animation) => animation instanceof CSSTransition);
      for (let running = transitions(); running.length > 0; running = transitions()) {
        for (const transition of running) transition.finish();
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
